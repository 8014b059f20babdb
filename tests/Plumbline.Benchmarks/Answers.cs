using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace Plumbline.Benchmarks;

/// <summary>A benchmark returns its answer, so that what is timed is also what is compared with R.</summary>
internal static class Answers
{
    private const double Tolerance = 1e-9;

    /// <summary>One sentence for each answer that differs from R's.</summary>
    public static IEnumerable<string> Wrong(Type subject, IReadOnlyDictionary<string, RTime> r)
    {
        var instance = Activator.CreateInstance(subject);
        foreach (var method in subject.GetMethods())
        {
            if (method.GetCustomAttribute<GlobalSetupAttribute>() is not null)
            {
                method.Invoke(instance, null);
            }
        }

        foreach (var method in subject.GetMethods())
        {
            if (method.GetCustomAttribute<BenchmarkAttribute>() is { Description: { } key } && r.TryGetValue(key, out var other)
                && double.TryParse(other.Answer, CultureInfo.InvariantCulture, out var expected) && double.IsFinite(expected))
            {
                var actual = (double)method.Invoke(instance, null)!;
                if (!(Math.Abs(actual - expected) <= Tolerance * Math.Abs(expected)))
                {
                    yield return FormattableString.Invariant($"{key}: {actual:g15}, but R gives {expected:g15}");
                }
            }
        }
    }
}
