using System.Collections.Immutable;
using Plumbline.Extract.Documents;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Coverage;

/// <summary>
/// Counts every number that a document prints in figures, once: within a statistic, of the document itself, of the design, or not
/// understood. Digits inside a name (CD38, 1q21) are no number.
/// </summary>
internal sealed class Census
{
    private const int WordsBefore = 2;

    private readonly SourceText source;
    private readonly Fragments fragments;
    private readonly ImmutableArray<UnreadNumber>.Builder unread = ImmutableArray.CreateBuilder<UnreadNumber>();
    private int inStatistics;
    private int bibliographic;
    private int ofDesign;

    private Census(SourceText source, IEnumerable<Statistic> statistics) => (this.source, fragments) = (source, new Fragments(source, statistics));

    /// <param name="source">The document.</param>
    /// <param name="read">The passages that may hold results, each with the stretches of the document it was made of; all else is bibliographic.</param>
    /// <param name="statistics">What was found in them.</param>
    public static (NumberTally Tally, ImmutableArray<UnreadNumber> NotUnderstood) Of(
        SourceText source, IEnumerable<(IReadOnlyList<Span> Spans, Passage Passage)> read, IReadOnlyList<Statistic> statistics)
    {
        var census = new Census(source, statistics);
        var taken = new List<Span>();
        foreach (var (spans, passage) in read)
        {
            census.Take(spans, passage);
            taken.AddRange(spans);
        }

        census.TakeRest(taken);
        census.unread.Sort((a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Column.CompareTo(b.Column));
        var tally = new NumberTally(census.inStatistics + census.bibliographic + census.ofDesign + census.unread.Count, census.inStatistics, census.bibliographic, census.ofDesign, census.unread.Count);
        return (tally, census.unread.ToImmutable());
    }

    // The numbers among the tokens, and those that the text dropped on the way to them: citations.
    private void Take(IReadOnlyList<Span> spans, Passage passage)
    {
        var tokens = passage.Tokens;
        var held = new List<Span>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark || !tokens[i].Text.AsSpan().ContainsAnyInRange('0', '9')) continue;
            var start = Offset(passage, tokens[i].Start);
            held.Add(new Span(start, start + Math.Max(1, passage.Map.Original(tokens[i].Start, tokens[i].End).Length)));
            if (tokens[i].Kind == TokenKind.Number && !DocumentRoles.IsName(tokens, i)) Count(passage, i, start);
        }

        // Columns are read one after the other, and so not always in the order of the document.
        held.Sort((a, b) => a.Start.CompareTo(b.Start));
        foreach (var span in spans)
        {
            var next = FirstEndingBehind(held, span.Start);
            foreach (var number in Figures(span))
            {
                while (next < held.Count && held[next].End <= number.Start) next++;
                if (next < held.Count && held[next].Start < number.End) continue;
                if (fragments.Holds(number.Start)) inStatistics++;
                else bibliographic++;
            }
        }
    }

    private static int FirstEndingBehind(List<Span> held, int offset)
    {
        var (low, high) = (0, held.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (held[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void Count(Passage passage, int at, int offset)
    {
        if (fragments.Holds(offset)) inStatistics++;
        else if (DocumentRoles.Is(passage.Tokens, at)) bibliographic++;
        else if (DesignRoles.Is(passage, at)) ofDesign++;
        else unread.Add(Unread(passage, at));
    }

    // The number with two words before it and one behind, on its line.
    private static UnreadNumber Unread(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var line = passage.Map.PlaceOf(tokens[at].Start).Line;
        var (from, to) = (at, at + 1);
        while (from > at - WordsBefore && IsPlain(passage, from - 1, line)) from--;
        if (IsPlain(passage, to, line)) to++;
        var (_, column) = passage.Map.PlaceOf(tokens[from].Start);
        return new UnreadNumber(line, column, passage.Section, passage.Map.Original(tokens[from].Start, tokens[to - 1].End));
    }

    private static bool IsPlain(Passage passage, int at, int line) =>
        passage.Tokens[at].Kind == TokenKind.Word && passage.Map.PlaceOf(passage.Tokens[at].Start).Line == line && passage.Map.PlaceOf(passage.Tokens[at].End - 1).Line == line;

    private void TakeRest(List<Span> taken)
    {
        taken.Sort((a, b) => a.Start.CompareTo(b.Start));
        var at = 0;
        foreach (var span in taken)
        {
            if (span.Start > at) bibliographic += Figures(new Span(at, span.Start)).Count();
            at = Math.Max(at, span.End);
        }

        bibliographic += Figures(new Span(at, source.Text.Length)).Count();
    }

    private int Offset(Passage passage, int at)
    {
        var (line, column) = passage.Map.PlaceOf(at);
        return source.LineSpan(line - 1).Start + column - 1;
    }

    // Runs of digits, with decimals and thousands, that no letter touches.
    private IEnumerable<Span> Figures(Span span)
    {
        var text = source.Text;
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var end = i + 1;
            while (end < span.End && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' or '\u00B7' && end + 1 < span.End && char.IsAsciiDigit(text[end + 1])))) end++;
            var isName = (i > span.Start && char.IsLetter(text[i - 1])) || (end < span.End && char.IsLetter(text[end]));
            if (!isName) yield return new Span(i, end);
            i = end;
        }
    }
}
