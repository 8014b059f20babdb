using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.WholeSite;

/// <summary>What stands in the files behind figures and lights: risk of bias, flows, data of single persons, adverse events by grade.</summary>
public sealed class FigureContentTests
{
    private const string BiasPath = "content/bias/alder-2020.yaml";
    private const string SearchPath = "content/search.yaml";
    private const string LanesPath = "content/examples/pond.yaml";

    private const string Bias = """
        study: alder-2020
        tool: RoB 2
        of: response
        draft: true
        domains:
          randomisation: {judgement: low, reason: Drawn by lot.}
          deviations: {judgement: some concerns, reason: Open label.}
          missing: {judgement: low, reason: Nobody was lost.}
          measurement: {judgement: low, reason: Judged blind.}
          reporting: {judgement: low, reason: As planned.}
        overall: {judgement: some concerns, reason: For the open label.}

        """;

    private const string Search = """
        title: What became of the records
        about: An invented search
        source: "Source: nobody."
        stages:
          - {name: Records found, count: 120, phase: Identification, exit: {name: Left out, count: 100, reasons: [{name: Other disease, count: 90}], open: true}}
          - {name: Studies included, count: 20}

        """;

    private const string Lanes = """
        id: pond
        kind: lanes
        title: Ducks on a pond
        about: Two invented ducks
        citation: Nobody, nowhere.
        axis: Days since hatching
        unit: days
        states:
          - {id: egg, name: in the egg}
          - {id: swimming, name: swimming}
        event: flew away
        ongoing: still there
        people:
          - {id: "1", egg: 28, swimming: 90, end: event}
          - {id: "2", egg: 30, end: ongoing}

        """;

    [Fact]
    public void Lights_of_a_study_are_words_with_their_reasons()
    {
        var page = SmallSite.Good.With(BiasPath, Bias).Append(SmallSite.ClinicianPage, "\n{table bias}\n\n{table bias rob-2}\n").Build().Page("clinicians/index.html");

        var lights = page.QuerySelectorAll(".light").Select(light => light.TextContent.Trim()).ToArray();
        Assert.Equal(6 + 1 + 2, lights.Length);
        Assert.Equal(2 + 2, lights.Count(light => light == "~ some concerns"));
        Assert.Contains("Drawn by lot.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("await a clinician's review", page.Body.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string> BiasMistakes => new()
    {
        { "missing: {judgement: low", "missing: {judgement: lo", "PL0107", "8:24" },
        { "  missing: {judgement: low, reason: Nobody was lost.}\n", "", "PL0105", "6:3" },
        { "  missing: ", "  mising: ", "PL0104", "8:3" },
        { "tool: RoB 2", "tool: ROBINS-I", "PL0107", "2:7" },
        { "tool: RoB 2", "tool: RoB 3", "PL0109", "2:7" },
        { "overall: {judgement: some concerns", "overall: {judgement: low", "PL0107", "11:22" },
        { "study: alder-2020", "study: alder-2021", "PL0109", "1:8" },
    };

    [Theory]
    [MemberData(nameof(BiasMistakes))]
    public void A_judgement_that_cannot_be_stops_the_build_at_its_place(string from, string to, string code, string place) =>
        AssertReported(SmallSite.Good.With(BiasPath, Bias.Replace(from, to, StringComparison.Ordinal)), code, $"{BiasPath}:{place}");

    [Fact]
    public void A_search_is_drawn_as_its_file_tells_it()
    {
        var page = SmallSite.Good.With(SearchPath, Search).Append(SmallSite.ClinicianPage, "\n{figure flow search}\n").Build().Page("clinicians/index.html");

        Assert.Contains("no reason given (n = 10)", page.QuerySelector("#flow-search")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_that_does_not_add_up_is_no_figure() =>
        AssertReported(
            SmallSite.Good.With(SearchPath, Search.Replace("count: 20", "count: 19", StringComparison.Ordinal)).Append(SmallSite.ClinicianPage, "\n{figure flow search}\n"),
            "PL0303", "content/pages/clinicians/index.md");

    [Fact]
    public void Lanes_are_drawn_as_their_file_tells_them()
    {
        var page = SmallSite.Good.With(LanesPath, Lanes).Append(SmallSite.ClinicianPage, "\n{figure swimmer pond}\n").Build().Page("clinicians/index.html");

        Assert.Contains("flew away (1)", page.QuerySelector("#swimmer-pond")!.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string> LaneMistakes => new()
    {
        { "end: ongoing", "end: ongoin", "PL0107", "15:29" },
        { "swimming: 90", "swimming: 9", "PL0107", "14:34" },
        { "swimming: 90", "swiming: 90", "PL0104", "14:24" },
        { "egg: 30", "egg: thirty", "PL0106", "15:20" },
        { "kind: lanes", "kind: lane", "PL0107", "2:7" },
        { "id: \"2\"", "id: \"1\"", "PL0110", "15:5" },
    };

    [Theory]
    [MemberData(nameof(LaneMistakes))]
    public void A_mistake_in_the_data_of_a_person_is_reported_at_its_place(string from, string to, string code, string place) =>
        AssertReported(SmallSite.Good.With(LanesPath, Lanes.Replace(from, to, StringComparison.Ordinal)), code, $"{LanesPath}:{place}");

    [Theory]
    [InlineData("grade: grave", "PL0107")]
    [InlineData("grade: severe, famly: blood", "PL0104")]
    public void An_unknown_grade_or_family_of_an_event_is_reported(string wrong, string code) =>
        AssertReported(
            SmallSite.Good.Append(SmallSite.Outcomes, $"\nshivers:\n  name: Shivers\n  lay: shivers\n  kind: proportion\n  section: harm\n  event: {{name: Shivers, {wrong}, family: other}}\n  direction: lower is better\n  unit: \"%\"\n  definition: Shivering.\n"),
            code, SmallSite.Outcomes);

    private static void AssertReported(SmallSite site, string code, string place)
    {
        var diagnostics = site.Build().Diagnostics;

        Assert.Contains(diagnostics, diagnostic => diagnostic.Problem.Code == code && diagnostic.Position.ToString().StartsWith(place, StringComparison.Ordinal));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Problem.Severity == Severity.Error);
    }
}
