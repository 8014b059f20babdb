using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Tests.Extract;

public class BibliographyTests
{
    private const string Article = """
        A drug against a disease in people who had it twice: an open-label trial

        Ann Other¹ · Jean-Luc Deux² · Mia van Drei³

        Received: 3 May 2020 / Accepted: 17 August 2020 / Published online: 1 September 2020
        © The Author(s) 2020

        Abstract

        The ORR was 41.2% (ClinicalTrials.gov, NCT00000001).

        Registration number ClinicalTrials.gov NCT00000001, registered on March 4, 2018.

        Keywords Drug · Disease

        Methods

        Between March 5, 2018 and June 30, 2019, 80 patients were enrolled. The protocol was approved by the ethics committee (No. 2018-17). Data cutoff was January 15, 2020. Another trial (NCT99999999) goes on.

        Funding This work was paid for by Acme Pharmaceutical Co., Ltd. and the National Science Foundation.

        Competing interests The authors declare that they have no competing interests.

        Supplementary Information See https://doi.org/10.1234/abc-20-1.

        Open Access This article is under a Creative Commons Attribution-NonCommercial 4.0 International License.

        References

        1. Somebody E. Other people. Some Journal. 2010;1(2):3-4. doi: 10.9999/other
        """;

    private static readonly SourceMetadata Read = Extracted.From(Article).Metadata;

    [Fact]
    public void Title_authors_and_doi_are_the_papers_own()
    {
        Assert.Equal(new Printed<string>("A drug against a disease in people who had it twice: an open-label trial", 1), Read.Title);
        Assert.Equal(["Ann Other", "Jean-Luc Deux", "Mia van Drei"], Read.Authors.AsEnumerable());
        Assert.Equal(3, Read.AuthorsLine);
        Assert.Equal("10.1234/abc-20-1", Read.Doi?.Value);
        Assert.Null(Read.Journal);
    }

    [Fact]
    public void Dates_are_read_in_their_roles()
    {
        Assert.Equal(new Printed<PartialDate>(PartialDate.Create(2020, 5, 3), 5), Read.Received);
        Assert.Equal(PartialDate.Create(2020, 8, 17), Read.Accepted?.Value);
        Assert.Equal(PartialDate.Create(2020, 9, 1), Read.Published?.Value);
        Assert.Equal(PartialDate.Create(2018, 3, 5), Read.EnrolmentStart?.Value);
        Assert.Equal(PartialDate.Create(2019, 6, 30), Read.EnrolmentEnd?.Value);
        Assert.Equal(PartialDate.Create(2020, 1, 15), Read.DataCutoff?.Value);
        Assert.Equal(2020, Read.Year?.Value);
    }

    [Fact]
    public void Only_the_trials_own_registration_counts() =>
        Assert.Equal(new Registration("NCT00000001", PartialDate.Create(2018, 3, 4), 12), Assert.Single(Read.Registrations));

    [Fact]
    public void Declarations_are_a_few_words()
    {
        Assert.Equal("Acme Pharmaceutical Co. Ltd.; National Science Foundation", Read.Funding?.Value);
        Assert.Equal("none declared", Read.Conflicts?.Value);
        Assert.Equal("2018-17", Read.Ethics?.Value);
        Assert.Equal("CC BY-NC 4.0", Read.Licence?.Value);
        Assert.Equal(["Drug", "Disease"], Read.Keywords.AsEnumerable());
    }

    [Theory]
    [InlineData("Doe et al. Some Journal (2021) 12:34", "Some Journal 2021 12  34")]
    [InlineData("Some J Med May 2021 Vol. 12 No. 3 www.example.org 34", "Some J Med 2021 12 3 34")]
    [InlineData("Citation: DOE Jane, ROE Rick. What was done. Some Journal, 2021, 12(3): 34-40.", "Some Journal 2021 12 3 34-40")]
    public void The_journal_is_read_from_the_page_or_the_citation(string line, string expected)
    {
        var read = Extracted.From("Results\n\nThe ORR was 41%.\n\n" + line + "\n").Metadata;

        Assert.Equal(expected, $"{read.Journal?.Value} {read.Year?.Value} {read.Volume?.Value} {read.Issue?.Value} {read.Pages?.Value}");
    }

    [Fact]
    public void Front_matter_and_links_are_read_from_a_web_page()
    {
        const string page = "---\ntitle: A page\nurl: https://example.org/a/b\nlastReviewed: '2024-03-02'\nlicense: public_domain\nreviewFrequency: yearly\n---\n\n# A page\n\nSee [this](/c) and [that](https://example.com/d).\n";

        var read = Extracted.From(page).Metadata;

        Assert.Equal(("A page", 2, "public domain", "yearly"), (read.Title?.Value, read.Title?.Line, read.Licence?.Value, read.ReviewFrequency?.Value));
        Assert.Equal(PartialDate.Create(2024, 3, 2), read.LastReviewed?.Value);
        Assert.Equal([new SourceLink("this", "https://example.org/c", 11), new SourceLink("that", "https://example.com/d", 11)], read.Links.AsEnumerable());
    }
}
