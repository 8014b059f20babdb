using System.Collections.Immutable;
using System.Text;
using Plumbline.Extract;
using Plumbline.Extract.Records;
using Plumbline.Model;

namespace Plumbline.Tests.Extract;

/// <summary>"No … was reported" says zero, unless it denies a difference or news. Passages of our own.</summary>
public sealed class NobodyTests
{
    [Theory]
    [InlineData("No thrombosis was reported.", "No thrombosis was reported")]
    [InlineData("In the safety set no deep vein thrombosis was observed during follow-up.", "no deep vein thrombosis was observed")]
    [InlineData("No patients were lost to follow-up.", "No patients were lost")]
    public void NoneReported_IsACountOfZero(string text, string fragment)
    {
        var statistic = Assert.Single(Read(text));

        Assert.Equal(StatisticKind.Count, statistic.Kind);
        Assert.Equal("0", statistic.Count?.Text);
        Assert.Equal(fragment, statistic.Text);
    }

    [Theory]
    [InlineData("No significant difference was observed between the arms.")]
    [InlineData("No previously unreported event was seen.")]
    [InlineData("No data on quality of life were reported.")]
    [InlineData("There was no time for that.")]
    public void DeniedDifferenceOrNews_IsNoStatistic(string text) => Assert.Empty(Read(text));

    private static ImmutableArray<Statistic> Read(string text) =>
        Extractor.Extract(Slug.Create("own"), "own.txt", Encoding.UTF8.GetBytes("Results\n\n" + text + "\n"), []).Statistics;
}
