using Plumbline.Extract.Words;
using System.Collections.Frozen;

namespace Plumbline.Extract.Documents;

internal enum PartKind
{
    /// <summary>Abstract, methods, results, discussion: what the document reports.</summary>
    Report,

    /// <summary>Funding, ethics, acknowledgements: read for the bibliography, not for statistics.</summary>
    Matter,

    /// <summary>The literature cited: other people's papers.</summary>
    References,
}

/// <summary>A heading and where the text after it starts within the line.</summary>
internal readonly record struct Heading(string Name, PartKind Kind, int TextAt);

/// <summary>Recognises headings on a line of their own or at the start of a paragraph.</summary>
internal static class Headings
{
    private const int Shortest = 3;

    private static readonly FrozenDictionary<string, (string Name, PartKind Kind)>.AlternateLookup<ReadOnlySpan<char>> Known =
        HeadingNames.Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, (string Name, PartKind Kind)>.AlternateLookup<ReadOnlySpan<char>> Labels =
        HeadingNames.Labels.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords = HeadingNames.Known.Keys.Concat(HeadingNames.Labels.Keys)
        .Select(key => key[..(key.AsSpan().IndexOfAny(" ,/&-") is > 0 and var end ? end : key.Length)]).Select(word => word.Length > 8 ? word[..8] : word)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = HeadingNames.Known.Keys.Max(key => key.Length);

    // "14 CLINICAL STUDIES", "6.1 Clinical Trials Experience", "3.2. Efficacy".
    private static readonly Pattern Numbered = Patterns.AnyCase(@"^[\s#*]*(?<number>\d{1,2}(\.\d{1,2}){0,3})\.?[\s|]+(?<title>[A-Z][A-Za-z'\u2019(),/&\- ]{2,70})[\s*:]*$");

    public static bool IsPartOfAbstract(string name) => HeadingNames.OfAbstracts.Contains(name);

    /// <summary>A heading that fills its line: "RESULTS", "2. Methods", "**Results**", "# Background", "【Abstract】".</summary>
    public static Heading? Whole(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        if (trimmed.IsEmpty || trimmed.Length > 200) return null;
        var isMarked = trimmed[0] == '#' || IsBold(trimmed);
        if (!isMarked && trimmed.Length > Longest + 16) return null;
        var text = trimmed.Trim("#*_[]\u3010\u3011\u00A0 ").TrimEnd(":.\uFF1A|").TrimStart("0123456789. |\u00A0\u3000").Trim();
        if (Lookup(Known, text) is { } known) return new Heading(known.Name, known.Kind, line.Length);
        if (Roman(text) is var rest and > 0 && Lookup(Known, text[rest..]) is { } roman) return new Heading(roman.Name, roman.Kind, line.Length);
        return isMarked && text.Length is > 0 and <= 60 ? new Heading(text.ToString(), PartKind.Report, line.Length) : null;
    }

    /// <summary>A numbered heading whose words are its own: its number, as printed, and the line as a name.</summary>
    public static (string Number, string Name, bool IsCapital)? Own(ReadOnlySpan<char> line)
    {
        if (line.Length is < 5 or > 90 || Furniture.IsBareNumber(line) || line.IndexOfAnyInRange('0', '9') is < 0 or > 8) return null;
        if (Numbered.Match(line.ToString()) is not { Success: true } match) return null;
        var title = match.Groups["title"].Value.Trim();
        return (match.Groups["number"].Value, $"{match.Groups["number"].Value} {title}", !title.Any(char.IsLower));
    }

