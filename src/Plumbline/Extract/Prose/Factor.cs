using System.Collections.Frozen;
using Plumbline.Extract.Grammar;

namespace Plumbline.Extract.Prose;

/// <summary>The factor whose ratio stands in brackets behind it, in a sentence on what goes with an outcome.</summary>
internal static class Factor
{
    private const int Farthest = 120;

    private static readonly FrozenSet<string> Relations = new[]
    {
        "associated", "associations", "predictor", "predictors", "predicted", "prognostic", "multivariable", "multivariate", "univariable", "univariate", "independent", "factor", "factors", "likely", "regression",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string? Of(Passage passage, Draft draft)
    {
        var tokens = passage.Tokens;
        if (!draft.IsRatio || !tokens[draft.From - 1].IsMark("([")) return null;
        var sentence = Math.Max(tokens.SentenceOf(draft.From), draft.From - Farthest);
        for (var i = sentence; i < draft.From; i++)
        {
            if (tokens.IsWord(i, Relations)) return Phrases.Short(Phrases.BeforeBracket(passage, draft.From - 1));
        }

        return null;
    }
}
