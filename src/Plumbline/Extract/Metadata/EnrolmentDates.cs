using Plumbline.Extract.Documents;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>When people began to come into the study, and when the last one did.</summary>
internal sealed record EnrolmentDates(Printed<PartialDate>? Start, Printed<PartialDate>? End)
{
    // Stems: enrolled, recruited, recruitment, admitted …
    private static readonly string[] Enrolling =
    [
        "enrol", "recruit", "screened", "admitted", "conducted", "includ", "inclusion", "managed", "randomi", "randomly assigned", "assigned", "treated", "diagnosed", "registered", "entered", "accru", "underwent", "hospitali",
        "collected", "reviewed", "identified", "performed", "attend", "consecutive", "presenting", "presented", "carried out", "took place", "study period", "eligible", "underwent", "transplanted", "received", "visited", "done at", "done in", "was done", "were done", "vaccinated", "seen at", "setting",
    ];

    private static readonly string[] Opposing = ["search", "pubmed", "medline", "embase", "published between", "published from", "incidence", "prevalence", "literature", "approved by", "guideline", "articles"];

    public static EnrolmentDates Read(IReadOnlyList<Part> parts)
    {
        var ranges = parts.Where(part => part.Kind is BlockKind.Prose or BlockKind.Matter && part.Section is not ("Funding" or "Conflicts" or "Acknowledgements" or "Contributions")).SelectMany(Ranges).ToList();
        if (ranges.Count == 0) return EnrolmentEnds.Read(parts);
        var best = ranges.MinBy(range => range.Rank)!;
        // A later sentence that gives the days of the same months says more.
        var exact = ranges.FirstOrDefault(range => range.Rank < Ranks && Refines(range.Start.Value, best.Start.Value) && Refines(range.End.Value, best.End.Value)) ?? best;
        return new EnrolmentDates(exact.Start, exact.End);
    }

    private const int Ranks = 6;
    private static readonly WordFilter Years = WordFilter.Cased("19", "20");

    private static IEnumerable<Range> Ranges(Part part)
    {
        var tokens = part.Passage.Tokens;
        var last = -1;
        if (!Years.In(part.Text)) yield break;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Start < last || !MayBegin(part.Text, tokens[i].Start)) continue;
            if (DateRanges.At(part.Text, tokens[i].Start) is not { } range) continue;
            last = range.EndAt;
            if (Rank(part, i, range.Start) is not { } rank) continue;
            yield return new Range(part.At(range.Start, tokens[i].Start), part.At(range.End, Math.Max(tokens[i].Start, range.EndAt - 4)), rank);
        }
    }

    // Before the dates: between, from, during, since, in, a bracket, a comma, "dated"; the date begins with a month, a day or a year.
    private static bool MayBegin(string text, int at) => (char.IsAsciiDigit(text[at]) || text[at] is 'J' or 'F' or 'M' or 'A' or 'S' or 'O' or 'N' or 'D' or 'm') && (at == 0 || text[at - 1] is ' ' or '(' or '[' or ':' or '-');

    private static int? Rank(Part part, int token, PartialDate start)
    {
        var at = part.Passage.Tokens[token].Start;
        var sentence = Sentences.Text(part, at);
        if (Sentences.Says(sentence, Opposing) || !Sentences.Says(sentence, Enrolling)) return null;
        var introduced = token > 0 && part.Passage.Tokens[token - 1] is var before && (before.IsWord("between") || before.IsWord("from") || before.IsWord("during") || before.IsWord("in") || before.IsMark("([:") || before.IsWord("period") || before.IsWord("of") || before.IsWord("since"));
        if (start.Month is null && !introduced) return null;
        if (IsFollowUp(part.Text, at)) return null;
        var nearness = Sentences.NearnessOf(part);
        if (nearness == Nearness.Elsewhere && !Sentences.IsOwn(sentence)) return null;
        var stays = Sentences.Says(sentence, "enrol", "recruit", "randomi", "screened", "accru", "registered", "includ", "admitted", "diagnosed", "treated", "assigned", "conducted", "underwent", "consecutive", "collected");
        return (int)nearness + (start.Month is null ? 2 : 0) + (stays ? 0 : 1);
    }

    private static bool IsFollowUp(string text, int at)
    {
        var before = text[Math.Max(0, at - 40)..at];
        return Sentences.Says(before, "follow-up", "followed up", "followed from", "follow up") && !Sentences.Says(before, "enrol", "recruit");
    }

    private static bool Refines(PartialDate exact, PartialDate rough) => exact.Year == rough.Year && (rough.Month is null || exact.Month == rough.Month) && exact.Day is not null && rough.Day is null;

    private sealed record Range(Printed<PartialDate> Start, Printed<PartialDate> End, int Rank);
}
