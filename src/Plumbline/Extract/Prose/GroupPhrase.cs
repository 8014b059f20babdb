namespace Plumbline.Extract.Prose;

/// <summary>Words that say of whom a number is.</summary>
/// <param name="From">Index of the first token, the preposition included.</param>
/// <param name="To">Index after the last token.</param>
/// <param name="Name">The people, in the words of the text; null where they are just "patients".</param>
internal sealed record GroupPhrase(int From, int To, string? Name)
{
    /// <summary>"In both groups", "to each group": of which is left open.</summary>
    public bool IsOfEach { get; init; }

    /// <summary>An arm by its name or by "group", "arm" or "cohort", and no subgroup by what its people have.</summary>
    public bool IsArm { get; init; }
}
