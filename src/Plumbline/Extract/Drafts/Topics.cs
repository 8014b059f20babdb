using System.Collections.Frozen;
using Plumbline.Model;

namespace Plumbline.Extract.Drafts;

/// <summary>What statistics are about, as far as two of them can be compared in it.</summary>
internal static class Topics
{
    private static readonly FrozenSet<string> People = "patient patients participant participants subject subjects person persons people individual individuals men women adults children cases case volunteers"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Limiting = "of with without in on who whose died".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A label in small letters, without the word median before it.</summary>
    public static string Of(string? label)
    {
        var words = Plain(label);
        return words.StartsWith("median ", StringComparison.Ordinal) ? words[7..] : words;
    }

    /// <summary>Two names are one where they differ in nothing but capitals and spaces.</summary>
    public static string Plain(string? name) => string.Join(' ', (name ?? "").ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    public static bool AreAlike(Statistic one, Statistic other) =>
        one.Outcome is not null || other.Outcome is not null ? one.Outcome == other.Outcome : FirstPart(one.Label).Length > 0 && FirstPart(one.Label) == FirstPart(other.Label);

    /// <summary>Does the label say no more than that people were counted?</summary>
    public static bool IsOfPeople(string? label) => label is not null && label.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(People.Contains);

    /// <summary>Does it count people with something, and not people?</summary>
    public static bool IsOfSome(string? label) => label is not null && label.Split(' ').Any(Limiting.Contains);

    // "PFS: control group" and "median PFS" are both of PFS.
    private static string FirstPart(string? label) => Of(label).Split(':')[0].Trim();
}
