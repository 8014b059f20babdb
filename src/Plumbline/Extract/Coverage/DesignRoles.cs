using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Coverage;

/// <summary>Numbers of how a trial was done: doses, schedules, limits, levels, ratios of randomisation, laboratory settings, assumptions.</summary>
internal static class DesignRoles
{
    private const int MostHops = 6;

    private static readonly FrozenSet<string> DoseUnits = Set("mg g kg µg μg ug mcg ng ml dl µl μl ul l iu u miu mu gy mgy mbq gbq mci tablet tablets capsule capsules vial vials drops puffs spray sprays unit units auc");

    private static readonly FrozenSet<string> LabUnits = Set(
        "°c °f °  rpm nm bp kda kv mv db hz mhz tesla x × rcf atm mosm m mm cm µm μm m² mm² xg kbp rev/min hpf ºc cells copies wells");

    private static readonly FrozenSet<string> MarksOfLimit = Set("least most above below over under than exceeding within up maximum minimum every until upto aged age ages older younger threshold cutoff cut-off cut-offs limit limits target");

    private static readonly FrozenSet<string> Levels = Set("grade grades gr stage stages phase phases class type ecog who nyha iss kps ps score scores level levels ctcae version cohort arm part step point tier category group ccs asa");

    private static readonly FrozenSet<string> OpenEnds = Set("more less over above below fewer older younger higher lower greater later earlier");

    public static bool Is(Passage passage, int at)
    {
        if (passage.IsPlanning(at)) return true;
        var tokens = passage.Tokens;
        for (var hops = 0; hops < MostHops; hops++)
        {
            if (IsOne(tokens, at)) return true;
            if (Previous(tokens, at) is not { } previous) return false;
            at = previous;
        }

        return false;
    }

    private static bool IsOne(TokenList tokens, int at)
    {
        return IsLimit(tokens, at) || CountGrammar.IsNumbering(tokens, at) || tokens.IsWord(at - 1, Levels) || (tokens[at - 1].IsWord("of") && tokens.IsWord(at - 2, Levels)) || IsRatio(tokens, at) || IsOfMethod(tokens, at)
            || IsMeasured(tokens, at) || IsSetting(tokens, at) || IsItem(tokens, at);
    }

    // "days 1, 8, 15 and 22": what the number before is, this one is too, unless a unit or a bracket of its own says otherwise.
    private static int? Previous(TokenList tokens, int at)
    {
        if (tokens[at + 1].IsMark("%(")) return null;
        var before = at - 1;
        if (tokens[before].IsWord("and") || tokens[before].IsWord("or")) before = tokens[before - 1].IsMark(',') ? before - 2 : before - 1;
        else if (tokens[before].IsMark(",-/") || tokens[before].IsWord("to")) before--;
        else return null;
        return tokens[before].Kind == TokenKind.Number ? before : null;
    }

    private static bool IsLimit(TokenList tokens, int at)
    {
        if (tokens[at - 1].IsMark("<>≥≤±") || (tokens[at - 1].IsMark('=') && tokens[at - 2].IsMark("<>"))) return true;
        if (tokens.IsWord(at - 1, MarksOfLimit) || tokens[at - 1].IsMark('×') || tokens[at + 1].IsMark('×')) return true;
        var end = EndOfRange(tokens, at);
        if (tokens.IsWord(at - 1, Vocabulary.Limits) || tokens[at - 2].IsMark('×') || tokens[at - 1].IsMark('^')) return true;
        var next = tokens[end].IsMark('%') || UnitGrammar.Read(tokens, end).Value is not null ? Math.Max(end + 1, UnitGrammar.Read(tokens, end).Next) : end;
        return tokens[next].IsWord("or") && tokens.IsWord(next + 1, OpenEnds);
    }

    // "2:1", "1:1:1", "1:100".
    private static bool IsRatio(TokenList tokens, int at) =>
        (tokens[at + 1].IsMark(':') && tokens.IsGlued(at + 1) && tokens[at + 2].Kind == TokenKind.Number) || (tokens[at - 1].IsMark(':') && tokens.IsGlued(at) && tokens[at - 2].Kind == TokenKind.Number);

    // A level of confidence, the part of a mixture, a percentile.
    private static bool IsOfMethod(TokenList tokens, int at)
    {
        if (IntervalGrammar.ConfidenceWords(tokens, at) is not null || (tokens[at].Text is "1" or "2" && tokens[at + 1].IsMark('-') && tokens[at + 2].IsWord("sided"))) return true;
        var end = EndOfRange(tokens, at);
        return tokens[end].IsMark('%') && ShareRoles.IsNoFinding(tokens, at, end + 1);
    }

    // Doses, times of a schedule, temperatures and the like; what the laboratory found in people is none of these.
    private static bool IsMeasured(TokenList tokens, int at)
    {
        var unit = EndOfRange(tokens, at);
        if (tokens[unit].IsMark('-')) unit++;
        if (tokens.IsWord(unit, DoseUnits) || tokens.IsWord(unit, LabUnits) || tokens[unit].IsMark("°×")) return !IsFound(tokens, at);
        return Vocabulary.TimeUnits.ContainsKey(tokens[unit].Text) || tokens[unit].IsWord("fold") || tokens[unit].IsWord("times");
    }

    // "a mean of 4 mg" was found.
    private static bool IsFound(TokenList tokens, int at)
    {
        for (var i = at - 1; i > at - 6; i--)
        {
            if (tokens[i].IsWord("mean") || tokens[i].IsWord("median") || tokens[i].IsWord("average")) return true;
        }

        return false;
    }

    // "38 centres", "two arms", "12 studies".
    private static bool IsSetting(TokenList tokens, int at)
    {
        var from = EndOfRange(tokens, at);
        for (var i = from; i < from + 4 && tokens[i].Kind == TokenKind.Word && !tokens.IsWord(i, Vocabulary.Breaks); i++)
        {
            if (tokens.IsWord(i, CountWords.Things)) return true;
        }

        return false;
    }

    // "(1) age", "2) consent".
    private static bool IsItem(TokenList tokens, int at) =>
        tokens[at + 1].IsMark(')') && tokens[at].Number is { IsWhole: true, Value: > 0 and <= 20 } && (tokens[at - 1].IsMark("(,;:") || tokens[at - 1].Kind == TokenKind.End) && tokens[at + 2].Kind == TokenKind.Word
        && (!tokens[at - 1].IsMark('(') || tokens[at - 2].IsMark(".,;:") || tokens[at - 2].Kind == TokenKind.End || tokens[at - 2].IsWord("and") || tokens[at - 2].IsWord("or"));

    // The place behind "0–1" or "18 to 75", for the first of the two as for the last.
    private static int EndOfRange(TokenList tokens, int at)
    {
        var end = at + 1;
        for (var hops = 0; hops < 3 && (tokens[end].IsMark("-,/") || tokens[end].IsWord("to") || tokens[end].IsWord("and") || tokens[end].IsWord("or")) && tokens[end + 1].Kind == TokenKind.Number; hops++) end += 2;
        return end;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
