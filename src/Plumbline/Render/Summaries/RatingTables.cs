using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Render.Views;

namespace Plumbline.Render.Summaries;

/// <summary>Ratings of certainty as tables: all of them in a sentence each, and one with the reason of every domain.</summary>
internal static class RatingTables
{
    public const string Word = "rating";

    private static readonly ImmutableArray<string> Head = ["What may lower it", "By how much", "Why"];

    /// <summary>The place of a rating's reasons.</summary>
    public static string Anchor(Rating rating) => $"rating-{rating.Id}";

    public static TableView All(Content content, CertaintySpeech speech)
    {
        ImmutableArray<string> head = ["Outcome", "Certainty", "In a sentence"];
        return new TableView(
            "How certain the evidence is, by GRADE. The words of each sentence are those of its level: may, probably, or that the evidence is very uncertain.",
            head,
            [.. Ordered(content).Select(rating => new TableRowView(
                $"<a href=\"#{Anchor(rating)}\">{Html.Escape(rating.Title)}</a>",
                [Cell(head[1], speech.Badges(rating)), Cell(head[2], Html.Escape(CertaintySpeech.Sentence(rating, Audience.Clinicians)))]))])
        {
            Look = "cards ratings",
        };
    }

    public static TableView Of(Rating rating, CertaintySpeech speech)
    {
        var notes = string.Join(" ", speech.Notes(rating, Audience.Clinicians).Append(rating.Certainty.Date is { } date ? $"{date.ToWords()}." : ""));
        return new TableView(
            $"{CertaintySpeech.Sentence(rating, Audience.Clinicians)} {notes}".TrimEnd(),
            Head,
            [
                Row("Where the design starts", CertaintySpeech.LevelTitle(rating.Start), rating.StartReason) with { Id = Anchor(rating) },
                .. rating.Domains.Select(domain => Row(GradeWords.Of(domain.Domain), Down(domain.Down), domain.Reason)),
                new TableRowView("Certainty", [Cell(Head[1], speech.Badges(rating)), Cell(Head[2], "")]),
            ]);
    }

    /// <summary>As in the summary of findings; what it leaves out comes last.</summary>
    private static IEnumerable<Rating> Ordered(Content content)
    {
        ImmutableArray<Slug> order = [.. content.Summary?.Rows.Select(row => row.Outcome.Id) ?? []];
        return content.Ratings.OrderBy(rating => order.IndexOf(rating.Id) is >= 0 and var place ? place : order.Length);
    }

    private static string Down(int levels) => levels switch { 0 => "not lowered", 1 => "one level", _ => "two levels" };

    private static TableRowView Row(string headHtml, string level, string reason) => new(headHtml, [Cell(Head[1], Html.Escape(level)), Cell(Head[2], Html.Escape(reason))]);

    private static TableCell Cell(string column, string html) => new(column, html, IsNumber: false);
}
