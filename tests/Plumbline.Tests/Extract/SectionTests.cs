namespace Plumbline.Tests.Extract;

public class SectionTests
{
    [Fact]
    public void Each_statistic_knows_the_heading_above_it()
    {
        const string text = """
            Abstract

            Background: Little is known.

            Results: The ORR was 44.4%. Conclusions: It works.

            Introduction
            Others saw an ORR of 33%.

            RESULTS
            Efficacy
            The ORR was 44.4% in 36 patients.

            Table 2 Responses
            ORR (95% CI) 44.4 (28.0-61.9)

            Discussion
            An ORR of 44.4% is high.

            References
            1. Someone A. A trial in 55 patients: ORR 31%. Some Journal 2019;12:34-40.
            """;

        var sections = Extracted.From(text).Statistics.Select(statistic => statistic.Section);

        Assert.Equal(["Abstract: Results", "Introduction", "Results", "Results", "Table 2", "Discussion"], sections);
    }

    [Fact]
    public void A_sentence_goes_on_behind_a_page_header_and_a_figure()
    {
        const string text = """
            Results
            The median PFS was
            Page 3 of 9Doe et al. Some Journal (2021) 12:34

            Fig. 1 The flowchart
             6.1 months (95% CI 4.0–
            8.8).
            """;

        Assert.Equal(["median_time 6.1 [4.0, 8.8] level 95 months: median PFS"], Extracted.Lines(text));
    }

    [Fact]
    public void Headings_with_two_spaces_behind_them_part_an_abstract_of_one_line()
    {
        const string text = "Objective  To see. Methods  We looked. Results  A total of 90 patients took part. Conclusions  Good.";

        Assert.Equal("Results", Assert.Single(Extracted.From(text).Statistics).Section);
    }

    [Fact]
    public void Words_broken_at_the_line_end_are_whole_in_labels()
    {
        Assert.Equal(["proportion 12.5 %: thrombocytopenia"], Extracted.Lines("Results\nA common event was thrombo-\ncytopenia (12.5%)."));
    }
}
