using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Render.Cards;
using Plumbline.Render.Studies;

namespace Plumbline.Render;

/// <summary>
/// A number as a page shows it: an element with <c>data-fact</c> that links to its place on the study page, and a mark where
/// a finding says that the sources differ.
/// </summary>
internal sealed class FactLinks
{
    private readonly ImmutableDictionary<FactId, Finding> discrepancies;
    private readonly ImmutableDictionary<FactId, Finding> open;
    private readonly FindingAnchors anchors;
    private readonly StudyPages pages;
    private readonly bool hasOpenPage;
    private readonly PhraseBook book = PhraseBook.English;

    public FactLinks(ImmutableArray<Finding> findings, FindingAnchors anchors, StudyPages pages)
    {
        (this.anchors, this.pages, hasOpenPage) = (anchors, pages, ChecksPage.NeedsOpenPage(findings));
        // The first fact of a finding is the one in doubt; the others are what it was compared with, and a mark there would frighten for nothing.
        discrepancies = findings.Where(finding => finding.IsDiscrepancy && !finding.Facts.IsEmpty)
            .DistinctBy(finding => finding.Facts[0])
            .ToImmutableDictionary(finding => finding.Facts[0]);
        var checkedFacts = findings.Where(finding => finding.Verdict != Verdict.NotCheckable).SelectMany(finding => finding.Facts).ToHashSet();
        open = findings.Where(finding => finding is { Verdict: Verdict.NotCheckable, Facts: [var first, ..] } && !checkedFacts.Contains(first))
            .DistinctBy(finding => finding.Facts[0])
            .ToImmutableDictionary(finding => finding.Facts[0]);
    }

    private FactLinks(FactLinks other, PhraseBook book) =>
        (discrepancies, open, anchors, pages, hasOpenPage, this.book) = (other.discrepancies, other.open, other.anchors, other.pages, other.hasOpenPage, book);

    /// <summary>Said in another language than that of the pages it links to.</summary>
    public bool LeadsToEnglish => !book.Language.IsFirst;

    /// <summary>The same links on the pages of another language.</summary>
    public FactLinks In(PhraseBook other) => new(this, other);

    public string Link(Fact fact, string words, string page)
    {
        return $"<a class=\"fact\" data-fact=\"{Html.Escape(fact.Id.Text)}\"{HrefLang} href=\"{Html.Escape(pages.Link(page, fact))}\"{FactCards.InvokerOf(fact, page)}>{Html.Escape(words)}</a>{Marked(fact, page)}";
    }

    /// <summary>The mark after words of its own, to which it is joined.</summary>
    public string Marked(Fact fact, string page) => Joined(Mark(fact, page));

    /// <summary>Lines may break before a mark; the joiner keeps it with its number.</summary>
    private static string Joined(string mark) => mark.Length > 0 ? Joiner + mark : mark;

    /// <summary>Keeps what stands on either side of it on one line.</summary>
    public const string Joiner = "\u2060";

    private string HrefLang => LeadsToEnglish ? " hreflang=\"en\"" : "";

    /// <summary>The amber mark, where there is something to say; nothing where all is well.</summary>
    public string Mark(Fact fact, string page)
    {
        var ids = fact switch { DerivedFact derived => derived.Value.Inputs, PooledFact pooled => pooled.Value.Inputs, _ => [fact.Id] };
        var finding = ids.Select(id => discrepancies.GetValueOrDefault(id)).FirstOrDefault(found => found is not null);
        if (finding is null) return Ring(fact, page);
        var target = SitePaths.Link(page, $"{pages.PageOf(finding.Study, StudySection.Findings)}#{anchors.Of(finding)}");
        return $"<a class=\"differs\"{HrefLang} href=\"{Html.Escape(target)}\"><span aria-hidden=\"true\">\u2260</span><span class=\"vh\">{Html.Escape(book.Say(PagePhrases.DiffersHere))}</span></a>";
    }

    /// <summary>A small ring beside a number of which nothing could be checked. Patients are told once a page, and not at each number.</summary>
    private string Ring(Fact fact, string page)
    {
        if (open.GetValueOrDefault(fact.Id) is not { } finding || LeadsToEnglish || page.StartsWith("patients/", StringComparison.Ordinal)) return "";
        var target = SitePaths.Link(page, $"{(hasOpenPage ? SitePaths.NotChecked : SitePaths.Checks)}#{anchors.Of(finding)}");
        return $"<a class=\"unchecked\" href=\"{Html.Escape(target)}\"><span aria-hidden=\"true\">\u25CB</span><span class=\"vh\">this could not be checked: see why</span></a>";
    }
}

/// <summary>Stable names for findings, to link to.</summary>
internal sealed class FindingAnchors
{
    private readonly Dictionary<Finding, string> names = new(ReferenceEqualityComparer.Instance);

    public FindingAnchors(IEnumerable<Finding> findings)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var subject = finding switch
            {
                { Subject: { } named } => $"{finding.Study}.{named}",
                { Facts: [var first, ..] } => first.Text,
                _ => finding.Study.ToString(),
            };
            var name = $"finding-{finding.Rule}-{subject}";
            var count = used[name] = used.GetValueOrDefault(name) + 1;
            names[finding] = count == 1 ? name : $"{name}-{count}";
        }
    }

    public string Of(Finding finding) => names[finding];
}
