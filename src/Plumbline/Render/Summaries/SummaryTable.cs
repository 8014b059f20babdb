using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render.Summaries;

/// <summary>
/// The summary of findings after GRADE: outcomes with their time, people and studies, what happened out of 100 people, the comparison
/// where chance formed the groups, certainty, and a sentence. What no source prints is said to be not reported.
/// </summary>
internal sealed class SummaryTable(Content content, Facts facts, FactLinks links, CertaintySpeech speech)
{
    private const string ReasonsPage = "clinicians/certainty";

    public TableView? Of(string page)
    {
        if (content.Summary is not { } summary) return null;
        ImmutableArray<string> head = ["Outcome", "People", summary.With, summary.Without, "Certainty", "What it means"];
        return new TableView(
            $"{summary.Question} Numbers of people are out of 100; in brackets, 95% confidence intervals.",
            head,
            [.. summary.Rows.Select(row => Row(head, row, page))])
        {
            Look = "cards findings",
        };
    }

    private TableRowView Row(ImmutableArray<string> head, SummaryRow row, string page)
    {
        var rating = speech.Find(row.Outcome.Id.ToString());
        string[] cells =
        [
            Html.Escape(People(row)),
            string.Concat(row.With.Select(result => Found(row, result, page))) + Pooled(row, page),
            Comparison(row, page),
            rating is null ? "Not rated" : speech.Badges(rating) + Reasons(rating, page),
            (rating is null ? "" : $"{Html.Escape(CertaintySpeech.Sentence(rating, Audience.Clinicians))} ") + $"<small>{Html.Escape(row.Comment)}</small>",
        ];
        return new TableRowView(
            $"{Html.Escape(row.Outcome.Name)} <small>{Html.Escape(row.Time)}</small>",
            [.. cells.Select((cell, index) => new TableCell(head[index + 1], cell, IsNumber: false))])
        {
            Id = $"summary-{row.Outcome.Id}",
        };
    }

    /// <summary>People of each group once, and how many studies they were in; those of the studies that compare apart from the others.</summary>
    private string People(SummaryRow row)
    {
        var groups = row.With.Concat(row.Without).DistinctBy(result => (result.Study, result.Group.Id)).ToImmutableArray();
        var compared = groups.Where(result => row.Without.Any(other => other.Study == result.Study)).ToImmutableArray();
        if (compared.IsEmpty || compared.Length == groups.Length || compared.Any(result => result.Total is null)) return People(groups);
        var kind = compared.All(result => content.Studies.First(study => study.Id == result.Study).Design == StudyDesign.RandomisedTrial) ? "randomised " : "";
        ImmutableArray<Result> others = [.. groups.Except(compared).Where(result => result.Total is not null)];
        var more = others.IsEmpty ? "" : $"; {Figures.Integer(others.Sum(result => result.Total!.Value))} more without a comparison";
        return $"{Figures.Integer(compared.Sum(result => result.Total!.Value))} ({Count(Studies(compared), kind)}){more}";
    }

    private static string People(ImmutableArray<Result> groups)
    {
        var known = groups.Where(result => result.Total is not null).ToImmutableArray();
        var (all, telling) = (Studies(groups), Studies(known));
        return known.IsEmpty ? $"not reported ({Count(all)})" : $"{Figures.Integer(known.Sum(result => result.Total!.Value))} ({Count(telling)}{(telling == all ? "" : $"; not reported in {Figures.Integer(all - telling)} more")})";
    }

    private static int Studies(ImmutableArray<Result> results) => results.Select(result => result.Study).Distinct().Count();

    private static string Count(int studies, string kind = "") => studies == 1 ? $"1 {kind}study" : $"{Figures.Integer(studies)} {kind}studies";

    private string Found(SummaryRow row, Result result, string page)
    {
        var fact = facts.Of(result);
        var told = row.Told.TryGetValue(result.Id.Text, out var words) ? $"<small class=\"told\">, {Html.Escape(words)}</small>" : "";
        var time = result.Time is { } at ? $" at {at.ToWords()}" : "";
        return $"<span class=\"fact-line\">{links.Link(fact, Words(fact), page)}{time} <small>{Html.Escape(content.Studies.First(study => study.Id == result.Study).Name)}</small>{told}</span>";
    }

    /// <summary>"39 of 100 (28 to 50)"; events as they are counted, "11 events (302 people)"; a time as it is printed, "6.05 months (3.78 to 8.54)".</summary>
    private static string Words(ResultFact fact)
    {
        if (fact.Result is { Kind: ResultKind.Count, Total: { } total }) return $"{FactText.Say(fact, Form.Value)} {fact.Result.Outcome.Unit} ({Figures.Integer(total)} people)";
        if (fact.Result.Kind is not (ResultKind.Proportion or ResultKind.Rate))
        {
            var limits = FactText.Say(fact, Form.Interval);
            return $"{FactText.Say(fact, Form.Value)}{(limits is null ? "" : $" ({limits})")}";
        }

        var (low, high) = (FactText.Say(fact, Form.Low), FactText.Say(fact, Form.High));
        return $"{FactText.Say(fact, Form.Whole)} of 100{(low is null || high is null ? "" : $" ({Figures.Range(low, high)})")}";
    }

    private string Comparison(SummaryRow row, string page)
    {
        if (row.Without.IsEmpty) return "no comparison";
        var ratio = row.Relative is { } relative ? links.Link(facts.Of(relative), FactText.Say(facts.Of(relative), Form.Full) ?? "", page) : "relative effect not reported";
        return string.Concat(row.Without.Select(result => Found(row, result, page))) + $"<span class=\"fact-line\">{ratio}</span>";
    }

    private string Pooled(SummaryRow row, string page)
    {
        if (!row.ShowsPooled || content.Syntheses.FirstOrDefault(one => one.Outcome.Id == row.Outcome.Id) is not { } synthesis || facts.Computed.Of(synthesis) is not { } pooled) return "";
        var value = pooled.Pooled;
        var words = $"{Figures.Fixed(value.Estimate!.Value, 0)} of 100 ({Figures.Range(Figures.Fixed(value.Low!.Value, 0), Figures.Fixed(value.High!.Value, 0))})";
        return $"<span class=\"fact-line\">{links.Link(new PooledFact(value, synthesis.Id), words, page)} <small>pooled{(pooled.Plan.IsDraft ? ", a draft" : "")}</small></span>";
    }

    private string Reasons(Rating rating, string page) => content.Pages.Any(one => one.Path == ReasonsPage)
        ? $" <a href=\"{SitePaths.Link(page, $"{ReasonsPage}.html#{RatingTables.Anchor(rating)}")}\">Reasons<span class=\"vh\"> for the certainty of {Html.Escape(rating.Title)}</span></a>"
        : "";
}
