using System.Text;
using Plumbline.Extract;
using Plumbline.Model;

namespace Plumbline.Tests.Extract;

/// <summary>Every number of a document is in a statistic, bibliographic, of the design, or not understood.</summary>
public sealed class CoverageTests
{
    private const string Document =
        """
        # Methods

        Patients took 4 mg on days 1–21 of each 28-day cycle [3, 4] from May 2019 on.

        # Results

        The ORR was 41.2% (33/80) and the zorp was 17 at last.

        # References

        1. Author A. A title. Journal 2019; 12: 34–41.
        """;

    [Fact]
    public void Every_number_is_in_exactly_one_place()
    {
        var record = Extracted.From(Document);

        // 41.2, 33 and 80; 3, 4 and 2019 above, and 1, 2019, 12, 34 and 41 of the list; 4 mg, 1, 21 and 28.
        Assert.Equal(new NumberTally(16, 3, 8, 4, 1), record.Numbers);
        Assert.Equal(new UnreadNumber(7, 35, "Results", "zorp was 17 at"), Assert.Single(record.NotUnderstood));
    }

    [Theory]
    [InlineData("The dose was 75 mg/m2 on days 1, 8, 15 and 22.")]
    [InlineData("Adults aged 18–75 years with an ECOG status of 0–1 took part.")]
    [InlineData("Platelets had to be ≥50 × 10^9/L and bilirubin below 1.5 mg/dL.")]
    [InlineData("The trial ran at 38 centres with two arms in a 2:1 ratio.")]
    [InlineData("We assumed rates of 38% and 48%, with 90% power at a two-sided α of 0.05.")]
    [InlineData("Samples were spun at 400 × g for 30 min at 20 °C in 5% CO2.")]
    [InlineData("Grade 3 or 4 events at week 12 were noted.")]
    public void The_design_has_numbers_of_its_own(string sentence)
    {
        var numbers = Extracted.From("# Methods\n\n" + sentence + "\n").Numbers;

        Assert.Equal((numbers.Seen, 0, 0, numbers.Seen), (numbers.OfDesign, numbers.InStatistics, numbers.NotUnderstood, numbers.OfDesign + numbers.Bibliographic));
    }

    [Theory]
    [InlineData("This was seen before [4, 7–9] in Europe.12")]
    [InlineData("See Figure 2, Tables 3 and 4 and Supplementary file 1.")]
    [InlineData("Tubes (cat. no. 367525) and MedDRA version 25.0 were used.")]
    [InlineData("Between March 3, 2017, and 28 August 2019 it went on (NCT05236621).")]
    [InlineData("It came out in 2015 and is at https://doi.org/10.1000/182.")]
    public void A_document_has_numbers_of_its_own(string sentence)
    {
        var numbers = Extracted.From("# Methods\n\n" + sentence + "\n").Numbers;

        Assert.Equal((numbers.Seen, 0), (numbers.Bibliographic, numbers.NotUnderstood));
    }

    [Theory]
    [InlineData("CD38, 1q21 and BRCA1 with t(4;14) or del(17) were known.")]
    [InlineData("Three patients had the 2nd course.")]
    public void Digits_of_names_and_words_are_no_numbers(string sentence) => Assert.Equal(0, Extracted.From("# Methods\n\n" + sentence + "\n").Numbers.Seen);

    [Fact]
    public void What_was_not_understood_stands_at_its_place()
    {
        const string text = "# Results\r\n\r\nThe index was\r\n12.5 of old.\r\nThe other was 9,\r\nthe third 7.";

        var record = Extracted.From(text);

        var lines = text.Split('\n');
        Assert.NotEmpty(record.NotUnderstood);
        Assert.All(record.NotUnderstood, number => Assert.StartsWith(number.Text, lines[number.Line - 1][(number.Column - 1)..], StringComparison.Ordinal));
    }

    [Fact]
    public void Random_digits_add_up()
    {
        var random = new Random(7);
        const string alphabet = "0123456789 .,;:()[]%<=±/-\n\tabcPnN×²";
        for (var round = 0; round < 200; round++)
        {
            var text = new string([.. Enumerable.Range(0, 300).Select(_ => alphabet[random.Next(alphabet.Length)])]);

            var record = Extractor.Extract(Slug.Create("random"), "random.txt", Encoding.UTF8.GetBytes("Results\n\n" + text), []);

            var numbers = record.Numbers;
            Assert.Equal(numbers.Seen, numbers.InStatistics + numbers.Bibliographic + numbers.OfDesign + numbers.NotUnderstood);
            Assert.Equal(numbers.NotUnderstood, record.NotUnderstood.Length);
        }
    }

    [Fact]
    public void The_tally_says_itself_in_one_sentence() =>
        Assert.Equal(
            "412 numbers seen: 371 in statistics, 28 bibliographic, 4 not understood, 9 of the design (doses, dates of the plan, limits)",
            new NumberTally(412, 371, 28, 9, 4).ToString());
}
