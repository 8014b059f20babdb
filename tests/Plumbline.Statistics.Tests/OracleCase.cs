using System.Text.Json;

namespace Plumbline.Statistics.Tests;

/// <summary>One line of reference answers, and what became of comparing with it.</summary>
internal sealed class OracleCase(string id, string function, JsonElement input, JsonElement output)
{
    // Who computes further cases need not compute every answer; the cases kept here have them all.
    private static readonly bool AnswersMayBeAbsent = Environment.GetEnvironmentVariable("PLUMBLINE_ORACLE") is { Length: > 0 };

    private readonly HashSet<string> compared = [];

    public string Id { get; } = id;

    public string Function { get; } = function;

    public List<string> Failures { get; } = [];

    public double WorstError { get; private set; }

    public string WorstField { get; private set; } = "";

    public JsonElement Input(string name) => input.GetProperty(name);

    public double Number(string name) => Parse(input.GetProperty(name)) ?? double.NaN;

    public long Count(string name) => (long)Number(name);

    /// <summary>A column of the input; empty where it is null or absent.</summary>
    public double[] Numbers(string name) => input.TryGetProperty(name, out var column) && column.ValueKind == JsonValueKind.Array
        ? [.. column.EnumerateArray().Select(value => Parse(value) ?? double.NaN)]
        : [];

    /// <summary>A matrix of counts of the input, given row by row.</summary>
    public long[,] Table(string name)
    {
        var rows = input.GetProperty(name).EnumerateArray()
            .Select(row => row.EnumerateArray().Select(cell => (long)Parse(cell)!.Value).ToArray())
            .ToArray();
        var table = new long[rows.Length, rows[0].Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows[i].Length; j++)
            {
                table[i, j] = rows[i][j];
            }
        }

        return table;
    }

    /// <summary>Whether an answer stands at the path: false where a part of the path is absent, null or a bare "NA".</summary>
    public bool Has(string path) => Present(path) is { } element && element.ValueKind != JsonValueKind.Null
        && !(element.ValueKind is JsonValueKind.String && element.GetString() == "NA");

    /// <summary>The answers at a path; null where one is missing.</summary>
    public double?[] ExpectedNumbers(string path) => [.. Find(path).EnumerateArray().Select(Parse)];

    /// <summary>The bare answer at a path, for those that are neither a number nor an array of numbers.</summary>
    public JsonElement ExpectedElement(string path) => Find(path);

    /// <summary>Counts an answer as looked at, where the comparison needs more than this class offers.</summary>
    public void Looked(string path) => compared.Add(path);

    /// <summary>Records a failed comparison of another kind.</summary>
    public void Fail(string path, string sentence) => Failures.Add($"{Id} {Function} {path}: {sentence}");

    /// <summary>Compares a word or a yes or no.</summary>
    public void Same(string path, string actual)
    {
        if (!Looks(path))
        {
            return;
        }

        var expected = Find(path).ToString();
        if (!string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase))
        {
            Fail(path, $"'{actual}' instead of '{expected}'");
        }
    }

    public void Same(string path, bool actual) => Same(path, actual ? "True" : "False");

    /// <summary>Compares a number with |actual − expected| ≤ absolute + relative |expected|.</summary>
    public void Within(string path, double? actual, double absolute, double relative)
    {
        if (!Looks(path))
        {
            return;
        }

        var expected = Parse(Find(path));
        var allowed = absolute + relative * Math.Abs(expected ?? 0);
        Compare(path, actual, expected, relative > 0 ? relative : absolute, floor: allowed / (relative > 0 ? relative : absolute));
    }

    public bool Flag(string name) => input.TryGetProperty(name, out var value) && value.GetBoolean();

    /// <summary>The answer at a dotted path: null where it is missing (NA, NaN).</summary>
    public double? Expected(string path) => AnswersMayBeAbsent && Present(path) is null ? null : Parse(Find(path));

    public double ExpectedAt(string path, int index) => Parse(Find(path)[index]) ?? double.NaN;

    /// <summary>Compares a number; null stands for a missing answer.</summary>
    public void Near(string path, double? actual, double tolerance = Tolerances.ClosedForm, double floor = Tolerances.Floor)
    {
        if (Looks(path))
        {
            Compare(path, actual, Parse(Find(path)), tolerance, floor);
        }
    }

    /// <summary>Compares numbers one by one.</summary>
    public void Near(string path, IReadOnlyList<double?> actual, double tolerance = Tolerances.ClosedForm, double floor = Tolerances.Floor)
    {
        if (!Looks(path))
        {
            return;
        }

        var expected = Find(path).EnumerateArray().Select(Parse).ToArray();
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++)
        {
            Compare($"{path}[{i}]", actual[i], expected[i], tolerance, floor);
        }
    }

    public void Near(string path, Interval? actual, double tolerance = Tolerances.ClosedForm, double floor = Tolerances.Floor) =>
        Near(path, [actual?.Low, actual?.High], tolerance, floor);

    /// <summary>Paths of all answers of this case that nothing has been compared with.</summary>
    public IEnumerable<string> NotCompared() => Leaves(output, "").Where(path => !compared.Contains(path));

    private void Compare(string path, double? actual, double? expected, double tolerance, double floor)
    {
        var error = (actual, expected) switch
        {
            (null, null) => 0,
            ({ } a, { } b) when a == b => 0,
            ({ } a, { } b) when double.IsFinite(a) && double.IsFinite(b) => Math.Abs(a - b) / Math.Max(Math.Abs(b), floor),
            _ => double.PositiveInfinity,
        };
        if (error > WorstError)
        {
            (WorstError, WorstField) = (error, path);
        }

        if (error > tolerance)
        {
            Failures.Add(FormattableString.Invariant($"{Id} {Function} {path}: {actual} instead of {expected}, error {error:g3}"));
        }
    }

    private bool Looks(string path)
    {
        compared.Add(path);
        return !AnswersMayBeAbsent || Present(path) is not null;
    }

    private JsonElement Find(string path) =>
        Present(path) ?? throw new InvalidDataException($"{Id} {Function} has no answer {path}");

    private JsonElement? Present(string path)
    {
        var element = output;
        foreach (var name in path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => Leaves(property.Value, path + (path.Length > 0 ? "." : "") + property.Name))
        : [path];

    private static double? Parse(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => element.GetDouble(),
        _ => element.GetString() switch
        {
            "NA" or "NaN" => null,
            "Inf" => double.PositiveInfinity,
            "-Inf" => double.NegativeInfinity,
            var other => throw new InvalidDataException($"Not a number: {other}"),
        },
    };
}
