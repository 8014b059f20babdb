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

    private static readonly FrozenSet<string> Risks = new[] { "odds", "risk", "risks", "hazard", "hazards", "likelihood", "probability" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Comparatives = new[] { "lower", "higher", "increased", "reduced", "decreased", "greater", "less", "more", "elevated", "fewer" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string? Of(Passage passage, Draft draft)
    {
        var tokens = passage.Tokens;
        if (!draft.IsRatio || !tokens[draft.From - 1].IsMark("([")) return null;
        var sentence = Math.Max(tokens.SentenceOf(draft.From), draft.From - Farthest);
        for (var i = sentence; i < draft.From; i++)
        {
            if (!tokens.IsWord(i, Relations)) continue;
            var phrase = WithoutAnalysis(Phrases.Short(Phrases.BeforeBracket(passage, draft.From - 1)));
            // "with lower odds of hypertension (OR 0.88": the outcome.
            if (Bare(phrase)?.Split(' ') is { } said && Comparatives.Contains(said[0]) && Array.Exists(said, Risks.Contains)) return null;
            // "transplantation was a protective factor (HR 0.41".
            return phrase is not null && (Relations.Contains(phrase.Split(' ')[^1]) || phrase.StartsWith("itself ", StringComparison.Ordinal)) ? Subjects.Governing(passage, draft)?.Text : Bare(phrase);
        }

        return null;
    }

    // "on univariate analysis PS ≥2".
    private static string? WithoutAnalysis(string? phrase) =>
        phrase is not null && phrase.IndexOf("analysis ", StringComparison.Ordinal) is >= 0 and var at ? phrase[(at + "analysis ".Length)..] : phrase;

    // "associated with frailty".
    private static string? Bare(string? phrase) =>
        phrase?.Split(' ') is { Length: > 2 } words && Relations.Contains(words[0]) && words[1] is "with" ? string.Join(' ', words[2..]) : phrase;
}
