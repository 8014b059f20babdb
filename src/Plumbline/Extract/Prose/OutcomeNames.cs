using System.Collections.Frozen;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>Finds the outcomes named in a text: by their common names, by those of the site, and by the text's own abbreviations.</summary>
internal sealed class OutcomeNames
{
    /// <summary>The common names alone.</summary>
    public static readonly OutcomeNames BuiltIn = new(Common());

    // Two letters that mean many things: an outcome only where the text speaks of responses.
    private static readonly FrozenSet<string> Ambiguous = new[] { "CR", "PR", "SD", "PD", "MR", "NE" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Responses = new[] { "response", "responses", "remission", "responders", "responded", "ORR", "VGPR", "DCR", "RECIST", "sCR", "nCR", "CRi" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, OutcomeName[]> names;

    public OutcomeNames(IEnumerable<OutcomeName> all) => names = all.GroupBy(name => name.Words[0], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that reports of all of medicine use.</summary>
    public static IEnumerable<OutcomeName> Common() => Lexicon.All().SelectMany(one => one.Phrases.Select(phrase => OutcomeName.Of(phrase, one.Label, one.IsTime)));

    /// <summary>Every outcome named in a passage, in order.</summary>
    public List<Mention> Find(TokenList tokens)
    {
        var mentions = new List<Mention>();
        bool? responses = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (MatchAt(tokens, i) is not { } mention) continue;
            if (mention.To == i + 1 && Ambiguous.Contains(tokens[i].Text) && !((responses ??= SpeaksOfResponses(tokens)) && IsResponse(tokens, i))) continue;
            mentions.Add(mention);
            i = mention.To - 1;
        }

        return mentions;
    }

    private Mention? MatchAt(TokenList tokens, int at)
    {
        if (!names.TryGetValue(tokens[at].Text, out var starting)) return null;
        foreach (var name in starting)
        {
            var matched = true;
            for (var i = 0; matched && i < name.Words.Length; i++) matched = string.Equals(tokens[at + i].Text, name.Words[i], StringComparison.OrdinalIgnoreCase);
            if (matched && name.IsWrittenAs(tokens[at].Text)) return new Mention(at, at + name.Words.Length, name.Label, name.IsTime);
        }

        return null;
    }

    private static bool SpeaksOfResponses(TokenList tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsWord(i, Responses) || (tokens[i].Text is "SD" or "PD" && tokens[i].Kind == TokenKind.Word && tokens.IsWord(i - 3, Ambiguous))) return true;
        }

        return false;
    }

    // "mean (SD) age", "12.3, SD 4.5", "the PR interval".
    private static bool IsResponse(TokenList tokens, int at)
    {
        var next = tokens[at + 1];
        if (next.IsWord("interval") || next.IsWord("imaging") || next.IsWord("angiography") || next.IsWord("prolongation")) return false;
        if (!tokens[at].IsWord("SD")) return true;
        return !tokens[at - 1].IsMark("±[") && next.Kind != TokenKind.Number && !(tokens[at - 1].IsMark('(') && (tokens[at - 2].IsWord("mean") || tokens[at - 2].IsWord("deviation")));
    }
}
