using System.Collections.Immutable;
using System.Text;
using Plumbline.Check;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Render.Studies;

namespace Plumbline.Render.Cards;

/// <summary>
/// Small cards, one for each fact that a page cites: what the number is a number of, where it is printed, what we recomputed, how the
/// two compare. Browsers that know interest invokers open the card at its number, on hover, focus or long press; in others the link alone leads there.
/// </summary>
internal sealed class FactCards
{
    private const string Invoker = "interestfor=\"";
    private const string IdStart = "card-";

    /// <summary>The row behind the link shows all of them.</summary>
    private const int MostPlaces = 2;

    private const int MostLetters = 200;

    private static readonly string Quoting = new SameElsewhereRule().Id;

    private readonly Facts facts;
    private readonly StudyPages pages;
    private readonly Evidence evidence;
    private readonly ImmutableDictionary<Slug, Study> studies;
    private readonly ILookup<FactId, Finding> findings;
    private readonly ILookup<FactId, DerivedFact> derived;

    public FactCards(Content content, Facts facts, ImmutableArray<Finding> findings, StudyPages pages, Evidence evidence)
    {
        (this.facts, this.pages, this.evidence) = (facts, pages, evidence);
        studies = content.Studies.ToImmutableDictionary(study => study.Id);
        // As with the marks beside numbers, a difference is told of the fact in doubt and not of those it was compared with.
        this.findings = findings.SelectMany(finding => finding.Facts.Where((_, index) => index == 0 || !finding.IsDiscrepancy).Select(fact => (fact, finding))).ToLookup(pair => pair.fact, pair => pair.finding);
        derived = facts.All.OfType<DerivedFact>().Where(StudyPages.IsShownWithResult).ToLookup(fact => fact.Value.Inputs[0]);
    }

    /// <summary>The attribute that ties a number to its card; none on the pages of a study, whose rows say it all.</summary>
    public static string InvokerOf(Fact fact, string page) => HasCards(page) ? $" {Invoker}{IdStart}{Html.Escape(fact.Id.Text)}\"" : "";

    public static bool HasCards(string page) => !page.StartsWith("studies/", StringComparison.Ordinal);

    /// <summary>The cards of a page, in the order in which their numbers first stand on it.</summary>
    public string Of(string html, string page, CardWords words)
    {
        if (!HasCards(page)) return "";
        var cards = new StringBuilder();
        var made = new HashSet<string>(StringComparer.Ordinal);
        for (var at = html.IndexOf(Invoker, StringComparison.Ordinal); at >= 0; at = html.IndexOf(Invoker, at, StringComparison.Ordinal))
        {
            at += Invoker.Length;
            var id = html[(at + IdStart.Length)..html.IndexOf('"', at)];
            if (made.Add(id) && facts.Find(id) is { } fact) Write(cards, fact, page, words);
        }

        return cards.ToString();
    }

    private void Write(StringBuilder html, Fact fact, string page, CardWords words)
    {
        html.Append("<div class=\"card\" popover=\"hint\" id=\"").Append(IdStart).Append(Html.Escape(fact.Id.Text)).Append("\">\n");
        var card = new CardBody(html);
        switch (fact)
        {
            case ResultFact result:
                OfResult(card, result, words);
                break;
            case DerivedFact computed:
                OfDerived(card, computed.Value, words);
                break;
            case PooledFact pooled:
                card.Title(pooled.Value.Name, "");
                card.Row(words.Recomputed, $"{FactText.Say(pooled, Form.Full)}; {pooled.Value.Method}");
                card.Row(words.Pooled, string.Join(", ", pooled.Value.Inputs.Select(NameOf)));
                break;
            default:
                throw new InvalidOperationException($"unknown fact {fact}");
        }

        card.End(pages.Link(page, fact), words.More, words.LeadsTo);
    }

