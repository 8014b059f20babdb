using System.Text;
using Plumbline.Model;
using Plumbline.Tests.Sites;
using Xunit.Abstractions;

namespace Plumbline.Tests.Extract.Accuracy;

/// <summary>
/// How right the extractor is, against what people wrote down by hand without having seen its output: the five sources of the site (two
/// readers each, reconciled) and the passages of the corpus. <c>build.cmd test accuracy</c> prints the tables and everything that differs.
/// </summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private static readonly string[] Sources = ["zhou-2023", "fu-2022", "pjms-2025", "ren-2026", "nci-2025"];

    [Fact]
    public void The_five_sources_are_read_as_two_people_read_them()
    {
        var agreement = OfSources();

        Print(agreement);
        var all = agreement.Total;
        Assert.All([all.RecallOfKind, all.PrecisionOfKind, all.RecallOfValues, all.PrecisionOfValues, all.RecallOfLimits, all.PrecisionOfLimits], share => Assert.InRange(share, 0.97, 1));
    }

    [Fact]
    public void The_passages_of_the_corpus_are_read_as_their_writers_meant_them()
    {
        var agreement = new Agreement();
        foreach (var passage in AnnotatedFile.Passages()) agreement.Compare(passage, AnnotatedFile.OfPassage(passage), AnnotatedFile.Of(Read(passage)));

        Print(agreement);
        var all = agreement.Total;
        Assert.All([all.RecallOfKind, all.PrecisionOfKind, all.RecallOfValues, all.PrecisionOfValues, all.RecallOfLimits, all.PrecisionOfLimits], share => Assert.InRange(share, 0.90, 1));
    }

    [Fact]
    public void Each_fragment_of_the_corpus_stands_at_its_place()
    {
        foreach (var passage in AnnotatedFile.Passages()) HostileInputTests.AssertPositions(File.ReadAllText(AnnotatedFile.TextOf(passage)), Read(passage));
    }

    [Fact]
    public void Text_full_of_numbers_without_a_result_gives_no_statistic()
    {
        var friends = AnnotatedFile.Passages().Where(passage => AnnotatedFile.OfPassage(passage).Count == 0).ToList();

        Assert.True(friends.Count >= 5);
        Assert.Empty(friends.SelectMany(passage => Read(passage).Statistics.Select(statistic => $"{passage}:{statistic.Line} {statistic.Text}")));
    }

    [Fact]
    public void The_methods_page_shows_the_table_of_the_sources()
    {
        const string start = "| Kind | By hand |";
        var path = Path.Combine(Repository.Root, "content", "pages", "methods.md");
        var page = File.ReadAllText(path);
        var table = AccuracyTable.Markdown(OfSources());
        var from = page.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"the methods page has no table that starts with {start}");
        var to = page.IndexOf("\n\n", from, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("PLUMBLINE_UPDATE_GOLDEN") == "1") File.WriteAllText(path, page = page[..from] + table + page[to..]);

        Assert.Contains(table, page, StringComparison.Ordinal);
    }

    // The committed records are what the documents give; `check` proves that where the library is.
    private static Agreement OfSources()
    {
        var agreement = new Agreement();
        foreach (var source in Sources) agreement.Compare(source, AnnotatedFile.OfSource(source), AnnotatedFile.Of(Repository.Content.Sources.Single(record => record.Id == Slug.Create(source))));
        return agreement;
    }

    private static SourceRecord Read(string passage) => Extracted.From(File.ReadAllText(AnnotatedFile.TextOf(passage), Encoding.UTF8));

    private void Print(Agreement agreement)
    {
        output.WriteLine(AccuracyTable.Markdown(agreement));
        output.WriteLine(agreement.Misses);
    }
}
