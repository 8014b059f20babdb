using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>The subject of the clause a number stands in: "symptomatic hypotension" of "symptomatic hypotension was reported in 12 patients".</summary>
internal static class Subjects
{
    private const int Farthest = 60;
    private const int FarthestVerb = 24;
    private const int MostWords = 9;

    private static readonly FrozenSet<string> Auxiliaries = Set("was were is are had has have did");

    private static readonly FrozenSet<string> Verbs = Set(
        "was were is are occurred developed fell rose decreased increased averaged remained reached led resulted accounted improved declined dropped ranged showed included affected appeared had ensued favored favoured differed");

    // Participles that only say that something was seen.
    private static readonly FrozenSet<string> Seen = Set("reported observed seen recorded noted found achieved attained documented obtained identified detected present estimated lower higher similar longer shorter greater more less significantly not also only been as most");

    private static readonly FrozenSet<string> Opening = Set("the a an kaplan-meier estimated and but while whereas although however moreover furthermore finally additionally similarly in that their its both which");

    private static readonly FrozenSet<string> Nobody = Set(
        "there patients patient pts participants subjects people they we these those who it there children infants women men total all which group groups cases she he this one none each results");

    private static readonly FrozenSet<string> Wrapping = Set("estimate estimates incidence rate rates proportion percentage frequency number share prevalence");

    /// <summary>The words before the verb that governs the number, and where they start; null where no verb or no name stands there.</summary>
    public static (string Text, int From)? Governing(Passage passage, Draft draft)
    {
        var tokens = passage.Tokens;
        var from = Clause(passage, draft.From);
        var verb = -1;
        for (var i = draft.From - 1; i >= Math.Max(from, draft.From - FarthestVerb); i--)
        {
            if (!tokens.IsWord(i, Verbs)) continue;
            verb = i;
            break;
        }

        if (verb < 0) return null;
        var finite = verb;
        for (var i = from; i < verb; i++)
        {
            if (!tokens.IsWord(i, Auxiliaries) || IsRelative(tokens, i, from)) continue;
            finite = i;
            break;
        }

        return Noun(passage, from, finite) is { } noun ? (noun.Text + Participle(tokens, finite, draft.From), noun.From) : null;
    }

    /// <summary>Is it a word that says that something was so?</summary>
    public static bool IsVerb(TokenList tokens, int at) => tokens.IsWord(at, Verbs);

    /// <summary>The subject by its place alone: the first words of the clause.</summary>
    public static string? Of(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var from = Clause(passage, at);
        return Phrases.Opening(passage, from, Math.Min(at, from + Farthest)) is { } text && !Nobody.Contains(text) ? text : null;
    }

    // "who were alive" belongs to the noun before it.
    private static bool IsRelative(TokenList tokens, int at, int from)
    {
        for (var i = at - 1; i >= Math.Max(from, at - 3); i--)
        {
            if (tokens[i].IsWord("who") || tokens[i].IsWord("that") || tokens[i].IsWord("which") || tokens[i].IsWord("whose")) return true;
        }

        return false;
    }

    // Where the clause starts: behind a semicolon, a colon, or a comma outside brackets.
    private static int Clause(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var start = Math.Max(tokens.SentenceOf(at), at - Farthest);
        var depth = 0;
        var content = false;
        for (var i = at - 1; i > start; i--)
        {
            if (tokens[i].IsMark(")]")) depth++;
            else if (tokens[i].IsMark("([")) depth = Math.Max(0, depth - 1);
            if (depth > 0) continue;
            content |= tokens.IsWord(i, Verbs);
            if (passage.IsInMention(i)) continue;
            var joint = tokens[i].IsMark(";:") || (content && (tokens[i].IsMark(',') || tokens[i].IsWord("while") || tokens[i].IsWord("whereas")))
                || (content && tokens[i].IsWord("and") && tokens[i - 1].IsMark(")%]"));
            if (joint && tokens[i + 1].IsWord("which")) content = false;
            else if (joint && i + 1 < at) return i + 1;
        }

        return start;
    }

    private static (string Text, int From)? Noun(Passage passage, int from, int to)
    {
        var tokens = passage.Tokens;
        var start = from;
        while (start < to)
        {
            if (passage.GroupsWithin(start, start + 1).FirstOrDefault() is { } group && group.To < to && (GroupWords.Introducers.Contains(tokens[start].Text) || tokens[group.To].IsMark(','))) start = group.To;
            else if (passage.TimesWithin(start, start + 1).FirstOrDefault() is { } time && time.To < to) start = time.To;
            else if (tokens.IsWord(start, Opening) || tokens[start].IsMark(",;:)]")) start++;
            else if ((tokens[start].IsWord("mean") || tokens[start].IsWord("median") || tokens[start].IsWord("average")) && tokens[start + 1].IsMark("([") && Close(tokens, start + 1) is { } close && close < to) start = close;
            else if (tokens.IsWord(start, Wrapping) && tokens[start + 1].IsWord("of")) start += tokens[start + 2].IsWord("the") ? 3 : 2;
            else if (start > from && tokens.IsWord(start, GroupWords.Anybody) && (tokens[start + 1].IsWord("who") || tokens[start + 1].IsWord("with")))
            {
                start += 2;
                while (start < to && tokens.IsWord(start, Auxiliaries)) start++;
            }
            else break;
        }

        var end = start;
        while (end < to && end < start + MostWords && !tokens[end].IsMark("(,;:[") && tokens[end].Kind != TokenKind.End)
        {
            if (end > start && passage.GroupsWithin(end, end + 1).FirstOrDefault() is { Name: not null } && !tokens[end].IsWord("to")) break;
            if (end > start && passage.TimesWithin(end, end + 1).FirstOrDefault() is { IsAdjective: false }) break;
            if (end > start && (tokens[end].IsWord("among") || tokens[end].IsWord("who") || tokens[end].IsWord("that") || tokens[end].IsWord("which"))) break;
            end++;
        }

        if (end <= start || tokens[start].Number is not null || tokens.IsWord(start, Nobody)) return null;
        foreach (var mention in passage.Within(start, end))
        {
            if (mention.From == start || end - start <= mention.To - mention.From + 1) return (mention.Label, start);
        }

        return (tokens.Slice(start, end), start);
    }

    // "The mean (±SD) pain score": index after the bracket.
    private static int? Close(TokenList tokens, int open)
    {
        for (var i = open + 1; i < open + 8; i++)
        {
            if (tokens[i].IsMark(")]")) return i + 1;
        }

        return null;
    }

    private static string Participle(TokenList tokens, int finite, int to)
    {
        for (var i = finite + 1; i < Math.Min(to, finite + 4); i++)
        {
            if (tokens[i].Kind != TokenKind.Word) return "";
            if (tokens.IsWord(i, Seen)) continue;
            return tokens[i].Text.EndsWith("ed", StringComparison.Ordinal) || tokens[i].Text is "given" ? " " + tokens[i].Text : "";
        }

        return "";
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
