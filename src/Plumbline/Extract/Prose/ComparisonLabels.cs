using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>What ratios, differences, tests and P values are about.</summary>
internal static class ComparisonLabels
{
    /// <summary>What a P value is about: the statistic it stands behind, or the outcome named.</summary>
    public static string? Significance(Passage passage, Draft draft, Draft? before)
    {
        var tokens = passage.Tokens;
        var bracketed = tokens[draft.From - 1].IsMark("([,;") && before is not null && draft.From - before.To <= 24 ? before.Label : null;
        var outcome = passage.Before(draft.From, mention => !Labels.IsOfPeople(passage, mention))?.Label;
        if (bracketed is not null) return WithoutMeasure(bracketed);
        var phrase = tokens[draft.From - 1].IsMark("([") && tokens[draft.From - 2].Kind == TokenKind.Word ? Phrases.BeforeBracket(passage, draft.From - 1) : null;
        if (phrase is null || phrase == outcome) return outcome ?? phrase ?? Subjects.Of(passage, draft.From);
        return outcome is null ? phrase : $"{outcome}: {phrase}";
    }

    /// <summary>The outcome compared; of several ratios in one sentence the outcome nearest to each.</summary>
    public static string? Ratio(Passage passage, Draft draft, Draft? before)
    {
        var tokens = passage.Tokens;
        if (draft.Kind == StatisticKind.Heterogeneity && before is { Label: not null } && draft.From - before.To <= 12) return before.Label;
        var inner = Inner(passage, draft);
        var wide = draft.Kind is StatisticKind.TestStatistic or StatisticKind.Coefficient;
        var outcome = passage.Before(draft.From, mention => (wide || !Labels.IsTrait(mention)) && !Labels.IsOfPeople(passage, mention));
        var compared = before is not null && !before.IsRatio && draft.From - before.To <= 24 && (outcome is null || outcome.To <= before.From) ? WithoutMeasure(before.Label) : null;
        if (compared is not null) return compared;
        if (outcome is not null && (inner is null || draft.From - outcome.To < 30)) return outcome.Label;
        var factor = tokens[draft.From - 1].IsMark("([") ? Phrases.BeforeBracket(passage, draft.From - 1) : null;
        return inner ?? (before is not null && tokens[draft.From - 1].IsMark(",;([") && draft.From - before.To <= 2 ? WithoutMeasure(before.Label) : null)
            ?? Subjects.Of(passage, draft.From) ?? factor ?? passage.After(draft.To, 12)?.Label;
    }

    private static string? WithoutMeasure(string? label) => label is null ? null
        : label.StartsWith("median ", StringComparison.Ordinal) || label.StartsWith("Median ", StringComparison.Ordinal) ? label["median ".Length..] : label;

    // "hazard ratio for disease progression or death, 0.61".
    private static string? Inner(Passage passage, Draft draft)
    {
        var tokens = passage.Tokens;
        for (var i = draft.From; i < draft.To && tokens[i].Number is null; i++)
        {
            if (!tokens[i].IsWord("for") && !(tokens[i].IsWord("in") && tokens[i - 1].IsWord("difference"))) continue;
            var to = i + 1;
            while (to < draft.To && (tokens[to].Kind == TokenKind.Word || tokens[to].IsMark("-/")) && tokens[to].Text.ToLowerInvariant() is not ("was" or "were" or "of" or "in" or "with" or "vs" or "versus")) to++;
            if (tokens.IsWord(to, Vocabulary.Versus) || to == i + 1) return null;
            return passage.Within(i + 1, to).FirstOrDefault()?.Label ?? tokens.Slice(i + 1, to);
        }

        return null;
    }
}
