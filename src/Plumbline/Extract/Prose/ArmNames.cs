using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Prose;

/// <summary>Finds where a text names the arms of its trial.</summary>
internal static class ArmNames
{
    private const int MostWords = 6;
    private const int Farthest = 60;

    // Of these a trial has one each.
    private static readonly FrozenSet<string> PairedRoles = "control intervention experimental combination combined observation treatment test".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Assigning = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "assigned", "randomized", "randomised", "allocated", "randomly");

    private static readonly FrozenSet<string> Allotments = new[] { "assigned", "allocated" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name of an arm, and whether people are said to have been put into it.</summary>
    internal readonly record struct Name(int From, int To, bool IsAssigned)
    {
        /// <summary>It has "group" or "arm" behind it; <see cref="To"/> is before that word.</summary>
        public bool IsHeaded { get; init; }

        /// <summary>Too general to be a name without that word: "control", "combined".</summary>
        public bool IsRole { get; init; }
    }

    public static IEnumerable<Name> In(TokenList tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsMark('=')) foreach (var name in Counted(tokens, i - 1)) yield return name;
            if (tokens[i].IsMark("([")) foreach (var name in Enumerated(tokens, i)) yield return name;
            if (IsAssignment(tokens, i)) foreach (var name in Assigned(tokens, i)) yield return name;
            if (IsHead(tokens, i) && BeforeHead(tokens, i) is { } group) yield return group;
        }
    }

    private static bool IsAssignment(TokenList tokens, int at) => tokens.IsWord(at, Assigning);

    private static bool IsHead(TokenList tokens, int at) => tokens[at].IsWord("group") || tokens[at].IsWord("arm") || tokens[at].IsWord("recipients");

    // "195 were randomized (A 130; B 65)".
    private static List<Name> Enumerated(TokenList tokens, int bracket)
    {
        var names = new List<Name>();
        var at = bracket + 1;
        while (names.Count < 5)
        {
            var to = at;
            while (to < at + MostWords && GroupWords.IsPart(tokens, to)) to++;
            var number = tokens[to].IsMark(":,") ? to + 1 : to;
            if (tokens[number].Number is not { IsWhole: true, Value: > 1 } || !IsName(tokens, at, to) || !tokens[number + 1].IsMark(",;)]")) break;
            names.Add(new Name(at, to, true));
            if (!tokens[number + 1].IsMark(",;")) return names.Count > 1 && SaysAssignment(tokens, bracket) ? names : [];
            at = number + 2;
        }

        return [];
    }

    private static bool SaysAssignment(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= Math.Max(tokens.SentenceOf(at), at - 16); i--)
        {
            if (IsAssignment(tokens, i) || tokens[i].Text is "N" or "ITT" || tokens[i].IsWord("dosed") || tokens[i].IsWord("enrolled")) return true;
        }

        return false;
    }

    // "A (n = 61) and B (n = 67)", "Z + chemo, n = 143; chemo, n = 141": never one alone.
    private static IEnumerable<Name> Counted(TokenList tokens, int at)
    {
        if (Bracketed(tokens, at) is not { } name) yield break;
        var sentence = tokens.SentenceOf(at);
        for (var i = at + 3; i < at + Farthest && tokens.SentenceOf(i) == sentence && tokens[i].Kind != TokenKind.End; i++)
        {
            if (!tokens[i].IsMark('=') || Bracketed(tokens, i - 1) is not { } other) continue;
            if (string.Equals(tokens.Slice(other.From, other.To), tokens.Slice(name.From, name.To), StringComparison.OrdinalIgnoreCase)) yield break;
            var assigned = SpeaksOfGroups(tokens, at, i);
            if (!assigned && Causes.AreCounted(tokens, at)) yield break;
            yield return name with { IsAssigned = assigned };
            yield return other with { IsAssigned = assigned };
            yield break;
        }
    }

    // "causes were relapse (n = 51) and infection (n = 24)" names no arms.
    private static bool SpeaksOfGroups(TokenList tokens, int from, int to)
    {
        for (var i = Math.Max(tokens.SentenceOf(from), from - Farthest); i < to + 8; i++)
        {
            if (IsAssignment(tokens, i) || tokens[i].Text.ToLowerInvariant() is "divided" or "groups" or "arms" or "group" or "arm" or "received" or "versus" or "vs" or "compared") return true;
        }

        return false;
    }

    private static Name? Bracketed(TokenList tokens, int at)
    {
        // "headache (n = 13; 19%)" counts people with something.
        if (CountGrammar.Named(tokens, at) is null || !tokens[at - 1].IsMark("([,") || !tokens[at + 3].IsMark(")];")) return null;
        var from = at - 1;
        while (from > at - 1 - MostWords - 1 && GroupWords.IsPart(tokens, from - 1) && !IsGeneric(tokens, from - 1)) from--;
        // "onlay mesh" of "randomized to onlay mesh".
        while (from < at - 1 && tokens[from].Kind == TokenKind.Mark) from++;
        var to = at - 1;
        while (to > from && tokens[to - 1].Kind == TokenKind.Mark) to--;
        return IsName(tokens, from, to) ? new Name(from, to, false) : null;
    }

    private static List<Name> Assigned(TokenList tokens, int at)
    {
        var sentence = tokens.SentenceOf(at);
        var found = new List<Name>();
        for (var i = at + 1; i < at + Farthest && tokens.SentenceOf(i) == sentence && tokens[i].Kind != TokenKind.End && found.Count < 4; i++)
        {
            // "47 patients assigned A and 42 assigned B".
            var given = tokens.IsWord(i - 1, Allotments) && !tokens[i].IsWord("to") && tokens[i].Kind == TokenKind.Word && tokens[i].Number is null;
            var opens = given || tokens[i].IsWord("to") || (found.Count > 0 && (tokens[i].IsWord("or") || tokens.IsWord(i, Vocabulary.Versus) || (tokens[i].IsWord("and") && tokens[i + 1].Kind == TokenKind.Word)));
            if (!opens) continue;
            var from = given ? i : i + 1;
            while (tokens[from].Text.ToLowerInvariant() is "receive" or "either" or "treatment" or "with" or "the" or "a" or "oral" or "intravenous" or "undergo") from++;
            var to = from;
            while (to < from + MostWords && GroupWords.IsPart(tokens, to) && !tokens[to].IsWord("once") && !tokens[to].IsWord("daily")) to++;
            while (to > from && tokens[to - 1].Kind == TokenKind.Mark) to--;
            if (IsName(tokens, from, to)) found.Add(new Name(from, to, true));
            i = Math.Max(i, to - 1);
        }

        return found.Count >= 2 ? found : [];
    }

    // "the PTCy group": PTCy is an arm's name elsewhere too.
    private static Name? BeforeHead(TokenList tokens, int head)
    {
        var from = head;
        while (from > head - MostWords && GroupWords.IsPart(tokens, from - 1) && tokens[from - 1].Text is not "group") from--;
        if (!(tokens[from - 1].IsWord("the") || tokens[from - 1].IsWord("in")) || from == head) return null;
        if (IsName(tokens, from, head)) return new Name(from, head, false) { IsHeaded = true };
        return head - from == 1 && tokens.IsWord(from, PairedRoles) ? new Name(from, head, false) { IsHeaded = true, IsRole = true } : null;
    }

    private static bool IsGeneric(TokenList tokens, int at) => tokens[at].IsWord("randomized") || tokens[at].IsWord("randomised") || tokens[at].IsWord("assigned");

    private static bool IsName(TokenList tokens, int from, int to)
    {
        if (to <= from || to - from > MostWords || tokens[from].Kind != TokenKind.Word || tokens[from].Text.Length < 2 && to - from < 2) return false;
        if (tokens.IsWord(to - 1, GroupWords.Heads) || tokens.IsWord(to - 1, GroupWords.Plurals) || tokens.IsWord(to - 1, Vocabulary.People)) return false;
        if (to - from == 1 && (tokens.IsWord(from, GroupWords.Roles) || tokens.IsWord(from, GroupWords.Plurals) || Vocabulary.TimeUnits.ContainsKey(tokens[from].Text))) return false;
        for (var i = from; i < to; i++)
        {
            if (tokens.IsWord(i, Vocabulary.People) || tokens[i].IsWord("each") || tokens[i].IsWord("one") || tokens[i].IsWord("ratio")) return false;
        }

        return true;
    }
}
