using System.Collections.Frozen;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Metadata;

/// <summary>Names of companies, universities and foundations in running text.</summary>
internal static class Organisations
{
    private const int LongestName = 12;

    private static readonly FrozenSet<string> Nouns = Set(
        "Co Ltd Inc Corporation Corp Company GmbH AG LLC Plc Pharmaceutical Pharmaceuticals Pharma Biotech Biotechnology Therapeutics University College Hospital Foundation Institute Institutes "
        + "Ministry Council Commission Programme Program Project Society Association Agency Fund Trust Academy Department Administration Bureau Group Center Centre");

    private static readonly FrozenSet<string> Joining = Set("of for and the & de");

    /// <summary>Each name once, in the order of the text.</summary>
    public static IReadOnlyList<string> In(TokenList tokens)
    {
        var names = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsCapital(tokens, i)) continue;
            var end = End(tokens, i);
            var name = tokens.Slice(i, end).TrimEnd(',', ' ');
            if (IsNamed(tokens, i, end) && !names.Contains(name, StringComparer.Ordinal)) names.Add(name);
            i = end;
        }

        return [.. names.Select(Plain).Distinct(StringComparer.Ordinal)];
    }

    private static int End(TokenList tokens, int from)
    {
        var end = from + 1;
        while (end < from + LongestName)
        {
            if (tokens[end].IsMark('.') && tokens[end - 1].Text is "Ltd" or "Inc" or "Corp") return end + 1;
            if (IsCapital(tokens, end)) end++;
            else if (tokens.IsWord(end, Joining) && IsCapital(tokens, end + 1) && !tokens[end].IsWord("and")
                && tokens[end].Text is not "the") end++;
            else if (tokens[end].IsMark('.') && tokens[end - 1].Text is "Co") end++;
            else if (tokens[end].IsMark(',') && tokens[end + 1].Text is "Ltd" or "Inc" or "LLC") end++;
            else break;
        }

        return end;
    }

    private static bool IsNamed(TokenList tokens, int from, int end)
    {
        if (end - from < 2) return false;
        for (var i = from; i < end; i++)
        {
            if (tokens.IsWord(i, Nouns) && char.IsUpper(tokens[i].Text[0])) return true;
        }

        return false;
    }

    // "Co., Ltd." and "Co. Ltd." are one company.
    private static string Plain(string name)
    {
        var plain = name.Replace("Co.,", "Co.", StringComparison.Ordinal);
        if (plain.EndsWith("Ltd", StringComparison.Ordinal)) plain += ".";
        return plain.StartsWith("The ", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    private static bool IsCapital(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Word && char.IsUpper(tokens[at].Text[0]);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
