using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.WholeSite;

/// <summary>A mistake that an editor makes, and what the program must say of it.</summary>
internal sealed record BadContent(string Name, SmallSite Site, Problem Problem, string Place, string? Hint)
{
    private static readonly SmallSite Good = SmallSite.Good;

    public static IReadOnlyList<BadContent> All { get; } =
    [
        new("broken-yaml", Good.Change(SmallSite.Study, "setting: Nowhere", "setting: \"Nowhere"), Problems.BrokenYaml, "content/studies/alder-2020.yaml:7:10", "look at the quotes, colons and indents just before this place"),
        new("tab", Good.Change(SmallSite.Study, "    count: 18\n", "\tcount: 18\n"), Problems.Tab, "content/studies/alder-2020.yaml:19:1", "replace the tab with two spaces"),
        new("duplicate-key", Good.Change(SmallSite.Study, "    count: 18\n", "    count: 18\n    count: 19\n"), Problems.DuplicateKey, "content/studies/alder-2020.yaml:20:5", "first on line 19; keep one"),
        new("unknown-outcome", Good.Change(SmallSite.Study, "outcome: fatigue, count: 12", "outcome: fatige, count: 12"), Problems.UnknownId, "content/studies/alder-2020.yaml:28:15", "did you mean 'fatigue'?"),
        new("unknown-fact", Good.Change(SmallSite.PatientPage, "{alder-2020.pfs}", "{alder-2020.pfz}"), Problems.UnknownFact, "content/pages/patients/index.md:10:32", "did you mean 'alder-2020.pfs'?"),
        new("responders-above-group", Good.Change(SmallSite.Study, "    count: 18\n", "    count: 57\n"), Problems.CountAboveTotal, "content/studies/alder-2020.yaml:19:12", "group examplinib has n = 32 (line 15)"),
        new("broken-link", Good.Change(SmallSite.PatientPage, "../about.md", "../abuot.md"), Problems.BrokenLink, "content/pages/patients/index.md:8:42", "did you mean '../about.html'?"),
        new("missing-template", Good.Without("templates/page.hbs"), Problems.MissingTemplate, "templates/page.hbs:1:1", null),
        new("script-in-title", Good.Change(SmallSite.PatientPage, "title: Does examplinib help?", "title: Does <script>alert(1)</script> help?"), Problems.RawHtml, "content/pages/patients/index.md:2:13", "write it in plain words; a sign 'less than' before a number may stay"),
        new("path-in-id", Good.Change(SmallSite.Study, "id: alder-2020\n", "id: ../../alder-2020\n"), Problems.InvalidId, "content/studies/alder-2020.yaml:1:5", null),
    ];
}
