using Plumbline.Text;

namespace Plumbline.Tests.Extract;

/// <summary>The numbers of every register, whose they are, and when they were given.</summary>
public sealed class RegistrationTests
{
    [Theory]
    [InlineData("ClinicalTrials.gov NCT01234567", "NCT01234567")]
    [InlineData("ClinicalTrials.gov NCT 01234567", "NCT01234567")]
    [InlineData("EudraCT number 2010-019820-30", "2010-019820-30")]
    [InlineData("EU CT number 2022-501234-10-00 (CTIS)", "2022-501234-10-00")]
    [InlineData("isrctn.org, ISRCTN 12345678", "ISRCTN12345678")]
    [InlineData("the Chinese Clinical Trial Registry (ChiCTR2000034567)", "ChiCTR2000034567")]
    [InlineData("the Chinese Clinical Trial Registry, ChiCTR-OIC-17013234", "ChiCTR-OIC-17013234")]
    [InlineData("the Chinese Clinical Trial Registry, ChiCTR-1800012345", "ChiCTR1800012345")]
    [InlineData("ChiCTR: chiCTR1800012345", "ChiCTR1800012345")]
    [InlineData("UMIN Clinical Trials Registry UMIN000012345", "UMIN000012345")]
    [InlineData("the registry as UMIN-CTR 000012345", "UMIN000012345")]
    [InlineData("the Japan Registry of Clinical Trials, jRCTs031180123", "jRCTs031180123")]
    [InlineData("the Japan Pharmaceutical Information Center (JapicCTI-132123)", "JapicCTI-132123")]
    [InlineData("the Clinical Trials Registry of India, CTRI/2015/03/005678", "CTRI/2015/03/005678")]
    [InlineData("ANZCTR, ACTRN12613000123456", "ACTRN12613000123456")]
    [InlineData("the German register, DRKS00012345", "DRKS00012345")]
    [InlineData("the Netherlands Trial Register, NTR1234", "NTR1234")]
    [InlineData("the Dutch trial register, NL5678", "NL5678")]
    [InlineData("CRIS, KCT0001234", "KCT0001234")]
    [InlineData("the Iranian registry, IRCT20150102020502N3", "IRCT20150102020502N3")]
    [InlineData("the Pan African registry, PACTR201502000912345", "PACTR201502000912345")]
    [InlineData("the Thai registry, TCTR20150302001", "TCTR20150302001")]
    [InlineData("the Sri Lanka registry, SLCTR/2015/012", "SLCTR/2015/012")]
    [InlineData("ReBec, RBR-5r5zvc", "RBR-5r5zvc")]
    [InlineData("PROSPERO, CRD42019123456", "CRD42019123456")]
    public void A_number_of_any_register_is_read_as_the_register_writes_it(string where, string number) =>
        Assert.Equal(number, Assert.Single(Extracted.From($"Methods\n\nThis trial was registered with {where}.\n").Metadata.Registrations).Number);

    [Theory]
    [InlineData("Methods\n\nCell line NL1234 and batch 2010-019820-30 were used.")]
    [InlineData("Discussion\n\nSimilar drugs are being explored in other trials (NCT04989140 and others).")]
    [InlineData("Results\n\nORR was 40%.\n\nReferences\n\n1. Else S. A trial registered as NCT01234567. Blood. 2010;1:2-3.")]
    public void What_is_no_registration_of_the_paper_is_none(string text) => Assert.Empty(Extracted.From(text).Metadata.Registrations);

    [Fact]
    public void Both_registers_of_a_trial_are_kept_and_those_that_it_only_mentions_are_not()
    {
        const string text = "Abstract\n\nResults: ORR was 40%. This study is registered (NCT01234567; EudraCT 2010-019820-30).\n\nIntroduction\n\nThe earlier trial ONE (ClinicalTrials.gov, NCT00000001) found less.\n";

        Assert.Equal(["2010-019820-30", "NCT01234567"], Extracted.From(text).Metadata.Registrations.Select(registration => registration.Number).ToArray());
    }

    [Theory]
    [InlineData("NCT01234567, retrospectively registered on February 11, 2022.", "2022-02-11")]
    [InlineData("NCT01234567. Registered 3 November 2017.", "2017-11-03")]
    [InlineData("NCT01234567 (date of registration: 2020-03-01).", "2020-03-01")]
    [InlineData("The trial was registered on 5 May 2015 at ClinicalTrials.gov (NCT01234567).", "2015-05-05")]
    [InlineData("ClinicalTrials.gov NCT01234567, 14 June 2018.", "2018-06-14")]
    [InlineData("ClinicalTrials.gov NCT01234567. Patients were enrolled until 14 June 2018.", null)]
    public void Its_date_is_read_where_the_words_tie_it_to_the_number(string statement, string? date) =>
        Assert.Equal(date, Assert.Single(Extracted.From($"Abstract\n\nTrial registration: {statement}\n").Metadata.Registrations).Date?.ToString());
}
