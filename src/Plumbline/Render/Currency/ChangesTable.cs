using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render.Currency;

/// <summary>What changed since the last version, number by number, made from the facts and not from anybody's memory.</summary>
internal static class ChangesTable
{
    /// <summary>More than this nobody reads on a page; the data hold them all.</summary>
    private const int MostRows = 200;

    private static readonly ImmutableArray<string> Head = ["Number", "What happened", "Before", "Now"];

    public static TableView Of(Content content, Facts facts, FactLinks links, string page)
    {
        if (content.PreviousVersion is not { } previous) return new TableView("This is the first version, so nothing has changed yet.", Head, [Row("No number", "has changed", "", "")]);
        var changes = VersionChanges.Since(previous, facts);
        var caption = $"Numbers that changed since version {previous.Version} of {previous.Date.ToWords()}: {Counted(changes)}.{(changes.Length > MostRows ? $" The first {Figures.Integer(MostRows)} stand here." : "")}";
        return changes.IsEmpty
            ? new TableView(caption, Head, [Row("No number", "was added, changed or taken out", "", "")])
            : new TableView(caption, Head, [.. changes.Take(MostRows).Select(change => Row(Name(content, facts, change.Id), Happened(change), Html.Escape(change.Before ?? ""), Now(change, facts, links, page)))]);
    }

    /// <summary>"2 added, 1 changed, none taken out".</summary>
    public static string Counted(ImmutableArray<FactChange> changes)
    {
        var (added, gone) = (changes.Count(change => change.IsNew), changes.Count(change => change.IsGone));
        return $"{Count(added)} added, {Count(changes.Length - added - gone)} changed, {Count(gone)} taken out";
    }

    private static string Count(int number) => number == 0 ? "none" : Figures.Integer(number);

    private static string Happened(FactChange change) => change.IsNew ? "added" : change.IsGone ? "taken out" : "changed";

    private static string Now(FactChange change, Facts facts, FactLinks links, string page) =>
        change.Now is { } now && facts.Find(change.Id) is { } fact ? links.Link(fact, now, page) : "";

    private static string Name(Content content, Facts facts, string id) => facts.Find(id) is ResultFact { Result: var result }
        ? Html.Escape($"{content.Studies.First(study => study.Id == result.Study).Name}, {result.Outcome.Name}{(result.Time is { } time ? $" at {time.ToWords()}" : "")}, {result.Group.Name}{(result.Versus is { } versus ? $" against {versus.Name}" : "")}")
        : $"<code>{Html.Escape(id)}</code>";

    private static TableRowView Row(string headHtml, string happened, string beforeHtml, string nowHtml) =>
        new(headHtml, [new TableCell(Head[1], happened, IsNumber: false), new TableCell(Head[2], beforeHtml, IsNumber: false), new TableCell(Head[3], nowHtml, IsNumber: false)]);
}
