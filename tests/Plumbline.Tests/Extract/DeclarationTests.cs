namespace Plumbline.Tests.Extract;

/// <summary>Licence, money, interests, approval and size, each in a few words of ours.</summary>
public sealed class DeclarationTests
{
    [Theory]
    [InlineData("Open Access This article is licensed under a Creative Commons Attribution 4.0 International License.", "CC BY 4.0")]
    [InlineData("This is an open access article under the CC BY-NC-ND license (http://creativecommons.org/licenses/by-nc-nd/4.0/).", "CC BY-NC-ND 4.0")]
    [InlineData("Distributed under the Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 License.", "CC BY-NC-ND 4.0")]
    [InlineData("Licensed under the Creative Commons Attribution-ShareAlike 3.0 licence.", "CC BY-SA 3.0")]
    [InlineData("The Creative Commons Public Domain Dedication waiver (http://creativecommons.org/publicdomain/zero/1.0/) applies.", "CC0 1.0")]
    [InlineData("This work is in the public domain.", "public domain")]
    [InlineData("Contains information licensed under the Open Government Licence v3.0.", "Open Government Licence 3.0")]
    [InlineData("© 2014 Some Society. All rights reserved.", "all rights reserved")]
    [InlineData("© 2014 by The American Society of Hematology", "© 2014 The American Society of Hematology")]
    public void Licences_have_short_names(string statement, string licence) => Assert.Equal(licence, Extracted.From($"Results\n\nORR was 40%.\n\n{statement}\n").Metadata.Licence?.Value);

    [Theory]
    [InlineData("Funding: This research received no external funding.", "None")]
    [InlineData("Funding: None.", "None")]
    [InlineData("Funding: The authors received no specific grant from any funding agency.", "None")]
    [InlineData("Funding: Celgene.", "Celgene")]
    [InlineData("Funding: Celgene Corporation. The funder had no role in the analysis.", "Celgene Corporation")]
    [InlineData("Funding: Supported by the National Natural Science Foundation of China (No. 81700213).", "National Natural Science Foundation of China (81700213)")]
    [InlineData("Funding: Supported by grants R01CA123456 and P30CA008748 from the National Cancer Institute.", "National Cancer Institute (R01CA123456, P30CA008748)")]
    [InlineData("Funding: National Institute for Health and Care Research (NIHR200999).", "National Institute for Health and Care Research (NIHR200999)")]
    public void Funders_are_named_with_their_grants(string statement, string funding) => Assert.Equal(funding, Extracted.From($"Results\n\nORR was 40%.\n\n{statement}\n").Metadata.Funding?.Value);

    [Theory]
    [InlineData("Competing interests: The authors declare that they have no competing interests.", "none declared")]
    [InlineData("Conflicts of interest: None.", "none declared")]
    [InlineData("Disclosures: Dr Doe reports honoraria from Novartis and Pfizer. The other authors have nothing to disclose.", "declared: Novartis; Pfizer")]
    [InlineData("Conflict of interest: J.D. is an employee of the sponsor.", "declared")]
    public void Interests_are_declared_or_none(string statement, string conflicts) => Assert.Equal(conflicts, Extracted.From($"Results\n\nORR was 40%.\n\n{statement}\n").Metadata.Conflicts?.Value);

    [Fact]
    public void A_document_that_says_nothing_of_interests_has_no_answer() => Assert.Null(Extracted.From("Results\n\nORR was 40%.\n").Metadata.Conflicts);

    [Theory]
    [InlineData("The study was approved by the Ethics Committee of Lakeside Hospital (No. 2018-17) on March 5, 2018.", "2018-17, 2018-03-05; Ethics Committee of Lakeside Hospital")]
    [InlineData("The protocol was approved by the institutional review board (IRB number 1234567).", "1234567")]
    [InlineData("Ethical approval was obtained from the South West Research Ethics Committee (reference 09/H1001/45).", "09/H1001/45; South West Research Ethics Committee")]
    [InlineData("The protocol was approved by the ethics committee of each centre.", "approved")]
    public void Approval_has_its_number_date_and_body(string sentence, string ethics) => Assert.Equal(ethics, Extracted.From($"Methods\n\n{sentence}\n").Metadata.Ethics?.Value);

    [Theory]
    [InlineData("A sample size of 66 patients was determined, providing 80% power at a one-sided significance level of 0.025. Considering a dropout rate of 20%, the sample size was expanded to 79.", "66 people; power 80%; one-sided alpha 0.025; dropout 20%")]
    [InlineData("We calculated that 312 deaths were needed for 90% power to detect a hazard ratio of 0·68 at a two-sided α of 0·05.", "312 events; power 90%; two-sided alpha 0.05; HR 0.68")]
    [InlineData("With 128 participants per group the study has a power of 85% with a two-sided alpha level of .05.", "128 people per group; power 85%; two-sided alpha 0.05")]
    [InlineData("To allow for 10% dropout, 240 patients were required (β=0.20, two-sided α=0.05, sample size by PASS).", "240 people; power 80%; two-sided alpha 0.05; dropout 10%")]
    public void The_sample_size_is_put_in_figures(string passage, string size) => Assert.Equal(size, Extracted.From($"Methods\n\n{passage}\n").Metadata.SampleSize?.Value);

    [Theory]
    [InlineData("Limitations are the small sample size of this study and the statistical power.")]
    [InlineData("The power of the laser was 40 W.")]
    public void Talk_of_size_or_power_is_no_calculation(string passage) => Assert.Null(Extracted.From($"Methods\n\n{passage}\n").Metadata.SampleSize);
}
