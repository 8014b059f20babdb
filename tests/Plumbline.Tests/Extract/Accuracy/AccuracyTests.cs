using System.Text;
using Plumbline.Model;
using Plumbline.Tests.Sites;
using Xunit.Abstractions;

namespace Plumbline.Tests.Extract.Accuracy;

/// <summary>
/// How right the extractor is, against what was written down by hand without having seen its output: the five sources of the site (two
/// readings each, reconciled) and the passages of the corpus. <c>build.cmd test accuracy</c> prints the tables and everything that differs.
/// </summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private static readonly string[] Sources = ["zhou-2023", "fu-2022", "pjms-2025", "ren-2026", "nci-2025"];

    [Fact]
    public void The_five_sources_are_read_as_by_hand()
    {
        var agreement = OfSources();

        Print(agreement);
        var all = agreement.Total;
        Assert.All([all.RecallOfKind, all.PrecisionOfKind, all.RecallOfValues, all.PrecisionOfValues, all.RecallOfLimits, all.PrecisionOfLimits], share => Assert.InRange(share, 0.97, 1));
    }

    [Fact]
    public void The_passages_of_the_corpus_are_read_as_their_writers_meant_them()
    {
        var agreement = OfPassages();

        Print(agreement);
        var all = agreement.Total;
        Assert.All([all.RecallOfKind, all.PrecisionOfKind, all.RecallOfValues, all.PrecisionOfValues, all.RecallOfLimits, all.PrecisionOfLimits], share => Assert.InRange(share, 0.97, 1));
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
    public void The_methods_page_shows_what_is_counted_here()
    {
        var path = Path.Combine(Repository.Root, "content", "accuracy.yaml");
        var counted = AccuracyYaml.Write([("sources", "The documents of this site.", OfSources()), ("passages", "Short passages in the notations of many journals, registries and agencies.", OfPassages())]);
        if (Environment.GetEnvironmentVariable("PLUMBLINE_UPDATE_GOLDEN") == "1") File.WriteAllText(path, counted);

        Assert.Equal(counted, File.ReadAllText(path));
        Assert.Contains("{table accuracy sources}", Repository.Input.Find("content/pages/methods.md"), StringComparison.Ordinal);
        Assert.Contains("{table accuracy passages}", Repository.Input.Find("content/pages/methods.md"), StringComparison.Ordinal);
    }

    // The committed records are what the documents give; `check` proves that where the library is.
    private static Agreement OfSources()
    {
        var agreement = new Agreement();
        foreach (var source in Sources) agreement.Compare(source, AnnotatedFile.OfSource(source), AnnotatedFile.Of(Repository.Content.Sources.Single(record => record.Id == Slug.Create(source))));
        return agreement;
    }

    private static Agreement OfPassages()
    {
        var agreement = new Agreement();
        foreach (var passage in AnnotatedFile.Passages()) agreement.Compare(passage, AnnotatedFile.OfPassage(passage), AnnotatedFile.Of(Read(passage)));
        return agreement;
    }

    private static SourceRecord Read(string passage) => Extracted.From(File.ReadAllText(AnnotatedFile.TextOf(passage), Encoding.UTF8));

    private void Print(Agreement agreement)
    {
        output.WriteLine(AccuracyTable.Markdown(agreement));
        output.WriteLine(agreement.Misses);
    }
}
