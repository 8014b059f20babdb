using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render.Studies;

/// <summary>The studies side by side, one column each, so that nobody compares what should not be compared: design, dates, people, treatment before and now, how and by whom it was judged.</summary>
internal sealed class ComparisonTable(Content content, Facts facts, FactLinks links, string page)
{
    private const string Silent = "<i>not reported</i>";

    /// <summary>Not "not reported": the source may print one in words, or one that nobody has curated.</summary>
    private const string NoFigure = "<i>no figure</i>";

    /// <summary>What is told of the people by facts, in this order; only what at least one study has.</summary>
    private static readonly ImmutableArray<(string Outcome, string Title)> Baseline =
    [
        ("age", "Age"), ("prior-lines", "Earlier lines of treatment"), ("len-refractory", "Refractory to lenalidomide"), ("bor-refractory", "Refractory to bortezomib"),
        ("len-bor-refractory", "Refractory to both"), ("prior-anti-cd38", "Earlier anti-CD38 antibody"), ("prior-asct", "Earlier autologous transplant"), ("high-risk", "High-risk cytogenetics"),
        ("iss-1-baseline", "ISS stage I"), ("iss-2-baseline", "ISS stage II"), ("iss-1-2-baseline", "ISS stage I or II"), ("iss-3-baseline", "ISS stage III"), ("riss-3-baseline", "R-ISS stage III"), ("ecog-2", "ECOG performance status 2"), ("renal-impairment", "Impaired kidney function"),
    ];

    public TableView Make()
    {
        ImmutableArray<string> head = ["What", .. content.Studies.Select(study => study.Name)];
        IEnumerable<(string Title, Func<Study, string> Cell)> rows =
        [
            ("Design", study => Html.Escape(study.DesignDetail is { } detail ? $"{DesignWords.Of(study.Design)}: {detail}" : DesignWords.Of(study.Design))),
            ("People", People),
            ("People joined", study => Text(StudyDetails.Between(study.EnrolmentStart, study.EnrolmentEnd))),
            ("Counted up to", study => Text(study.DataCutoff?.ToWords())),
            ("Watched for", study => Cited(study, "follow-up")),
            ("Who could join", study => Html.Escape(study.Population)),
            .. Baseline.Where(row => content.Studies.Any(study => Of(study, row.Outcome).Any())).Select(row => (row.Title, (Func<Study, string>)(study => Cited(study, row.Outcome)))),
            ("Treatment", study => Html.Escape(study.Treatment)),
            ("Main question", study => Text(string.Join(", ", study.PrimaryEndpoints.Select(outcome => outcome.Abbreviation ?? outcome.Name)))),
            ("Response judged by", study => Judged(study, result => result.Assessor)),
            ("Response criteria", study => Judged(study, result => result.Criteria)),
            ("Paid for by", study => Html.Escape(study.Funding)),
            ("All of its numbers", study => $"<a href=\"{SitePaths.Link(page, SitePaths.Study(study.Id))}\">{Html.Escape(study.Name)}</a>"),
        ];
        return new TableView(
            "The studies side by side, as each source reports itself. A difference between two columns is no difference between treatments.",
            head,
            [.. rows.Select(row => new TableRowView(Html.Escape(row.Title), [.. content.Studies.Select((study, index) => new TableCell(head[index + 1], row.Cell(study), IsNumber: false))]))])
        {
            Look = "cards comparison",
        };
    }

    private string People(Study study)
    {
        var groups = study.Groups.Where(group => StudyGroups.IsMain(study, group) && group.Count is not null).ToImmutableArray();
        return groups.IsEmpty ? Silent : string.Concat(groups.Select(group => Line(groups.Length == 1 ? "" : group.Short ?? group.Name, Html.Escape(group.Count!.Value.Text))));
    }

    /// <summary>The fact of each arm; of the whole study where the arms have none.</summary>
    private static IEnumerable<Result> Of(Study study, string outcome)
    {
        var results = study.Results.Where(result => result.Outcome.Id.ToString() == outcome && result is { IsQuoted: false, Versus: null, Time: null }).ToImmutableArray();
        var arms = results.Where(result => StudyGroups.IsMain(study, result.Group)).ToImmutableArray();
        return arms.IsEmpty ? results.Where(result => result.Group.Id.ToString() == "all") : arms;
    }

    private string Cited(Study study, string outcome)
    {
        var found = Of(study, outcome).ToImmutableArray();
        return found.IsEmpty ? NoFigure : string.Concat(found.Select(result => Line(found.Length == 1 ? "" : result.Group.Short ?? result.Group.Name, links.Link(facts.Of(result), Words(facts.Of(result)), page))));
    }

    /// <summary>Shares without their intervals: they tell who took part and estimate nothing.</summary>
    private static string Words(ResultFact fact) => fact.Result.Kind == ResultKind.Proportion
        ? string.Join(", ", new[] { FactText.Say(fact, Form.Fraction), FactText.Say(fact, Form.Percent) }.OfType<string>())
        : FactText.Say(fact, Form.Full) ?? "";

    private static string Judged(Study study, Func<Result, string?> what) =>
        Text(study.Results.Where(result => result.Outcome.Id.ToString() == "orr" && !result.IsQuoted).Select(what).OfType<string>().FirstOrDefault());

    private static string Line(string name, string html) => $"<span class=\"fact-line\">{html}{(name.Length > 0 ? $" <small>{Html.Escape(name)}</small>" : "")}</span>";

    private static string Text(string? text) => string.IsNullOrEmpty(text) ? Silent : Html.Escape(text);
}
