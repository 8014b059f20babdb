namespace Plumbline.Tests.Extract;

/// <summary>Journal, year, volume, issue, pages and DOI in the forms that journals print on their own pages.</summary>
public sealed class SelfCitationTests
{
    [Theory]
    [InlineData("Blood. 2014;123(12):1826-1832.", "Blood 2014 123 12 1826-1832")]
    [InlineData("N Engl J Med 2015;373:441-50.", "N Engl J Med 2015 373  441-50")]
    [InlineData("Cancers 2021, 13, 1234", "Cancers 2021 13  1234")]
    [InlineData("Int. J. Mol. Sci. 2020, 21(3), 1046", "Int. J. Mol. Sci. 2020 21 3 1046")]
    [InlineData("Haematologica 2019 Volume 104(10):1984-1993", "Haematologica 2019 104 10 1984-1993")]
    [InlineData("European Journal of Cancer 51 (2015) 123–134", "European Journal of Cancer 2015 51  123-134")]
    [InlineData("Medicine (2018) 97:12 (e0123)", "Medicine 2018 97 12 e0123")]
    [InlineData("J Clin Oncol 37, no. 15_suppl (May 20, 2019) 8038-8038.", "J Clin Oncol 2019 37 15_suppl 8038-8038")]
    [InlineData("J Clin Oncol 32, 2014 (suppl; abstr 8589)", "J Clin Oncol 2014 32 suppl 8589")]
    [InlineData("HemaSphere 3(S1):p 375-376, June 2019.", "HemaSphere 2019 3 S1 375-376")]
    [InlineData("Ann Oncol. 2014;25 Suppl 4:iv123-30", "Ann Oncol 2014 25 Suppl 4 iv123-30")]
    [InlineData("Chinese Medical Journal，2020，41（3）：210-215", "Chinese Medical Journal 2020 41 3 210-215")]
    [InlineData("Oncotarget, 2017, Vol. 8, (No. 12), pp: 1234-1245", "Oncotarget 2017 8 12 1234-1245")]
    [InlineData("Journal of Clinical Oncology, Vol 32, No 9 (March 20), 2014: pp 1234-1241", "Journal of Clinical Oncology 2014 32 9 1234-1241")]
    [InlineData("Clinical Lymphoma, Myeloma & Leukemia, Vol. 20, No. 3, 123-9 © 2020 Elsevier", "Clinical Lymphoma, Myeloma & Leukemia 2020 20 3 123-9")]
    public void A_masthead_is_read_in_every_form(string masthead, string expected)
    {
        var read = Extracted.From($"{masthead}\n\nA drug against a disease in people who had it twice\n\nAnn Other1, Bea Doe2\n\nAbstract\n\nORR was 41%.\n").Metadata;

        Assert.Equal(expected, $"{read.Journal?.Value} {read.Year?.Value} {read.Volume?.Value} {read.Issue?.Value} {read.Pages?.Value}");
        Assert.Equal("A drug against a disease in people who had it twice", read.Title?.Value);
    }

    [Theory]
    [InlineData("doi: 10.1200/JCO.2013.53.9999.", "10.1200/JCO.2013.53.9999")]
    [InlineData("DOI 10.1182/blood-2013-11-539999", "10.1182/blood-2013-11-539999")]
    [InlineData("https://doi.org/10.1016/S0140-6736(13)60001-2", "10.1016/S0140-6736(13)60001-2")]
    [InlineData("http://dx.doi.org/10.1016/S1470-\n2045(13)70380-2", "10.1016/S1470-2045(13)70380-2")]
    [InlineData("(https://doi.org/10.1007/s00277-023-09999-y)", "10.1007/s00277-023-09999-y")]
    [InlineData("https://doi.org/10.1007/\ns00277-023-09999-y", "10.1007/s00277-023-09999-y")]
    [InlineData("[10.1371/journal.pone.0199999](https://doi.org/10.1371/journal.pone.0199999)", "10.1371/journal.pone.0199999")]
    public void The_papers_own_doi_is_whole(string line, string doi) =>
        Assert.Equal(doi, Extracted.From($"{line}\n\nA drug against a disease in people who had it twice\n\nAnn Other1, Bea Doe2\n\nAbstract\n\nORR was 41%.\n").Metadata.Doi?.Value);

    [Theory]
    [InlineData("Results\n\nAs others found (doi: 10.1000/abc.1), ORR was 40%.")]
    [InlineData("Results\n\nORR was 40%.\n\nData availability\n\nData are available at Dryad, https://doi.org/10.5061/dryad.12345.")]
    [InlineData("Results\n\nORR was 40%.\n\nReferences\n\n1. Else S. Blood. 2010;1:2-3. doi: 10.1182/blood-1")]
    public void The_doi_of_something_else_is_not_the_papers(string text) => Assert.Null(Extracted.From(text).Metadata.Doi);
}
