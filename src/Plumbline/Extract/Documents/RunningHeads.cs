using System.Text;

namespace Plumbline.Extract.Documents;

/// <summary>
/// Lines that come back on page after page, whatever the journal: the same words at the distance of a page, each time between
/// other lines, with at most a page number that grows. A heading, a sentence or a row of figures is none.
/// </summary>
internal static class RunningHeads
{
    private const int Shortest = 10;
    private const int Longest = 120;
    private const int PageDistance = 15;
    private const int Fewest = 3;

    private static readonly System.Buffers.SearchValues<char> Statistical = System.Buffers.SearchValues.Create("\t(%±<>=≥≤");

    private readonly record struct Place(int Line, int Number, int Before);

    /// <summary>The 0-based lines of all running heads.</summary>
    public static IReadOnlySet<int> In(SourceText source)
    {
        var found = new HashSet<int>();
        if (source.LineCount < Fewest * PageDistance) return found;
        var places = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        var lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> key = stackalloc char[Longest];
        var before = 0;
        for (var i = 0; i < source.LineCount; i++)
        {
            var line = source.LineText(i).Trim();
            if (line.IsEmpty) continue;
            if (Key(line, key, out var number) is var length and > 0)
            {
                if (!lookup.TryGetValue(key[..length], out var list)) lookup[key[..length]] = list = [];
                list.Add(new Place(i, number, before));
            }

            before = string.GetHashCode(line, StringComparison.Ordinal);
        }

        foreach (var list in places.Values)
        {
            if (IsHead(list) && Headings.Whole(source.LineText(list[0].Line)) is null) foreach (var place in list) found.Add(place.Line);
        }

        return found;
    }

    // The line with "#" for its one number; 0 where the line can be no running head.
    private static int Key(ReadOnlySpan<char> line, Span<char> key, out int number)
    {
        number = 0;
        if (line.Length is < Shortest or > Longest || line[^1] is '.' or ',' or ';' or ':' || line.IndexOfAny(Statistical) >= 0 || line[0] == '|') return 0;
        var (length, words, numbers) = (0, 1, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ') words++;
            if (!char.IsAsciiDigit(line[i]))
            {
                key[length++] = line[i];
                continue;
            }

            var start = i;
            while (i + 1 < line.Length && char.IsAsciiDigit(line[i + 1])) i++;
            // Only a number at either end can be that of a page.
            if (start > 0 && i + 1 < line.Length)
            {
                line[start..(i + 1)].CopyTo(key[length..]);
                length += i + 1 - start;
                continue;
            }

            if (numbers++ > 0 || i + 1 - start > 5) return 0;
            for (var d = start; d <= i; d++) number = number * 10 + line[d] - '0';
            key[length++] = '#';
        }

        return words >= 2 && char.IsLetterOrDigit(line[0]) && !char.IsLower(line[0]) ? length : 0;
    }

    private static bool IsHead(List<Place> places)
    {
        if (places.Count < Fewest) return false;
        var otherLines = 0;
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i].Line - places[i - 1].Line < PageDistance || places[i].Number < places[i - 1].Number) return false;
            if (places[i].Before != places[i - 1].Before) otherLines++;
        }

        // A text that repeats as a whole repeats its neighbours too.
        return otherLines * 2 > places.Count;
    }
}
