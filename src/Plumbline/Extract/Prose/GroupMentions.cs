using System.Collections.Frozen;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Prose;

/// <summary>Finds every phrase of a passage that says of whom something is.</summary>
internal static class GroupMentions
{
    private static readonly FrozenSet<string> Joining = Vocabulary.Versus.Concat(["and", "or", "than", "while", "whereas", "but"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static List<GroupPhrase> Find(TokenList tokens, Arms arms)
    {
        var found = new List<GroupPhrase>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var phrase = GroupPhrases.Introduced(tokens, arms, i) ?? (IsOpening(tokens, i) ? Opened(tokens, arms, i) : null);
            if (phrase is null || (phrase.Name is null && !phrase.IsOfEach)) continue;
            found.Add(phrase);
            i = phrase.To - 1;
        }

        return found;
    }

    // Without a preposition people are named where a sentence or a member of a list begins.
    private static bool IsOpening(TokenList tokens, int at) =>
        at == 0 || tokens.SentenceOf(at) == at || tokens[at - 1].IsMark(",;:([") || tokens.IsWord(at - 1, Joining) || (tokens[at - 1].IsMark('.') && tokens.IsWord(at - 2, Vocabulary.Versus));

    private static GroupPhrase? Opened(TokenList tokens, Arms arms, int at)
    {
        // "68 placebo recipients".
        if (tokens[at].Number is not null) return GroupPhrases.Read(tokens, arms, at + 1) is { IsArm: true } counted && tokens[counted.To - 1].IsWord("recipients") ? counted : null;
        if (tokens.IsWord(at, GroupWords.Allotted)) return null;
        return GroupPhrases.Read(tokens, arms, at);
    }
}
