namespace Plumbline.Tests.Extract;

/// <summary>Names in the habits of every publisher, without their degrees and marks.</summary>
public sealed class AuthorTests
{
    [Theory]
    [InlineData("Smith JA, Doe B, Roe MD", "Smith JA|Doe B|Roe MD")]
    [InlineData("John A. Smith1,2, Bea Doe3*", "John A. Smith|Bea Doe")]
    [InlineData("John A. Smith¹˒², Bea Doe³ and Carl Roe⁴", "John A. Smith|Bea Doe|Carl Roe")]
    [InlineData("SMITH, John; DOE, Bea", "SMITH, John|DOE, Bea")]
    [InlineData("John A. Smith, MD, PhD; Bea Doe, MSc; Carl Roe, MBBS, FRCP", "John A. Smith|Bea Doe|Carl Roe")]
    [InlineData("John A. Smith, M.D., Ph.D., Bea Doe, M.D., and Carl Roe, Dr.P.H.", "John A. Smith|Bea Doe|Carl Roe")]
    [InlineData("Prof John Smith MD, Bea Doe PhD", "John Smith|Bea Doe")]
    [InlineData("J. A. Smith, B. Doe, and C. van der Roe", "J. A. Smith|B. Doe|C. van der Roe")]
    [InlineData("John Smith a,*, Bea Doe b, Carl Roe a,b", "John Smith|Bea Doe|Carl Roe")]
    [InlineData("Smith, J. A., Doe, B., & Roe, C.", "Smith, J. A.|Doe, B.|Roe, C.")]
    [InlineData("John Smith, Jr., Bea Doe", "John Smith Jr.|Bea Doe")]
    [InlineData("LI Yan1，WANG Wu2△", "LI Yan|WANG Wu")]
    [InlineData("María-José O'Neil (1), Søren Ångström (2)", "María-José O'Neil|Søren Ångström")]
    [InlineData("John Smith<sup>1,2</sup>, Bea Doe<sup>3</sup>", "John Smith|Bea Doe")]
    public void Names_are_read_without_degrees_and_marks(string line, string names)
    {
        var read = Extracted.From($"A drug against a disease in people who had it twice\n\n{line}\n\nAbstract\n\nORR was 41%.\n").Metadata;

        Assert.Equal("A drug against a disease in people who had it twice", read.Title?.Value);
        Assert.Equal(names, string.Join("|", read.Authors));
    }

    [Theory]
    [InlineData("John Smith, MD, and Bea Doe, MD; for the ABC-1 Investigators*", "ABC-1 Investigators")]
    [InlineData("John Smith1, Bea Doe2, on behalf of the Nordic Study Group", "Nordic Study Group")]
    [InlineData("Smith JA, Doe B; ABC Trial Group.", "ABC Trial Group")]
    public void The_group_they_write_for_stands_apart(string line, string collective)
    {
        var read = Extracted.From($"A drug against a disease in people who had it twice\n\n{line}\n\nAbstract\n\nORR was 41%.\n").Metadata;

        Assert.Equal((2, collective), (read.Authors.Length, read.Collective?.Value));
    }

    [Theory]
    [InlineData("Department of Medicine, Some University, Some Town")]
    [InlineData("Multiple Myeloma, Renal Failure")]
    [InlineData("Open Access, Original Article")]
    public void Places_diseases_and_banners_are_no_people(string line) =>
        Assert.Empty(Extracted.From($"A drug against a disease in people who had it twice\n\n{line}\n\nAbstract\n\nORR was 41%.\n").Metadata.Authors);

    [Theory]
    [InlineData("Results\n\nJohn Smith and Bea Doe were the first.")]
    [InlineData("Table 1 Something\n\nHazard Ratio, Odds Ratio\n")]
    [InlineData("The ORR was 41% in the study. It was 30% in others.\n\nAbstract\n\nText.")]
    public void A_text_without_a_title_page_has_neither_title_nor_authors(string text)
    {
        var read = Extracted.From(text).Metadata;

        Assert.Equal((null, 0), (read.Title?.Value, read.Authors.Length));
    }
}
