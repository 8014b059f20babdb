using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render.Currency;

/// <summary>How current each source is: what it counted up to, when it was published and last looked at, when the next look is due, and whether that day has passed.</summary>
internal static class CurrencyTable
{
    private static readonly ImmutableArray<string> Head = ["Source", "Counted up to", "Published", "Last looked at", "Next look due"];

    public static TableView Of(Content content, string page)
    {
        var rows = from study in content.Studies
                   from source in study.Sources
                   from record in content.Sources
                   where record.Id == source.Value
                   select Row(study, record.Metadata, content.Site, page);
        return new TableView($"How current each source is, as of {content.Site.AsOf.ToWords()}. Where a publisher promises its own reviews, its promise counts, otherwise the policy of this site.", Head, [.. rows]);
    }

    private static TableRowView Row(Study study, SourceMetadata data, SiteInfo site, string page)
    {
        var cutoff = study.DataCutoff ?? data.DataCutoff?.Value;
        var published = data.Published?.Value.ToWords() ?? (data.Year is { } year && year.Value != study.Year ? $"{Figures.Integer(year.Value)} by the document's own citation; the results are of {Figures.Integer(study.Year)}" : Figures.Integer(study.Year));
        var (last, due) = Looked(data, site);
        string[] cells = [Html.Escape(cutoff?.ToWords() ?? "not reported"), Html.Escape(published), Html.Escape(last), due];
        return new TableRowView(
            $"<a href=\"{SitePaths.Link(page, SitePaths.Study(study.Id))}\">{Html.Escape(study.Name)}</a>",
            [.. cells.Select((cell, index) => new TableCell(Head[index + 1], cell, IsNumber: false))]);
    }

    private static (string Last, string DueHtml) Looked(SourceMetadata data, SiteInfo site)
    {
        if (data.LastReviewed is not { } last) return ($"{site.AsOf.ToWords()}, by this site", Due(site.NextReview.Last, "by this site's policy", site.AsOf));
        var words = $"{last.Value.ToWords()}, by its publisher, as the head of the document says";
        if (data.ReviewFrequency is not { } promised) return (words, Due(site.NextReview.Last, "by this site's policy", site.AsOf));
        return (words, ReviewPeriods.Due(last.Value, promised.Value) is { } due ? Due(due, $"promised {promised.Value}", site.AsOf) : Html.Escape($"promised: {promised.Value}"));
    }

    private static string Due(DateOnly due, string policy, PartialDate asOf)
    {
        var badge = asOf.First > due ? " <span class=\"badge due\">overdue</span>" : "";
        return $"{Html.Escape(PartialDate.Create(due.Year, due.Month, due.Day).ToWords())}{badge} <small>{Html.Escape(policy)}</small>";
    }
}
