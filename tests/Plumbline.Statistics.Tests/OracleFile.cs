using System.Text.Json;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests;

/// <summary>A file of reference answers: R 4.2.2, cross-checked in 40-digit arithmetic. One JSON object a line.</summary>
internal static class OracleFile
{
    /// <summary>
    /// Compares every case of a file and reports one line. An answer that the comparison leaves out must be listed in
    /// <paramref name="notCovered"/>, as a function ("qt"), or a path of answers within any function ("trend", "rd.z").
    /// </summary>
    public static void Check(ITestOutputHelper output, string name, Action<OracleCase> compare, params string[] notCovered)
    {
        var given = Environment.GetEnvironmentVariable("PLUMBLINE_ORACLE");
        var path = Path.Combine(given is { Length: > 0 } ? given : Path.Combine(AppContext.BaseDirectory, "Oracle"), name + ".jsonl");
        if (given is { Length: > 0 } && !File.Exists(path))
        {
            output.WriteLine($"{name}: no such file in {given}");
            return;
        }

        var cases = File.ReadLines(path).Where(line => line.Length > 0).Select(Read).ToArray();
        var covered = cases.Where(item => !notCovered.Contains(item.Function)).ToArray();
        foreach (var item in covered)
        {
            Attempt(compare, item);
            item.Failures.AddRange(item.NotCompared()
                .Where(path => !notCovered.Any(listed => path == listed || path.StartsWith(listed + ".", StringComparison.Ordinal)))
                .Select(path => $"{item.Id} {item.Function} {path}: neither compared nor listed as not covered"));
        }

        var passed = covered.Count(item => item.Failures.Count == 0);
        var worst = covered.MaxBy(item => item.WorstError);
        var line = FormattableString.Invariant($"{name}: {cases.Length} cases, {passed} passed, worst relative error {worst?.WorstError:g2}")
            + (worst?.WorstError > 0 ? $" ({worst.Id} {worst.WorstField})" : "")
            + (notCovered.Length > 0 ? $", not compared: {string.Join(", ", notCovered)}" : "");
        output.WriteLine(line);

        Assert.NotEmpty(covered);
        var failures = covered.SelectMany(item => item.Failures).ToArray();
        Assert.True(failures.Length == 0, $"{failures.Length} failures\n{string.Join('\n', failures.Take(40))}");
    }

    // One case that throws must not hide the others.
    private static void Attempt(Action<OracleCase> compare, OracleCase item)
    {
        try
        {
            compare(item);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            item.Fail("", exception.ToString());
        }
    }

    private static OracleCase Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement.Clone();
        return new OracleCase(
            root.GetProperty("id").GetString()!, root.GetProperty("fn").GetString()!, root.GetProperty("in"), root.GetProperty("out"));
    }
}
