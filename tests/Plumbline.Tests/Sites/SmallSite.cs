using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Plumbline.Commands;
using Plumbline.Text;

namespace Plumbline.Tests.Sites;

/// <summary>
/// A whole small site: the project's own templates, and an invented trial of an invented medicine. No such study exists. Its numbers
/// are chosen so that they can be worked out by hand: 18 of 32 is 56.25 %, 10 of 40 is 25 %, 12 of 32 is 37.5 %, and 8 of 32 is 25 %
/// where the invented source prints 20.0 %.
/// </summary>
internal sealed record SmallSite(ImmutableSortedDictionary<string, string> Files)
{
    public const string Study = "content/studies/alder-2020.yaml";
    public const string Source = "content/sources/alder-2020.yaml";
    public const string Outcomes = "content/outcomes.yaml";
    public const string PatientPage = "content/pages/patients/index.md";
    public const string ClinicianPage = "content/pages/clinicians/index.md";

    public static SmallSite Good { get; } = new(
        SmallContent.Files.AddRange(Repository.Input.Below("templates", "")));

    public SmallSite With(string path, string text) => new(Files.SetItem(path, text));

    public SmallSite Without(string path) => new(Files.Remove(path));

    /// <summary>The site with one passage changed, which must stand there exactly once.</summary>
    public SmallSite Change(string path, string from, string to)
    {
        var text = Files[path];
        var first = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(first >= 0 && text.IndexOf(from, first + 1, StringComparison.Ordinal) < 0, $"'{from}' must stand once in {path}");
        return With(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public SmallSite Append(string path, string text) => With(path, Files[path] + text);

    public BuiltSite Build()
    {
        var files = new InputTree(Files);
        return new BuiltSite(files, Pipeline.Run(files, static (_, _) => { }));
    }

    public void WriteTo(string folder)
    {
        foreach (var (path, text) in Files)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }
    }
}

/// <summary>What came out of the stages.</summary>
internal sealed record BuiltSite(InputTree Input, SiteRun Run)
{
    public ImmutableArray<Diagnostic> Diagnostics => Run.Diagnostics;

    public ImmutableSortedDictionary<string, string> Site => Run.Site ?? throw new InvalidOperationException("no site was made:\n" + Printed);

    /// <summary>All diagnostics as an editor reads them.</summary>
    public string Printed => string.Concat(Diagnostics.Select(diagnostic => DiagnosticPrinter.Print(diagnostic, Input)));

    public IDocument Page(string path) => new HtmlParser().ParseDocument(Site[path]);
}
