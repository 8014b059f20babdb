using System.Collections.Frozen;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>"The causes of death were relapse (n = 51) and infection (n = 24)": what happened is counted, and no group is named.</summary>
internal static class Causes
{
    private const int Farthest = 30;

    private static readonly FrozenSet<string> Words = "death deaths died causes cause due owing reason reasons excluded withdrew discontinued discontinuation commonly events".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Does the sentence say so before a token?</summary>
    public static bool AreCounted(TokenList tokens, int at)
    {
        var sentence = tokens.SentenceOf(at);
        for (var i = at - 1; i >= sentence && i > at - Farthest; i--)
        {
            if (tokens.IsWord(i, Words)) return true;
        }

        return false;
    }
}
