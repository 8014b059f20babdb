using System.Globalization;

namespace Plumbline.Tests.Extract;

/// <summary>Sentences that pages, tables and captions interrupt, and lists of references wherever they stand. Passages of our own.</summary>
public class LayoutTests
{
    private const string WholeMedian = "median_time 6.1 [4.0, 8.8] level 95 months: median PFS";

    [Theory]
    [InlineData("www.thelancet.com Vol 381 March 2, 2013 751")]
    [InlineData("752 www.thelancet.com Vol 381")]
    [InlineData("n engl j med 370;10 nejm.org march 6, 2014")]
    [InlineData("JOURNAL OF CLINICAL ONCOLOGY")]
    [InlineData("Vol. 12 • No. 3")]
    [InlineData("VOLUME 34 · NUMBER 12 · APRIL 20, 2016")]
    [InlineData("Downloaded from ascopubs.org by 10.0.0.1 on March 3, 2020")]
    [InlineData("\f12")]
    [InlineData("Page 3 of 9")]
    [InlineData("Doe et al.")]
    [InlineData("JAMA Oncology Published online March 3, 2020")]
    [InlineData("Articles")]
    [InlineData("For personal use only.")]
    public void A_line_of_the_page_does_not_end_a_sentence(string line)
    {
        Assert.Equal([WholeMedian], Extracted.Lines($"Results\nThe median PFS in all of these treated people was\n{line}\n6.1 months (95% CI 4.0–8.8)."));
    }

    [Fact]
    public void A_line_that_comes_back_on_each_page_belongs_to_the_page()
    {
        var pages = Enumerable.Range(1, 4).Select(page => string.Join('\n', Enumerable.Range(1, 20).Select(line => $"Sentence {Name(page)} {Name(line)} says a thing and"))
            + $"\nThe Proceedings of Things\nin group {Name(page)} {page}1 patients died, and");

        var counts = Extracted.From("Results\n" + string.Join('\n', pages)).Statistics;

        Assert.Equal(["11 patients", "21 patients", "31 patients", "41 patients"], counts.Select(count => count.Text));
        Assert.All(counts, count => Assert.DoesNotContain("Proceedings", $"{count.Label} {count.Group}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Figure 2. Kaplan–Meier curves of the time without progression in the\nintention-to-treat population by arm.")]
    [InlineData("Fig. 1 The flowchart")]
    [InlineData("Table 2 Age\nAge, median (range)\t62 (39–76)\nFemale, n (%)\t20 (33.3)")]
    public void A_caption_or_table_does_not_end_a_sentence(string between)
    {
        Assert.Contains(WholeMedian, Extracted.Lines($"Results\nThe median PFS in all of these treated people was\n\n{between}\n\n6.1 months (95% CI 4.0–8.8)."));
    }

    [Fact]
    public void Cells_on_lines_of_their_own_are_no_page_numbers()
    {
        var blocks = Plumbline.Extract.Documents.Layout.Of(Plumbline.Extract.Documents.SourceText.Decode("Table 1 People\nAge\n62\n63\nFemale\n20\n21\n"u8));

        Assert.DoesNotContain(blocks, block => block.Kind == Plumbline.Extract.Documents.BlockKind.Furniture);
        Assert.Equal(7, blocks.Sum(block => block.Spans.Count));
    }

    [Theory]
    [InlineData("1. Doe A, Roe B. Rates of 31% in 302 patients. Blood. 2019;133(4):12–20.\n2. Poe C, et al. Another 12% (3/25). Lancet 2020; 395: 1–9.\n3. Moe D. A third with HR 0.5. N Engl J Med 2021;384:5-6.")]
    [InlineData("[1] Doe A, Roe B. Rates of 31%. Blood 2019;133:12–20.\n[2] Poe C, Loe E. Another 12% (3/25).\nLancet 2020;395:1–9.\n[3] Moe D. A third. N Engl J Med 2021;384:5-6.")]
    [InlineData("Doe A, Roe B (2019) Rates of 31%. Blood 133:12–20\nPoe C, Loe E (2020) Another 12% (3/25). Lancet 395:1–9\nMoe DE, Noe F (2021) A third. N Engl J Med 384:5–6")]
    public void References_are_known_without_their_heading(string list)
    {
        var text = $"Discussion\nAn ORR of 44.4% is high.\n\n{list}\n\nTable 3 Responses\nORR, n (%)\t16 (44.4)\n\nAppendix\nThree patients died.\n";

        Assert.Equal([("Discussion", "44.4%"), ("Table 3", "16 (44.4)"), ("Appendix", "Three patients")], Extracted.From(text).Statistics.Select(statistic => (statistic.Section, statistic.Text)));
    }

    [Fact]
    public void What_follows_the_references_is_read_under_its_own_heading()
    {
        const string text = """
            References
            1. Doe A, Roe B. Rates of 31%. Blood 2019;133:12–20.
            2. Poe C. Results
            in 12%. Lancet 2020;395:1–9.

            Supplementary material
            Online only, 50%.

            Results
            The ORR was 44.4%.
            """;

        Assert.Equal("44.4%", Assert.Single(Extracted.From(text).Statistics).Text);
    }

    private static string Name(int number) => new((char)('a' + number), 4 + number.ToString(CultureInfo.InvariantCulture).Length);
}
