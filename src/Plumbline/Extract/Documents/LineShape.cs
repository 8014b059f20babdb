using System.Collections.Frozen;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Documents;

/// <summary>How a line looks from afar: whether it ends in cells as rows of tables do, or runs on as prose does.</summary>
internal readonly record struct LineShape
{
    private const int LongestRow = 2000;
    private const int MostLabelWords = 24;

    private static readonly FrozenSet<string> Connectors =
        Set("to ci iqr sd se hr or rr md smd p months month mo mos years year yr yrs weeks days h and n vs");

    private static readonly FrozenSet<string> Alone = Set("nr ne na n/a nd ns ref reference reached estimable");

    // A label does not end with these, but a wrapped line of prose does.
    private static readonly FrozenSet<string> Unfinished =
        Set("of and or to was were in the with for at by a an than is are from vs versus on that as between about only approximately respectively "
            + "table fig figure ref phase grade grades stage stages aged version dose day cycle");

    public bool IsBlank { get; init; }

    /// <summary>Fields are parted by tabs or bars.</summary>
    public bool IsParted { get; init; }

    /// <summary>Some field after the first looks like a cell.</summary>
    public bool HasCellField { get; init; }

    /// <summary>How many cells the line ends with.</summary>
    public int Cells { get; init; }

    /// <summary>Brackets with a figure, a percent sign or ± are among the cells.</summary>
    public bool IsRich { get; init; }

    public int LabelWords { get; init; }

    /// <summary>Two or more spaces stand before a cell.</summary>
    public bool HasGap { get; init; }

    public bool IsSentence { get; init; }

    public bool IsCellsOnly => Cells > 0 && LabelWords == 0;

    public bool IsRow => !IsSentence && (Cells > 0 || HasCellField);

    public static LineShape Of(string line)
    {
        var text = line.Trim();
        if (text.Length == 0) return new LineShape { IsBlank = true };
        var parted = TableLines.IsParted(line);
        if (parted)
        {
            var fields = TableLines.Fields(line).Skip(1);
            var hasCells = TableLines.IsLatex(line) ? fields.Any(field => IsCell(field.Replace("$", "", StringComparison.Ordinal).Replace('\\', ' '))) : fields.Any(IsCell);
            return new LineShape { IsParted = true, HasCellField = hasCells, IsSentence = !hasCells && TableLines.IsRunningText(line) };
        }

        if (text.Length > LongestRow) return new LineShape { IsSentence = true };
        var words = WordsOf(text);
        var from = TailStart(words);
        // "… of" and "Day" go on with the figure behind them: that is no cell.
        if (from > 1 && from < words.Length && Unfinished.Contains(words[from - 1].TrimAny("(,."))) from = words.Length;
        var cells = CountCells(words, from);
        var sentence = IsProse(words, from, text);
        return new LineShape
        {
            Cells = sentence ? 0 : cells,
            IsRich = !sentence && IsRichTail(words, from),
            LabelWords = from,
            HasGap = !sentence && cells > 0 && from > 0 && GapBefore(text, words[from]),
            IsSentence = sentence,
        };
    }

    /// <summary>Nothing but figures, signs and the few words that stand among them.</summary>
    public static bool IsCell(string field)
    {
        var words = WordsOf(field);
        return words.Length is > 0 and < 20 && TailStart(words) == 0;
    }

    /// <summary>What stands between white space; a word that came before is not made again.</summary>
    private static string[] WordsOf(ReadOnlySpan<char> text)
    {
        var words = new List<string>(text.Length / 5 + 1);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            words.Add(Pool.Text(text[at..end]));
            at = end;
        }

        return [.. words];
    }

    private static bool IsProse(string[] words, int from, string text)
    {
        var verbs = 0;
        for (var i = 0; i < from; i++) if (TableLines.IsVerb(words[i])) verbs++;
        var ends = text[^1] is '.' or ';' or ',' && words.Length > 5;
        if (from == words.Length) return ends || (verbs > 0 && words.Length >= 8) || verbs > 1 || words.Length > MostLabelWords
            || (char.IsLower(text[0]) && words.Length > 6);
        if (ends || verbs > 1 || from > MostLabelWords) return true;
        if (verbs > 0 && from >= 8) return true;
        // A figure with its percentage inside the words is running text; so is a comma before the cells of a long line.
        for (var i = 0; i + 1 < from; i++) if (words[i].EndsWith("%)", StringComparison.Ordinal)
            || words[i].EndsWith("%),", StringComparison.Ordinal)) return true;
        return char.IsLower(text[0]) && from > 8;
    }

    // The first word of the longest tail of cells.
    private static int TailStart(string[] words)
    {
        var from = words.Length;
        while (from > 0 && (IsCellWord(words[from - 1]) || IsNot(words, from - 1))) from--;
        while (from < words.Length && !Opens(words[from])) from++;
        return from;
    }

    // "Not reached".
    private static bool IsNot(string[] words, int at) => at + 1 < words.Length
        && words[at].Equals("not", StringComparison.OrdinalIgnoreCase)
        && words[at + 1].StartsWith("reached", StringComparison.OrdinalIgnoreCase) | words[at + 1].StartsWith("estimable",
        StringComparison.OrdinalIgnoreCase);

    private static bool Opens(string word) => char.IsAsciiDigit(word[0])
        || word[0] is '(' or '[' or '<' or '>' or '≤' or '≥' or '-' or '\u2013' or '\u2014' or '\u2212' or '.' or '·' or '\u2026' or '＜' or '－'
        || Alone.Contains(word.TrimAny("()[]")) || word is "HR" or "OR" or "RR" or "MD" or "Not";

    private static bool IsCellWord(string word)
    {
        var bare = word.TrimAny("()[],;:%*†‡§¶^±<>≤≥=+~/-\u2013\u2014\u2212.·\u2026％＜＞～－|");
        if (bare.Length == 0 || Connectors.Contains(bare) || Alone.Contains(bare)) return true;
        if (!char.IsAsciiDigit(bare[0]) && !(bare.Length > 1 && char.IsAsciiDigit(bare[1]) && !char.IsLetter(bare[0]))
            && !StartsAbsent(bare)) return false;
        var letters = 0;
        foreach (var c in bare) if (char.IsLetter(c) && c is not ('±' or '×')) letters++;
        return letters == 0 || (letters == 1 && char.IsLower(bare[^1]))
            || (letters <= 4 && StartsAbsent(bare) | bare.EndsWith("NR", StringComparison.Ordinal) | bare.EndsWith("NE",
            StringComparison.Ordinal));
    }

    private static bool StartsAbsent(string bare) => bare.StartsWith("NR", StringComparison.Ordinal)
        || bare.StartsWith("NE", StringComparison.Ordinal) || bare.StartsWith("CI", StringComparison.Ordinal);

    private static int CountCells(string[] words, int from)
    {
        var (cells, depth, joined) = (0, 0, false);
        for (var i = from; i < words.Length; i++)
        {
            if (depth == 0 && !joined && Opens(words[i]) && (words[i][0] is not ('(' or '[') || cells == 0)) cells++;
            foreach (var c in words[i]) depth += c is '(' or '[' or '（' ? 1 : c is ')' or ']' or '）' ? -1 : 0;
            depth = Math.Max(0, depth);
            joined = words[i] is "to" or "±" or "\u2013" or "-" or "<" or ">" or "≥" or "≤" or "/" or "HR" or "OR" or "RR" or "MD" or "Not";
        }

        return cells;
    }

    private static bool IsRichTail(string[] words, int from)
    {
        for (var i = from; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Contains('±', StringComparison.Ordinal) || word.EndsWith('%')) return true;
            var open = word.IndexOfAny(['(', '[']);
            if (open >= 0 && (open + 1 == word.Length || char.IsAsciiDigit(word[open + 1])
                || word[open + 1] is '-' or '<' or '\u2013' or '\u2212' or 'N')) return true;
        }

        return false;
    }

    private static bool GapBefore(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at > 1; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (char.IsWhiteSpace(text[at - 1]) && char.IsWhiteSpace(text[at - 2])) return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
