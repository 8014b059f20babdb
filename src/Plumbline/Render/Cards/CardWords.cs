using Plumbline.Model;

namespace Plumbline.Render.Cards;

/// <summary>What stands on a card besides the evidence itself: one set of words for patients, one for clinicians.</summary>
internal sealed record CardWords
{
    public static CardWords Clinicians { get; } = new()
    {
        IsPlain = false,
        Who = "In",
        Study = "Study",
        Printed = "As printed",
        Recomputed = "Recomputed",
        Check = "Checks",
        Agrees = "Agrees",
        Open = "Could not be checked",
        Differs = "Differs",
        NotRecomputed = "Nothing to recompute it from",
        More = "See its row, with every place and check",
        Editor = "This site",
        Pooled = "Pooled from",
        From = "Computed from",
    };

    public static CardWords Plain { get; } = new()
    {
        IsPlain = true,
        Who = "Who",
        Study = "Study",
        Printed = "In the paper",
        Recomputed = "Worked out again",
        Check = "Our check",
        Agrees = "We checked what can be checked, and it agrees.",
        Open = "The paper prints too little to work it out again.",
        Differs = "The paper does not agree with itself about this number.",
        NotRecomputed = "There is nothing to work it out from.",
        More = "See where this number comes from",
        Editor = "What we do",
        Pooled = "From",
        From = "Worked out from",
    };

    public static CardWords For(Audience audience) => audience switch
    {
        Audience.Clinicians => Clinicians,
        Audience.Patients or Audience.Everyone => Plain,
        _ => throw new InvalidOperationException($"unknown audience {audience}"),
    };

    public required bool IsPlain { get; init; }

    public required string Who { get; init; }

    public required string Study { get; init; }

    public required string Printed { get; init; }

    public required string Recomputed { get; init; }

    public required string Check { get; init; }

    public required string Agrees { get; init; }

    public required string Open { get; init; }

    public required string Differs { get; init; }

    public required string NotRecomputed { get; init; }

    public required string More { get; init; }

    public required string Editor { get; init; }

    public required string Pooled { get; init; }

    public required string From { get; init; }

    /// <summary>What a result measures, in the reader's words.</summary>
    public string NameOf(Outcome outcome) => IsPlain ? Sentence(outcome.Lay) : outcome.Name;

    public string NameOf(Group group) => IsPlain ? group.Lay : group.Name;

    public static string Line(string? section, int line) => section is null ? $"line {line}" : $"{section}, line {line}";

    /// <summary>How many things stand behind a number beyond those that are shown.</summary>
    public static string Others(int count) => count == 1 ? "and in one more place" : $"and in {count} more places";

    /// <summary>Differences beyond the one that is told.</summary>
    public static string OtherDifferences(int count) => count == 1 ? "One more difference stands in its row." : $"{count} more differences stand in its row.";

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
