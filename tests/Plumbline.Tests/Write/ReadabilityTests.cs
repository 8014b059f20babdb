using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Html.Parser;
using Plumbline.Tests.Sites;
using Plumbline.Write.Gates;
using Xunit.Abstractions;

namespace Plumbline.Tests.Write;

/// <summary>How hard a text is to read, measured against what a person counted.</summary>
public sealed class ReadabilityTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<string> Names = ["pomalidomide", "dexamethasone", "lenalidomide", "bortezomib", "myeloma"];

    /// <summary>Counted by hand, speaking each word.</summary>
    [Theory]
    [InlineData(1, "cells made makes shrank blood half months weeks stopped took asked lived white clots taste eyes one whole large changed grew through 38.8 1,000 ORR")]
    [InlineData(2, "study people cancer treatment wanted needed doses table little patient steroid severe twenty region special being lion careful changes sometimes other many over about well-known")]
    [InlineData(3, "medicine infections another idea radio median somebody hospital period area")]
    [InlineData(4, "interesting especially January refractory")]
    [InlineData(5, "pomalidomide dexamethasone lenalidomide")]
    public void Syllables_are_those_that_are_spoken(int syllables, string words) =>
        Assert.All(words.Split(' '), word => Assert.Equal((word, syllables), (word, Syllables.In(word))));

    /// <summary>0.39 × 3 + 11.8 × 1 − 15.59 = −2.62; 0.39 × 2 + 11.8 × 3 − 15.59 = 20.59, and with the name as two syllables 0.39 × 2 + 11.8 × 1.5 − 15.59 = 2.89.</summary>
    [Theory]
    [InlineData("The cat sat.", -2.62, -2.62)]
    [InlineData("Pomalidomide helps.", 20.59, 2.89)]
    public void The_grade_is_that_of_the_formula(string sentence, double grade, double namesAside)
    {
        var read = Readability.Of([sentence], Names)!;

        Assert.Equal(((decimal)grade, (decimal)namesAside), (read.Grade, read.GradeNamesAside));
    }

    [Theory]
    [InlineData("The dose was reduced.", true)]
    [InlineData("It is not often taken at night.", true)]
    [InlineData("Blood was taken every week.", true)]
    [InlineData("Their team reduced the dose.", false)]
    [InlineData("The myeloma had grown.", false)]
    [InlineData("You are tired.", false)]
    [InlineData("It is a capsule that helped.", false)]
    public void The_passive_is_told_from_the_active(string sentence, bool isPassive) =>
        Assert.Equal(isPassive, PassiveVoice.IsIn(Readability.WordsOf(sentence)));

    [Fact]
    public void A_sentence_ends_where_a_new_one_begins()
    {
        var page = new HtmlParser().ParseDocument("<main><div class=prose><p>It was 5.55 months (half the people). “Who?” she asked. See p. 4</p><ul><li>one item</li></ul><table><tr><td><p>not prose</p></table></div></main>");

        Assert.Equal(["It was 5.55 months (half the people).", "“Who?” she asked.", "See p.", "4", "one item"], PageProse.Sentences(page).ToArray());
    }

    /// <summary>The table that says how hard the published pages are; the gates hold them to the limits of <c>content/site.yaml</c>.</summary>
    [Fact]
    public void The_pages_for_patients_are_measured()
    {
        output.WriteLine($"{"page",-28}{"words",7}{"grade",7}{"aside",7}{"mean",6}{"longest",9}{"passive %",11}{"long words %",14}");
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "site", "patients"), "*.html").Append(Path.Combine(Repository.Root, "site", "index.html")).Order(StringComparer.Ordinal).ToList();
        foreach (var path in pages)
        {
            var read = Readability.Of(PageProse.Sentences(new HtmlParser().ParseDocument(File.ReadAllText(path))), Names)!;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(Path.Combine(Repository.Root, "site"), path),-28}{read.Words,7}{read.Grade,7:F1}{read.GradeNamesAside,7:F1}{read.MeanSentence,6:F1}{read.LongestSentence,9}{read.PassivePercent,11:F1}{read.LongWordsPercent,14:F1}"));
            Assert.True(read.Words > 60, $"{path} has {read.Words} words: the measure does not see its prose");
        }

        Assert.True(pages.Count > 4);
    }
}
