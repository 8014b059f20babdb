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

    [Theory]
    [InlineData("IMPORTANCE It is. DESIGN, SETTING, AND PARTICIPANTS A trial. RESULTS Of all, 33% responded. CONCLUSIONS AND RELEVANCE Good.", "Results")]
    [InlineData("Summary\nBackground Little is known. Methods We did it. Findings Between 2010 and 2012, 33% responded. Interpretation Good.", "Abstract: Results")]
    [InlineData("Summary\nBackground\nLittle is known.\n\nFindings\nOf all, 33% responded.\n\nInterpretation\nGood.", "Abstract: Results")]
    [InlineData("Abstract\nLittle is known of it.\n\nBackground\nOthers saw 33%.", "Background")]
    [InlineData("Background/Aims: We looked. Methods: So. Results: A 33% response. Conclusion: Good.", "Results")]
    [InlineData("【Abstract】 Objective\u3000To see. Methods\u3000So. Results\u3000A response of 33%. Conclusion\u3000Good.", "Abstract: Results")]
    [InlineData("Background—Little. Methods and Results—Nothing.\nRESULTS. The rate was 33%.", "Results")]
    [InlineData("14 CLINICAL STUDIES\nThe response was 33%.", "14 CLINICAL STUDIES")]
    [InlineData("6 ADVERSE REACTIONS\n\n6.1 Clinical Trials Experience\nThe rate was 33%.", "6.1 Clinical Trials Experience")]
    [InlineData("3. Results\n\n3.1. Study population\nThe rate was 33%.", "Results")]
    [InlineData("III. RESULTS\nThe rate was 33%.", "Results")]
    [InlineData("Participant Flow\nThe rate was 33%.", "Results")]
    [InlineData("**Results**\nThe rate was 33%.", "Results")]
    [InlineData("Setting: A clinic. Main results: The rate was 33%.", "Results")]
    public void Headings_of_many_habits_are_known(string text, string section)
    {
        Assert.Equal(section, Assert.Single(Extracted.From(text).Statistics).Section);
    }

    [Theory]
    [InlineData("Role of the funding source\nThe funder paid 33% of it.")]
    [InlineData("Declaration of competing interest: one of us holds 33%.")]
    [InlineData("Institutional Review Board Statement: of the boards 33% met.")]
    [InlineData("CRediT authorship contribution statement\nA wrote 33%.")]
    public void Declarations_report_nothing(string text) => Assert.Empty(Extracted.From("Results\nWe looked.\n\n" + text).Statistics);
}
