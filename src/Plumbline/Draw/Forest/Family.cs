using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Draw.Forest;

/// <summary>Subgroups that share people out in one way, such as the stages of one staging system, and what they have in common.</summary>
internal sealed record Family(string Name, ImmutableArray<Group> Groups)
{
    private const string Others = "Other subgroups";

    /// <summary>Those that the study says share a whole, in its order; whoever belongs to none stands last.</summary>
    public static ImmutableArray<Family> Of(Study study, ImmutableArray<Group> groups)
    {
        var families = study.Splits.Select(split => split.Parts.Where(groups.Contains).ToImmutableArray()).Where(parts => !parts.IsEmpty)
            .Select(parts => new Family(NameOf(parts), parts)).ToImmutableArray();
        var rest = groups.Where(group => !families.Any(family => family.Groups.Contains(group))).ToImmutableArray();
        return rest.IsEmpty ? families : [.. families, new Family(families.IsEmpty ? "Subgroups" : Others, rest)];
    }

    /// <summary>The words that all their names begin with, or else end with: "ISS stage", "Cytogenetics".</summary>
    private static string NameOf(ImmutableArray<Group> groups)
    {
        var names = groups.Select(group => group.Name.Split(' ')).ToArray();
        if (names.Length == 1) return groups[0].Name;
        var first = Shared(names);
        var words = first.Length > 0 ? first : [.. Shared([.. names.Select(name => name.Reverse().ToArray())]).Reverse()];
        if (words.Length == 0) return string.Join(" or ", groups.Select((group, i) => i == 0 ? group.Name : Words.Inside(group.Name)));
        var joined = string.Join(' ', words);
        return char.ToUpperInvariant(joined[0]) + joined[1..];
    }

    private static string[] Shared(string[][] names) =>
        [.. names[0].TakeWhile((word, i) => names.All(name => i < name.Length && string.Equals(name[i], word, StringComparison.OrdinalIgnoreCase)))];
}