    private void OfResult(CardBody card, ResultFact fact, CardWords words)
    {
        var result = fact.Result;
        card.Title(words.AtTime(words.NameOf(result.Outcome), result.Time), studies[result.Study].Name);
        var who = words.NameOf(result.Study, result.Group);
        if (result.Versus is { } versus) who = words.Against(who, words.NameOf(result.Study, versus));
        card.Row(words.Who, words.People(fact.People, who));
        card.Places(words.Printed, [.. result.Reading.Places.Take(MostPlaces).Select(place => evidence.BestAt(place, result.Reading) is { } statistic ? (statistic.Text.ReplaceLineEndings(" "), words.Line(words.TellsFindings ? statistic.Section : null, place.Line)) : ("", words.Line(null, place.Line)))], result.Reading.Places.Length - MostPlaces is > 0 and var more ? words.Others(more) : "", words.AsPrinted);
        if (!words.IsPlain) card.Row(words.Recomputed, Recomputed(result.Id));
        Verdict(card, findings[result.Id], words);
    }

    private void OfDerived(CardBody card, DerivedValue value, CardWords words)
    {
        var input = ((ResultFact)facts.Find(value.Inputs[0].Text)!).Result;
        card.Title(words.IsPlain ? words.NameOf(input.Outcome) : $"{input.Outcome.Name}: {value.Name}", studies[input.Study].Name);
        card.Row(words.From, words.And(value.Inputs.Select(id => facts.Find(id.Text)).OfType<ResultFact>().Select(fact => $"{FactText.Say(fact, Form.Fraction, words.Book) ?? FactText.Say(fact, Form.Value, words.Book)} ({words.NameOf(fact.Result.Study, fact.Result.Group)})")));
        if (!words.IsPlain) card.Row(words.Recomputed, $"{FactText.Say(new DerivedFact(value, input.Study), Form.Full)}; {value.Method}");
        Verdict(card, value.Inputs.SelectMany(id => findings[id]).Where(finding => finding.IsDiscrepancy), words, saysNothingElse: true);
    }

    /// <summary>The difference that matters most, with an editor's word; else whether all agrees.</summary>
    private static void Verdict(CardBody card, IEnumerable<Finding> all, CardWords words, bool saysNothingElse = false)
    {
        var found = all.ToImmutableArray();
        var differences = found.Where(finding => finding.IsDiscrepancy).OrderByDescending(finding => finding.Severity).ToImmutableArray();
        if (differences is [var difference, .. var others])
        {
            var rest = others.IsEmpty || words.IsPlain ? "" : " " + CardWords.OtherDifferences(others.Length);
            card.Difference(words.Check, words.IsPlain ? words.Differs : $"{words.Differs}. {Beginning(difference.Message)}{rest}");
            if (!words.TellsFindings && difference.EditorNote is not null) card.Row(words.Editor, words.Book.Say(CardPhrases.EditorElsewhere));
            if (words.TellsFindings && (difference.EditorNote ?? (words.IsPlain ? difference.Message : null)) is { } note) card.Row(words.Editor, note);
        }
        else if (!saysNothingElse)
        {
            card.Row(words.Check, found.Any(finding => finding.IsMatch) ? Agreeing(found, words) : found.FirstOrDefault() is { } open ? words.IsPlain ? words.Open : $"{words.Open}. {Beginning(open.Message)}" : words.NotRecomputed);
        }
    }

    /// <summary>As many whole sentences as a card has room for; the row behind the link has them all.</summary>
    private static string Beginning(string message)
    {
        var end = message.Length;
        while (end > MostLetters && message.LastIndexOf(". ", end - 2, StringComparison.Ordinal) is > 0 and var stop) end = stop + 1;
        return message[..end];
    }

    /// <summary>That another paper repeats a figure checks the copying and not the figure.</summary>
    private static bool IsQuotedElsewhere(ImmutableArray<Finding> found) => found.All(finding => !finding.IsMatch || finding.Rule == Quoting);

    private static string Agreeing(ImmutableArray<Finding> found, CardWords words) =>
        IsQuotedElsewhere(found) ? words.IsPlain ? words.Quoted : words.Elsewhere
        : words.IsPlain ? words.Agrees
        : string.Join(". ", ResultRows.Checks(found).Select(check => $"{check.Verdict}: {check.Rules.ToLowerInvariant()}"));

    private string Recomputed(FactId id) => string.Join("; ", derived[id].Select(fact => $"{fact.Value.Name} {FactText.Say(fact, fact.Value.Name == "Exact CI" ? Form.Interval : Form.Value)}, {fact.Value.Method}"));

    private string NameOf(FactId id) => facts.Find(id.Text) is ResultFact { Result: var result } ? $"{studies[result.Study].Name} ({FactText.Say(facts.Of(result), Form.Fraction)})" : id.Text;
}
