using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Render.Studies;

namespace Plumbline.Render;

/// <summary>One step of the way from the first page of the site to a page.</summary>
internal sealed record Crumb(string Path, string Name);

/// <summary>The way from the first page to each page: through the part it belongs to, and through the page it is a part of.</summary>
internal sealed class Breadcrumbs(Content content, StudyPages studies)
{
    public const string PatientsPath = "patients/index.html";
    public const string CliniciansPath = "clinicians/index.html";

    private const string HomePath = "index.html";

    private readonly ImmutableDictionary<string, Page> pages = content.Pages.ToImmutableDictionary(SitePaths.Of, StringComparer.Ordinal);

    /// <summary>From the first page to this one; empty on the first page, and on the page that says that there is none.</summary>
    public ImmutableArray<Crumb> To(string path, string title, Audience audience)
    {
        if (path is HomePath or SitePaths.NotFound) return [];
        var trail = ImmutableArray.CreateBuilder<Crumb>();
        trail.Add(new Crumb(HomePath, pages.TryGetValue(HomePath, out var home) ? home.Menu : "Home"));
        if (PartOf(audience) is { } part && part.Path != path) trail.Add(part);
        if (ParentOf(path) is { } parent) trail.Add(parent);
        trail.Add(PartOf(audience) is { } own && own.Path == path ? own : new Crumb(path, NameOf(path, title)));
        return trail.ToImmutable();
    }

    private static Crumb? PartOf(Audience audience) => audience switch
    {
        Audience.Patients => new Crumb(PatientsPath, "For patients"),
        Audience.Clinicians => new Crumb(CliniciansPath, "For clinicians"),
        Audience.Everyone => null,
        _ => throw new InvalidOperationException($"unknown audience {audience}"),
    };

    /// <summary>The study whose companion this page is, or the page that has the name of the folder.</summary>
    private Crumb? ParentOf(string path)
    {
        if (content.Studies.FirstOrDefault(study => studies.Of(study.Id).Any(part => !part.IsFirst && part.Path == path)) is { } whole) return new Crumb(SitePaths.Study(whole.Id), whole.Name);
        return path.LastIndexOf('/') is > 0 and var end && pages.TryGetValue(path[..end] + ".html", out var parent) ? new Crumb(SitePaths.Of(parent), parent.Menu) : null;
    }

    private string NameOf(string path, string title)
    {
        if (pages.TryGetValue(path, out var page)) return page.Menu;
        return content.Studies.SelectMany(study => studies.Of(study.Id)).FirstOrDefault(part => part.Path == path) is { IsFirst: false } companion ? companion.Title : title;
    }
}
