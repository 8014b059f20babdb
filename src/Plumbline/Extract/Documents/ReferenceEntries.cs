using Plumbline.Extract.Words;

namespace Plumbline.Extract.Documents;

/// <summary>
/// Entries of a reference list, known by how they look: a number or a surname with initials at the start of a line, and a year with
/// volume and pages. At least three one after the other are a list, with a heading or without.
/// </summary>
internal sealed class ReferenceEntries
{
    private const int LongestEntry = 6;
    private const int Fewest = 3;
    private const int LookedAt = 400;

    private static readonly Pattern Start = Patterns.Cased(
        @"^\s*(\[?\d{1,3}[\].)]{0,2}\s*)?((van|von|de|der|di|la|le|den|del|Van|De) )*[A-Z][\w'\u2019\u2010-]+( [A-Z][\w'\u2019\u2010-]+)?,? ([A-Z]\.? ?-?){1,4}(,|\.|;| et al| and | &|:)");

    private static readonly Pattern Numbered = Patterns.Cased(@"^\s*\[?\d{1,3}[\].)]{0,2}\s+[A-Z]");

    private static readonly Pattern Published = Patterns.Cased(
        @"\b(19|20)\d\d[a-z]?( [A-Z][a-z]{2}( \d{1,2})?)?\s*[;,:]\s*\d+|\((19|20)\d\d\)[.,:]?|\b(19|20)\d\d\.\s*(doi|https?:|p\.|pp\.)|\b\d+\s*(\(\d+\))?\s*:\s*[A-Za-z]?\d+(\s*[-\u2013]\s*[A-Za-z]?\d+)?[.,;]?\s*((19|20)\d\d|$)|doi:\s*10\.");

    private readonly bool[] starts;
    private readonly bool[] inList;

    private ReferenceEntries(int lines) => (starts, inList) = (new bool[lines], new bool[lines]);

    public static ReferenceEntries In(SourceText source)
    {
        var entries = new ReferenceEntries(source.LineCount);
        var run = new List<int>();
        var previous = -1;
        for (var i = 0; i < source.LineCount; i++)
        {
            if (!IsStart(source, i)) continue;
            entries.starts[i] = true;
            if (previous >= 0 && i - previous > LongestEntry + 1) entries.Close(source, run);
            run.Add(i);
            previous = i;
        }

        entries.Close(source, run);
        return entries;
    }

    /// <summary>Is the line part of a list of at least three entries?</summary>
    public bool Holds(int line) => inList[line];

    /// <summary>Does an entry start within the next lines?</summary>
    public bool FollowSoon(int line, int within)
    {
        for (var i = line + 1; i < starts.Length && i <= line + within; i++) if (starts[i]) return true;
        return false;
    }

    private void Close(SourceText source, List<int> run)
    {
        if (run.Count >= Fewest)
        {
            var end = run[^1] + 1;
            while (end < source.LineCount && end - run[^1] < LongestEntry && !source.LineText(end).IsWhiteSpace() && !IsSentenceEnd(source, end - 1)) end++;
            for (var i = run[0]; i < end; i++) inList[i] = true;
        }

        run.Clear();
    }

    private static bool IsSentenceEnd(SourceText source, int line) => source.LineText(line).TrimEnd() is [.., '.'] text && Published.IsMatch(Tail(text));

    private static ReadOnlySpan<char> Tail(ReadOnlySpan<char> text) => text.Length > 60 ? text[^60..] : text;

    private static bool IsStart(SourceText source, int index)
    {
        var line = source.LineText(index);
        if (line.Length is < 12 or > 2000 || line.IsWhiteSpace()) return false;
        var first = line.TrimStart()[0];
        if (!char.IsAsciiLetterUpper(first) && !char.IsAsciiDigit(first) && first is not ('[' or 'v' or 'd')) return false;
        var head = line.Length > 80 ? line[..80] : line;
        if (!Start.IsMatch(head)) return false;
        if (Published.IsMatch(line.Length > LookedAt ? line[..LookedAt] : line)) return true;
        // The year stands on a later line of the same entry.
        for (var i = index + 1; i < source.LineCount && i < index + LongestEntry; i++)
        {
            var next = source.LineText(i);
            if (next.IsWhiteSpace() || next.Length > LookedAt || Numbered.IsMatch(next.Length > 20 ? next[..20] : next)) return false;
            if (Published.IsMatch(next)) return true;
        }

        return false;
    }
}
