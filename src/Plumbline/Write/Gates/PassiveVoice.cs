using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Plumbline.Write.Gates;

/// <summary>Tells sentences in which something is done to somebody: a form of "be" and a participle, with at most two words between.</summary>
internal static class PassiveVoice
{
    private const int WordsBetween = 2;

    private static readonly FrozenSet<string> Be = new[] { "is", "are", "was", "were", "be", "been", "being", "isn’t", "aren’t", "wasn’t", "weren’t" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Between = new[] { "not", "also", "often", "then", "still", "only", "never", "always", "already", "first", "later", "both", "all", "mostly", "usually", "sometimes", "probably", "well", "now", "once" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Participles = new[]
    {
        "given", "taken", "done", "made", "found", "seen", "known", "shown", "told", "kept", "held", "left", "lost", "put", "sent", "set", "written", "chosen",
        "drawn", "begun", "spoken", "hidden", "paid", "read", "said", "thought", "built", "bought", "brought", "caught", "cut", "hurt", "led", "meant", "met", "torn", "worn", "withdrawn", "understood",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words in -ed after "be" that say how somebody is, not what was done to them.</summary>
    private static readonly FrozenSet<string> States = new[] { "tired", "worried", "interested", "pleased", "married", "need", "indeed", "red", "bed", "unexpected", "frightened" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsIn(ImmutableArray<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Be.Contains(words[i])) continue;
            for (var next = i + 1; next < words.Length && next <= i + 1 + WordsBetween; next++)
            {
                if (IsParticiple(words[next])) return true;
                if (!Between.Contains(words[next])) break;
            }
        }

        return false;
    }

    private static bool IsParticiple(string word) =>
        Participles.Contains(word) || (word.Length > 3 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !States.Contains(word));
}
