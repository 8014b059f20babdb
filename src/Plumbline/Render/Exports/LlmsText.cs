using System.Collections.Immutable;
using System.Text;
using Plumbline.Model;

namespace Plumbline.Render.Exports;

/// <summary>For language models: what the site is, how to read its numbers, where its pages and data are (llms.txt: one heading, one quotation, lists of links).</summary>
internal static class LlmsText
{
    public static string Write(Content content, ImmutableArray<DataFile> data)
    {
        var site = content.Site;
        var text = new StringBuilder();
        text.Append("# ").Append(site.Title).Append("\n\n> ").Append(site.Description).Append("\n\n");
        text.Append(site.Disclaimer).Append(" Evidence checked ").Append(site.AsOf).Append(", version ").Append(site.Version).Append(", licence ").Append(site.Licence).Append(".\n\n");
        text.Append("Every number is a fact with an id, and the data say for each from which line of which source it was read, or from which facts and by which method it was computed. ");
        text.Append("Where a source disagrees with itself, the findings say so: quote such a number together with its finding. \"Not reached\" and \"not reported\" are not zero. Results of different studies are not arms of one trial.\n");
        Pages(text, "For patients", content, Audience.Patients);
        Pages(text, "For clinicians", content, Audience.Clinicians);
        foreach (var translation in content.Translations)
        {
            Heading(text, $"For patients, in {translation.Language.Name} ({translation.Language.Tag}; a draft)");
            foreach (var page in translation.Pages.OrderBy(page => page.Order).ThenBy(page => page.Path, StringComparer.Ordinal)) Link(text, site, page.Title.Value, SitePaths.Of(page), page.Description);
        }

        Heading(text, "Studies");
        foreach (var study in content.Studies) Link(text, site, study.Name, SitePaths.Study(study.Id), study.Title);
        Heading(text, "Data");
        foreach (var file in data) Link(text, site, file.Path.Split('/', 2)[1], file.Path, file.Holds);
        Pages(text, "Optional", content, Audience.Everyone);
        return text.ToString();
    }

    private static void Pages(StringBuilder text, string heading, Content content, Audience audience)
    {
        var pages = content.Pages.Where(page => page.Audience == audience && page.Path != "404").OrderBy(page => page.Order).ThenBy(page => page.Path, StringComparer.Ordinal).ToList();
        if (pages.Count == 0) return;
        Heading(text, heading);
        foreach (var page in pages) Link(text, content.Site, page.Title.Value, SitePaths.Of(page), page.Description);
    }

    private static void Heading(StringBuilder text, string heading) => text.Append("\n## ").Append(heading).Append("\n\n");

    private static void Link(StringBuilder text, SiteInfo site, string name, string path, string about) =>
        text.Append("- [").Append(name).Append("](").Append(site.Url).Append(path).Append("): ").Append(about).Append('\n');
}
