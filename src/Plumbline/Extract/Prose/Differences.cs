using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>Measures that a comparative makes a difference.</summary>
internal static class Differences
{
    private static bool IsComparative(Token token) => token.Text.ToLowerInvariant() is "longer" or "shorter" or "lower" or "higher" or "greater" or "faster" or "earlier" or "later";

    /// <summary>"2.6 months longer (95% CI 1.0–4.2)", "0.4 points higher with A than with B (…)".</summary>
    public static bool IsSaid(TokenList tokens, Draft draft)
    {
        for (var i = draft.From + 1; i < Math.Min(draft.From + 5, draft.To); i++)
        {
            if (IsComparative(tokens[i])) return true;
        }

        // "was lower with A by 3.4 mm Hg (…)", "differed by 4.1°".
        for (var i = draft.From - 2; tokens[draft.From - 1].IsWord("by") && i > draft.From - 8 && tokens[i].Kind == TokenKind.Word; i--)
        {
            if (IsComparative(tokens[i]) || tokens[i].IsWord("differed") || tokens[i].IsWord("differ")) return true;
        }

        return false;
    }
}
