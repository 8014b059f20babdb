namespace Plumbline.Tests.Extract;

/// <summary>When people came into the study, and the day after which nothing was counted.</summary>
public sealed class TrialDateTests
{
    [Theory]
    [InlineData("Between March 18, 2011, and Aug 30, 2012, 455 patients were enrolled.", "2011-03-18", "2012-08-30")]
    [InlineData("Patients were recruited from March to June 2019.", "2019-03", "2019-06")]
    [InlineData("From 1 to 30 June 2019, 41 children were screened.", "2019-06-01", "2019-06-30")]
    [InlineData("Patients were enrolled between 5 March and 30 June 2019.", "2019-03-05", "2019-06-30")]
    [InlineData("Consecutive patients (January 2015–March 2016) were included.", "2015-01", "2016-03")]
    [InlineData("We reviewed people who were diagnosed from 2010 through 2015.", "2010", "2015")]
    [InlineData("Participants were enrolled from 2018-03-05 to 2019-06-30.", "2018-03-05", "2019-06-30")]
    [InlineData("Patients were randomized from 5-Mar-2018 until 30-Jun-2019.", "2018-03-05", "2019-06-30")]
    [InlineData("The first patient was enrolled on 5 March 2018, and the last patient was enrolled on 30 June 2019.", "2018-03-05", "2019-06-30")]
    [InlineData("Recruitment began in March 2018 and ended in June 2019.", "2018-03", "2019-06")]
    [InlineData("The trial opened to accrual in March 2018.", "2018-03", null)]
    public void Enrolment_is_read_in_every_wording(string sentence, string start, string? end)
    {
        var read = Extracted.From($"Methods\n\n{sentence}\n").Metadata;

        Assert.Equal((start, end), (read.EnrolmentStart?.Value.ToString(), read.EnrolmentEnd?.Value.ToString()));
    }

    [Theory]
    [InlineData("Methods\n\nWe searched PubMed from January 2000 to March 2019 and included 12 articles.")]
    [InlineData("Introduction\n\nThe incidence rose between January 2012 and May 2016.")]
    [InlineData("Methods\n\nPatients were enrolled from November to March 2019.")]
    [InlineData("Results\n\nOf the patients, 2010 to 2015 were included.")]
    public void Other_times_are_not_enrolment(string text) => Assert.Null(Extracted.From(text).Metadata.EnrolmentStart);

    [Theory]
    [InlineData("At the data cutoff (March 1, 2013), 80 had died.", "2013-03-01")]
    [InlineData("The clinical cut-off date was 1 March 2013.", "2013-03-01")]
    [InlineData("As of March 31, 2025, the median follow-up was 61 months.", "2025-03-31")]
    [InlineData("The follow-up deadline was December 31, 2023.", "2023-12-31")]
    [InlineData("Patients were followed up until December 2020.", "2020-12")]
    [InlineData("The database was locked on 7 Sept 2012.", "2012-09-07")]
    [InlineData("On 7 September 2012 (data cutoff) 40 were alive.", "2012-09-07")]
    [InlineData("Survival was censored at 30.06.2019 for those alive.", "2019-06-30")]
    public void The_cut_off_is_read_in_every_wording(string sentence, string date) =>
        Assert.Equal(date, Extracted.From($"Results\n\n{sentence}\n").Metadata.DataCutoff?.Value.ToString());

    [Theory]
    [InlineData("The cut-off value was 20 mg.")]
    [InlineData("As of 2022, the drug is approved in 40 countries.")]
    public void What_is_no_day_is_no_cut_off(string sentence) => Assert.Null(Extracted.From($"Results\n\n{sentence}\n").Metadata.DataCutoff);
}
