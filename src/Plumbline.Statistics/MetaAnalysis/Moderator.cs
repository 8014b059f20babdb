using System.Collections.Immutable;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>A property of the studies that may explain why their effects differ.</summary>
/// <param name="Name">For readers; not empty.</param>
/// <param name="Values">One finite value a study, in their order; a category is one 0/1 column for each level but one.</param>
/// <exception cref="ArgumentOutOfRangeException">The name is empty or a value is not finite; the message names its row.</exception>
public sealed record Moderator(string Name, ImmutableArray<double> Values)
{
    public string Name { get; } = CheckedName(Name);

    public ImmutableArray<double> Values { get; } = CheckedValues(Name, Values);

    private static string CheckedName(string name)
    {
        Guard.Require(!string.IsNullOrWhiteSpace(name), nameof(name), $"A moderator must have a name, but its name is '{name}'.");
        return name;
    }

    private static ImmutableArray<double> CheckedValues(string name, ImmutableArray<double> values)
    {
        Guard.Require(!values.IsDefault, nameof(values), $"A moderator must have values, but '{name}' has none.");
        for (var i = 0; i < values.Length; i++)
        {
            Guard.Require(double.IsFinite(values[i]), nameof(values),
                $"Values of a moderator must be finite, but '{name}' of study {i + 1} is {values[i]}.");
        }

        return values;
    }
}
