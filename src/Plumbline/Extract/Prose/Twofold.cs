using Plumbline.Extract.Grammar;

namespace Plumbline.Extract.Prose;

/// <summary>"mPFS2 and mOS remained unreached" says it of both.</summary>
internal static class Twofold
{
    public static List<Draft>? Split(Passage passage, Draft draft)
    {
        if (draft.Value?.Absence is null || draft.Interval is not null || passage.Before(draft.From) is not { } second
            || !passage.Tokens[second.From - 1].IsWord("and")) return null;
        if (passage.Before(second.From - 1) is not { IsTime: true } first || first.To != second.From - 1) return null;
        return [draft with { Label = "median " + first.Label }, draft with { Label = "median " + second.Label }];
    }
}
