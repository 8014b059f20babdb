using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace Plumbline.Statistics.Tests;

/// <summary>Every public function of these folders, with arguments good and bad: it answers, without NaN, or it refuses by naming the
/// value. Nothing else may come out of it.</summary>
public sealed class EveryFunctionTests
{
    private const int Rounds = 120;

    private static readonly string[] Folders =
    [
        "Plumbline.Statistics", "Plumbline.Statistics.Proportions", "Plumbline.Statistics.Tables", "Plumbline.Statistics.Ratios",
        "Plumbline.Statistics.Consistency", "Plumbline.Statistics.MetaAnalysis", "Plumbline.Statistics.MetaAnalysis.Counts",
    ];

    public static TheoryData<string> Types() => new(typeof(Interval).Assembly.GetExportedTypes()
        .Where(type => Folders.Contains(type.Namespace, StringComparer.Ordinal) && Functions(type).Any())
        .Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(Types))]
    public void Answers_or_refuses(string typeName)
    {
        var type = typeof(Interval).Assembly.GetType(typeName)!;
        var arguments = new HostileArguments(seed: 20240607);
        List<string> faults = [];

        foreach (var function in Functions(type))
        {
            for (var round = 0; round < Rounds; round++)
            {
                if (arguments.For(function) is { } given)
                {
                    faults.AddRange(Faults(function, given).Select(fault => $"{function.Name}({Text(given)}): {fault}"));
                }
            }
        }

        Assert.Empty(faults);
    }

    private static IEnumerable<MethodInfo> Functions(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName);

    private static IEnumerable<string> Faults(MethodInfo function, object?[] arguments)
    {
        object? answer;
        try
        {
            answer = function.Invoke(null, arguments);
        }
        catch (TargetInvocationException exception)
        {
            // ArithmeticException itself is a search that did not settle; its descendants are overflow and division by zero.
            return exception.InnerException is ArgumentException or (ArithmeticException and not (OverflowException or DivideByZeroException))
                ? []
                : [exception.InnerException!.ToString()];
        }

        return NotNumbers(answer, "answer", depth: 0);
    }

    private static IEnumerable<string> NotNumbers(object? value, string path, int depth)
    {
        if (value is double number)
        {
            return double.IsNaN(number) ? [$"{path} is NaN"] : [];
        }

        if (value is null or string or BigInteger or Delegate or Enum || value.GetType().IsPrimitive || depth > 6)
        {
            return [];
        }

        if (value is IEnumerable items)
        {
            return items.Cast<object?>().SelectMany(item => NotNumbers(item, path + "[]", depth + 1));
        }

        // A record that prints itself without end would end the process here.
        Assert.NotEmpty(value.ToString()!);
        return value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.PropertyType != value.GetType())
            .SelectMany(property => NotNumbers(property.GetValue(value), $"{path}.{property.Name}", depth + 1));
    }

    private static string Text(object? value) => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        string text => text,
        object?[] several => string.Join("; ", several.Select(Text)),
        IEnumerable several and not Array { Rank: > 1 } => $"[{string.Join("; ", several.Cast<object?>().Select(Text))}]",
        _ => value?.ToString() ?? "null",
    };
}