    /// <summary>A heading at a place in a line with its text behind: "Results: …", "Results  …", "FINDINGS Among …", "Funding The trial …".</summary>
    public static Heading? Inline(ReadOnlySpan<char> line, int at, bool startsParagraph, bool inAbstract = false)
    {
        if (at < line.Length && line[at] is '\u3010' or '[') at++;
        if (at >= line.Length || !char.IsUpper(line[at]) || (at > 0 && char.IsLetterOrDigit(line[at - 1]))) return null;
        var word = at;
        while (word < line.Length && word - at < 8 && (char.IsLetter(line[word]) || line[word] == '\'')) word++;
        if (!FirstWords.Contains(line[at..word])) return null;
        for (var length = Math.Min(Longest, line.Length - at - 1); length >= Shortest; length--)
        {
            var end = at + length;
            if (char.IsLetterOrDigit(line[end]) || line[end - 1] is ' ' or '\t') continue;
            var text = line[at..end];
            if (Lookup(Known, text) is { } known)
            {
                var capitals = IsCapital(text);
                return IsFollowed(line, end, known.Kind == PartKind.Matter || inAbstract, startsParagraph, capitals && known.Kind == PartKind.Report, inAbstract)
                    ? new Heading(known.Name, known.Kind, TextAt(line, end)) : null;
            }

            if (Lookup(Labels, text) is { } label && (line[end] is ':' or '\uFF1A' || (IsCapital(text) && inAbstract && IsFollowed(line, end, false, startsParagraph, true, inAbstract))))
                return new Heading(label.Name, label.Kind, TextAt(line, end));
        }

        return null;
    }

    /// <summary>Does a sentence start here within a line, so that a heading could open it?</summary>
    public static bool CouldOpen(ReadOnlySpan<char> line, int at) =>
        at >= 2 && (char.IsUpper(line[at]) || line[at] == '\u3010') && ((line[at - 2] is '.' or ')' or '?' or '*' && char.IsWhiteSpace(line[at - 1]))
            || (at >= 3 && line[at - 2] == ' ' && line[at - 3] == '.' && char.IsWhiteSpace(line[at - 1])) || line[at - 1] is '\u3002' or '*' || line[at] == '\u3010');

    // A colon, a dash, a closing bracket or two spaces part a heading from its text; one space does behind capitals, and at the start of a line of back matter or of an abstract before a capital.
    private static bool IsFollowed(ReadOnlySpan<char> line, int at, bool spaceWillDo, bool startsParagraph, bool isCapital, bool inAbstract)
    {
        var (c, next) = (line[at], at + 1 < line.Length ? line[at + 1] : '\0');
        if (c is ':' or '\uFF1A' or '\u3011' or '\u2014' || (c == ']' && next is ':' or ' ')) return true;
        if (c == '*' && next == '*') return true;
        if (IsSpace(c) && (IsSpace(next) || c == '\u3000' || next is '\u2014' or '\u2013')) return true;
        if (c is '.' or '\u2013' && IsSpace(next) && (startsParagraph || isCapital) && at + 2 < line.Length) return char.IsUpper(line[at + 2]) || (spaceWillDo && char.IsAsciiDigit(line[at + 2]));
        if (!IsSpace(c)) return false;
        if (isCapital) return char.IsUpper(next) || char.IsAsciiDigit(next) || next == '(';
        return spaceWillDo && startsParagraph && (char.IsUpper(next) || next is '(' or '\u00A9' || (inAbstract && char.IsAsciiDigit(next)));
    }

    private static int TextAt(ReadOnlySpan<char> line, int end) => line[end] is '\u3011' or ']' or '\u2014' or '.' or ':' ? end + 1 : end;

    private static bool IsCapital(ReadOnlySpan<char> text)
    {
        foreach (var c in text) if (char.IsLower(c)) return false;
        return text.Length > 3;
    }

    private static bool IsBold(ReadOnlySpan<char> text) => text is ['*', '*', .., '*', '*'] && text.Length > 4 && !text[2..^2].Contains('*');

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0' or '\u2002' or '\u2003' or '\u3000';

    // "III. RESULTS": how much of it is the number.
    private static int Roman(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept("IVX");
        return end is > 0 and < 5 && end + 1 < text.Length && text[end] is '.' or ' ' ? text.Length - text[(end + 1)..].TrimStart().Length : 0;
    }

    private static (string Name, PartKind Kind)? Lookup(FrozenDictionary<string, (string Name, PartKind Kind)>.AlternateLookup<ReadOnlySpan<char>> names, ReadOnlySpan<char> text)
    {
        if (text.Length < Shortest || text.Length > Longest) return null;
        Span<char> plain = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++) plain[i] = text[i] switch { '\u2019' => '\'', '\u00A0' => ' ', _ => text[i] };
        return names.TryGetValue(plain, out var known) ? known : null;
    }
}
