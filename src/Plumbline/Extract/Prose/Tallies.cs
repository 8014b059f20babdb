using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>
/// Counts of which a sign or a word beside them says what they divide: "grade 1 in 50, grade 2 in 26", "squamous/non-squamous 25/46",
/// "1-49%: 39, ≥50%: 32", "663 in all (447 + 216)", "71 enrolled, 68 evaluable".
/// </summary>
internal static class Tallies
{
    private const int MostBefore = 60;

    private static readonly FrozenSet<string> Fit = Set("evaluable assessable analyzable analysable eligible female male analyzed analysed treated infused randomized randomised enrolled");

    private static readonly FrozenSet<string> Sexes = Set("male female males females men women boys girls m f");

    private static readonly FrozenSet<string> Judged = Set("considered deemed judged regarded assessed thought attributed related possibly probably");

    public static Draft? Read(TokenList tokens, IReadOnlyList<Draft> before, int at)
    {
        if (SpelledNumber.Read(tokens, at) is not { } number || number.Value.Text.StartsWith('-')) return null;
        var next = number.Next;
        var last = before.Count > 0 && tokens.SentenceOf(before[^1].From) == tokens.SentenceOf(at) ? before[^1] : null;
        var counted = IsOfGrade(tokens, at, next) || IsGraded(tokens, at, next) || IsOfClass(tokens, at, next) || IsLeft(tokens, at, next) || IsSummand(tokens, before, at)
            || IsSplit(tokens, before, at) || IsFit(tokens, last, at, next, number.Value) || IsJudged(tokens, last, at, next, number.Value);
        return counted ? Counts.Of(at, next, number.Value) : null;
    }

    // "grade 1 in 50, grade 2 in 26 and grade 5 in 1", "grade ≥ 3 in 3".
    private static bool IsOfGrade(TokenList tokens, int at, int next)
    {
        if (!tokens[at - 1].IsWord("in") || tokens[at - 2].Kind != TokenKind.Number || !EndsItem(tokens, next)) return false;
        var grade = tokens[at - 3].IsMark("≥≤<>-") ? at - 4 : at - 3;
        if (tokens[grade].Kind == TokenKind.Number) grade--;
        return tokens[grade].IsWord("grade") || tokens[grade].IsWord("grades");
    }

    // "all grade 1–2 except one grade 3", "; 1 grade 5 hemoptysis".
    private static bool IsGraded(TokenList tokens, int at, int next)
    {
        if (!tokens[next].IsWord("grade") || tokens[next + 1].Kind != TokenKind.Number || tokens[at - 1].IsMark("<>≥≤/-")) return false;
        var opens = tokens[at - 1].IsWord("except") || tokens[at - 1].IsMark(";,") || tokens[at - 1].IsWord("and") || tokens.SentenceOf(at) == at;
        var end = next + 2;
        if (tokens[end].Kind == TokenKind.Word && tokens[end].Number is null && !tokens.IsWord(end, Vocabulary.Breaks)) end++;
        return opens && tokens[end].IsMark(".;,)");
    }

    // "TPS 1-49%: 39, ≥50%: 32": how many are in a class of values.
    private static bool IsOfClass(TokenList tokens, int at, int next) =>
        tokens[at].Kind == TokenKind.Number && tokens[at - 1].IsMark(':') && tokens[at - 2].IsMark('%') && tokens[at - 4].IsMark("-<>≥≤") && tokens[next].IsMark(",;.)");

    // "leaving 663 in the safety population".
    private static bool IsLeft(TokenList tokens, int at, int next) =>
        tokens[at - 1].IsWord("leaving") && (tokens[next].IsWord("in") || tokens[next].IsWord("for") || tokens[next].IsMark("(.,;"));

    // "663 … (447 + 216)": both make up what was counted before.
    private static bool IsSummand(TokenList tokens, IReadOnlyList<Draft> before, int at)
    {
        var first = tokens[at + 1].IsMark('+') ? at : tokens[at - 1].IsMark('+') ? at - 2 : -1;
        return first > 0 && tokens[first - 1].IsMark("([") && NumberGrammar.Whole(tokens, first) is { } one && NumberGrammar.Whole(tokens, first + 2) is { } other && tokens[first + 3].IsMark(")]")
            && WasCounted(tokens, before, first, one.Value + other.Value);
    }

    // "squamous/non-squamous 25/46", "male/female, 49/9 vs. 57/11": as many names as numbers, which make up what was counted before.
    private static bool IsSplit(TokenList tokens, IReadOnlyList<Draft> before, int at)
    {
        var first = tokens[at + 1].IsMark('/') ? at : tokens[at - 1].IsMark('/') ? at - 2 : -1;
        if (first < 4 || NumberGrammar.Whole(tokens, first) is not { } one || NumberGrammar.Whole(tokens, first + 2) is not { } other || tokens[first + 3].IsMark("/%")) return false;
        if (!tokens[first + 3].IsMark(",;.)") && !tokens.IsWord(first + 3, Vocabulary.Versus)) return false;
        var names = first - 1;
        if (tokens[names].IsMark('.')) names--;
        if (tokens.IsWord(names, Vocabulary.Versus) && tokens[names - 2].IsMark('/')) names -= 4;
        if (tokens[names].IsMark(",:")) names--;
        if (tokens.IsWord(names, Sexes) && tokens[names - 1].IsMark('/') && tokens.IsWord(names - 2, Sexes)) return true;
        return tokens[names].Kind == TokenKind.Word && tokens[names].Number is null && StrokeBefore(tokens, names) && WasCounted(tokens, before, first, one.Value + other.Value);
    }

    // "squamous/non-squamous": a name of up to three tokens behind a stroke.
    private static bool StrokeBefore(TokenList tokens, int at)
    {
        for (var i = at - 1; i > at - 4; i--)
        {
            if (tokens[i].IsMark('/')) return tokens[i - 1].Kind == TokenKind.Word;
            if (!tokens[i].IsMark('-') && tokens[i].Kind != TokenKind.Word) return false;
        }

        return false;
    }

    // "71 pts enrolled, 68 evaluable".
    private static bool IsFit(TokenList tokens, Draft? last, int at, int next, Text.PrintedNumber number) =>
        last is { Kind: StatisticKind.Count, Count: { } whole } && number.Value <= whole.Value && (tokens[at - 1].IsMark(",;") || tokens[at - 1].IsWord("and")) && at - last.To < 4
        && tokens.IsWord(next, Fit) && tokens[next + 1].IsMark(".,;)");

    // "eight due to adverse events (six considered related)", "two second primaries (one MDS, one …)".
    private static bool IsJudged(TokenList tokens, Draft? last, int at, int next, Text.PrintedNumber number) =>
        last is { Count: { } whole } && number.Value <= whole.Value && tokens[at - 1].IsMark('(')
        && (tokens.IsWord(next, Judged) || (tokens[next].Kind == TokenKind.Word && tokens[next].Text.Length > 1 && tokens[next].Text.All(char.IsUpper) && tokens[next + 1].IsMark(',') && tokens[next + 2].Number is { IsWhole: true }));

    private static bool EndsItem(TokenList tokens, int at) => tokens[at].IsMark(",;.)") || tokens[at].IsWord("and");

    private static bool WasCounted(TokenList tokens, IReadOnlyList<Draft> before, int at, decimal sum)
    {
        for (var i = before.Count - 1; i >= 0 && i > before.Count - MostBefore; i--)
        {
            if (before[i].From < at && (before[i].Count?.Value == sum || before[i].Total?.Value == sum)) return tokens[before[i].From].Kind != TokenKind.End;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
