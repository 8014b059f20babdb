using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Plumbline.Statistics.Consistency;
using Plumbline.Statistics.MetaAnalysis;
using Plumbline.Statistics.MetaAnalysis.Counts;

namespace Plumbline.Statistics.Tests;

/// <summary>Makes arguments of any type that a public function takes: ordinary ones, and often some that no study has.</summary>
internal sealed class HostileArguments(int seed)
{
    private static readonly double[] Doubles =
    [
        0, -0.0, 1, -1, 1e-5, 1e-20, 1e-300, double.Epsilon, 1e20, 1e50, 1e-50, 1e155, 1e300, double.MaxValue, -double.MaxValue, double.NaN,
        double.PositiveInfinity, double.NegativeInfinity, 1 - 1e-16, 1 + 2.3e-16,
    ];

    private static readonly double[] OrdinaryDoubles = [0.95, 0.5, 0.9999, 0.05, 0.3, 1.5, 0.7, 2, 1, 0, 12.5, 0.1, 0.01];
    private static readonly long[] Counts = [-1, 1_000_000, 250_000_000, 1_000_000_000, int.MaxValue, long.MaxValue, long.MinValue];
    private static readonly long[] OrdinaryCounts = [0, 1, 2, 3, 4, 5, 7, 10, 12, 20, 30, 50, 100];
    private static readonly string[] Texts =
        ["0.05", "0.00", "-0.00", ".05", "1.00", "100", "0", "50.0", "-3.45", "99.9", "0.001", "1234567890123456789012345678", "2"];

    private readonly Random random = new(seed);

    /// <summary>Null where no value of the type can be made without computing one.</summary>
    public object?[]? For(MethodInfo method)
    {
        try
        {
            return [.. method.GetParameters().Select(p => p.HasDefaultValue && random.Next(2) == 0 ? Default(p) : Make(p.ParameterType))];
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static object? Default(ParameterInfo parameter) => parameter.ParameterType.IsEnum
        ? Enum.ToObject(parameter.ParameterType, parameter.DefaultValue!)
        : parameter.DefaultValue;

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private object? Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return random.Next(3) == 0 ? null : Make(inner);
        }

        return type switch
        {
            _ when type == typeof(double) => random.Next(4) == 0 ? Pick(Doubles)
                : random.Next(2) == 0 ? Pick(OrdinaryDoubles) : random.NextDouble() * Math.Pow(10, random.Next(-3, 3)),
            _ when type == typeof(long) => Count(),
            _ when type == typeof(int) => random.Next(4) == 0 ? Pick([-1, 25, 100, int.MaxValue, int.MinValue]) : random.Next(0, 6),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(string) => Pick(Texts),
            { IsEnum: true } => Enum.ToObject(type, random.Next(20) == 0 ? 99 : random.Next(Enum.GetValues(type).Length)),
            _ when type == typeof(PrintedDecimal) => PrintedDecimal.Parse(random.Next(2) == 0
                ? Pick(Texts)
                : (random.NextDouble() * Math.Pow(10, random.Next(-2, 4))).ToString("F" + random.Next(4), CultureInfo.InvariantCulture)),
            _ when type == typeof(TwoByTwo) => new TwoByTwo(Cell(), Cell(), Cell(), Cell()),
            _ when type == typeof(StudyEffect) => random.Next(12) == 0 ? default(StudyEffect)
                : new StudyEffect(random.NextDouble() * 4 - 2, Math.Pow(10, random.Next(8) == 0 ? random.Next(-50, 50) : -3 * random.NextDouble())),
            _ when type == typeof(EventCount) => random.Next(12) == 0 ? default : Events(random.Next(8) == 0 ? 1_000_000_000 : random.Next(1, 60)),
            _ when type == typeof(PoolingOptions) => new PoolingOptions
            {
                Tau2 = (Tau2Method)random.Next(8), Inference = (PoolingInference)random.Next(3), Prediction = (PredictionMethod)random.Next(2),
            },
            _ when type == typeof(long[,]) => Table(),
            _ => Composed(type),
        };
    }

    private object Composed(Type type)
    {
        if (type.IsArray || (type.IsInterface && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)))
        {
            var element = type.GetElementType() ?? type.GetGenericArguments()[0];
            var array = Array.CreateInstance(element, random.Next(0, 6));
            for (var i = 0; i < array.Length; i++)
            {
                array.SetValue(Make(element), i);
            }

            return array;
        }

        if (type == typeof(ImmutableArray<double>))
        {
            return random.Next(10) == 0 ? default(ImmutableArray<double>) : ((double[])Make(typeof(double[]))!).ToImmutableArray();
        }

        if (type.IsValueType && random.Next(15) == 0)
        {
            return Activator.CreateInstance(type)!;
        }

        var constructor = type.GetConstructors().SingleOrDefault(c => c.GetParameters().Length > 0)
            ?? throw new NotSupportedException(type.Name);
        try
        {
            return constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType))]);
        }
        catch (TargetInvocationException refused) when (refused.InnerException is ArgumentOutOfRangeException)
        {
            throw new NotSupportedException(type.Name, refused);
        }
    }

    private long Count() => random.Next(5) == 0 ? Pick(Counts) : Pick(OrdinaryCounts);

    private long Cell() => random.Next(12) == 0 ? Pick([3000L, 100_000, 250_000_000]) : Pick(OrdinaryCounts);

    private EventCount Events(long total) => new(random.NextInt64(0, total + 1), total);

    private long[,] Table()
    {
        var table = new long[random.Next(0, 4), random.Next(0, 4)];
        for (var cell = 0; cell < table.Length; cell++)
        {
            table[cell / table.GetLength(1), cell % table.GetLength(1)] = random.Next(20) == 0 ? Count() : random.Next(0, 8);
        }

        return table;
    }
}
