using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>Whatever an editor breaks is a diagnostic; an exception would say that we broke it.</summary>
public sealed class MutilatedContentTests
{
    /// <summary>Compiling the real templates some hundred times would take longer than all that is tested here.</summary>
    private static readonly SmallSite Lean = new(SmallSite.Good.Files.ToImmutableSortedDictionary(
        file => file.Key,
        file => file.Key.EndsWith(".hbs", StringComparison.Ordinal) ? "" : file.Value,
        StringComparer.Ordinal));

    public static TheoryData<string> ContentFiles =>
        [.. SmallSite.Good.Files.Keys.Where(path => path.StartsWith("content/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(ContentFiles))]
    public void No_line_that_is_left_out_ends_in_an_exception(string path) =>
        AssertDiagnostics(path, (lines, i) => lines.RemoveAt(i));

    [Theory]
    [InlineData(SmallSite.Study)]
    [InlineData("content/site.yaml")]
    [InlineData("content/syntheses/orr.yaml")]
    public void No_value_that_is_nonsense_ends_in_an_exception(string path) =>
        AssertDiagnostics(path, (lines, i) => lines.SetItem(i, AfterColon(lines[i], " qwerty")));

    [Theory]
    [InlineData(SmallSite.Study)]
    [InlineData(SmallSite.Source)]
    public void No_value_that_is_enormous_ends_in_an_exception(string path) =>
        AssertDiagnostics(path, (lines, i) => lines.SetItem(i, AfterColon(lines[i], " 999999999999999999999")));

    [Theory]
    [MemberData(nameof(ContentFiles))]
    public void No_file_that_is_empty_or_gone_ends_in_an_exception(string path)
    {
        _ = Lean.With(path, "").Build();
        _ = Lean.Without(path).Build();
    }

    private static void AssertDiagnostics(string path, Func<ImmutableArray<string>, int, ImmutableArray<string>> mutilate)
    {
        var lines = SmallSite.Good.Files[path].Split('\n').ToImmutableArray();
        var failures = new ConcurrentBag<string>();
        // A line like one before it would tell nothing new.
        Parallel.ForEach(Enumerable.Range(0, lines.Length).Where(i => lines.IndexOf(lines[i]) == i), i =>
        {
            try
            {
                _ = Lean.With(path, string.Join('\n', mutilate(lines, i))).Build();
            }
            catch (Exception exception)
            {
                var frame = exception.StackTrace?.Split('\n').FirstOrDefault(one => one.Contains(" Plumbline.", StringComparison.Ordinal))?.Trim();
                failures.Add($"line {i + 1} ({lines[i].Trim()}): {exception.GetType().Name}: {exception.Message} {frame}");
            }
        });

        Assert.True(failures.IsEmpty, string.Join('\n', failures));
    }

    private static string AfterColon(string line, string value)
    {
        var colon = line.LastIndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? line : line[..(colon + 1)] + value + (line.EndsWith('}') ? "}" : "");
    }
}
