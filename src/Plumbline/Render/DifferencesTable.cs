using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Views;

namespace Plumbline.Render;

/// <summary>Beside the numbers of a page: where the sources differ from themselves about them in a way that matters to readers.</summary>
internal sealed class DifferencesTable(Content content, Facts facts, ImmutableArray<Finding> findings, FindingViews views, FactLinks links)
{
    public const string Word = "differences";

    private static readonly ImmutableArray<string> Head = ["Number", "What differs", "What this site does"];

    public static IEnumerable<string> Names => Enum.GetNames<OutcomeSection>().Select(section => $"{Word} {section.ToLowerInvariant()}");

    /// <param name="section">Response, survival, harm: that of the fact in doubt.</param>
    public TableView? Of(string section, string page)
    {
        if (!Enum.TryParse<OutcomeSection>(section, ignoreCase: true, out var wanted)) return null;
        var rows = from finding in findings
                   where finding is { IsDiscrepancy: true, Severity: FindingSeverity.Material, Facts.IsEmpty: false }
                   let fact = facts.Find(finding.Facts[0].Text) as ResultFact
                   where fact?.Result.Outcome.Section == wanted
                   select Row(finding, fact, page);
        ImmutableArray<TableRowView> all = [.. rows];
        return new TableView(
            all.IsEmpty ? "No difference that matters to readers was found in these numbers." : "Where the sources differ from themselves in a way that matters. We cannot know which figure is right, and say what the site does.",
            Head,
            all.IsEmpty ? [new TableRowView("None", [.. Head.Skip(1).Select(column => new TableCell(column, "", IsNumber: false))])] : all);
    }

    private TableRowView Row(Finding finding, ResultFact fact, string page)
    {
        var (result, view) = (fact.Result, views.Of(finding, page));
        var study = content.Studies.First(one => one.Id == result.Study);
        var where = $"{study.Name}, {result.Outcome.Abbreviation ?? result.Outcome.Name}{(result.Time is { } time ? $" at {time.ToWords()}" : "")}{(result.Group.Id == study.Groups[0].Id ? "" : $", {result.Group.Name}")}";
        return new TableRowView(
            $"{Html.Escape(where)} <small>{links.Link(fact, FactText.Say(fact, Form.Value) ?? FactText.Say(fact, Form.Full) ?? result.Id.Text, page)}</small>",
            [
                new TableCell(Head[1], $"{Html.Escape(finding.Message)} <a href=\"{Html.Escape(view.Href)}\">Show how this was recomputed<span class=\"vh\">: {Html.Escape(where)}</span></a>", IsNumber: false),
                new TableCell(Head[2], Html.Escape(finding.EditorNote ?? ""), IsNumber: false),
            ]);
    }
}
