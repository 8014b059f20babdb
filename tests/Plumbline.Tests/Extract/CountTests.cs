namespace Plumbline.Tests.Extract;

/// <summary>People, deaths and events counted in the habits of many journals; all sentences made up here.</summary>
public sealed class CountTests
{
    [Theory]
    [InlineData("455 patients underwent randomization.", "count 455")]
    [InlineData("Fifty-nine patients were enrolled; 58 pts received ≥1 dose and 1 pt withdrew consent.", "count 59", "count 58", "count 1")]
    [InlineData("Seven pts never started.", "count 7")]
    [InlineData("We followed two hundred and eight patients at nineteen hospitals in six countries.", "count 208")]
    [InlineData("Of 1,204 eligible pts, all were followed.", "count 1204")]
    [InlineData("Of 240 patients screened, 131 were randomly assigned (66 to drug A and 65 to control).", "count 240", "count 131", "count 66", "count 65")]
    [InlineData("Between 2016 and 2019, 357 patients were screened, of whom 275 were randomly assigned.", "count 357", "count 275")]
    [InlineData("As of January 2024, 113 pts were dosed (A: 31; B: 82).", "count 113", "count 31", "count 82")]
    [InlineData("We enrolled 124 patients (62 per arm).", "count 124", "count 62")]
    [InlineData("From 2016 on, 1,012 patients were operated; 506 per group.", "count 1012", "count 506")]
    [InlineData("Patients were assigned to X (n=97) or Y (n=98).", "count 97", "count 98")]
    [InlineData("There were two deaths in the drug group and one in the placebo group.", "count 2", "count 1")]
    [InlineData("Deaths: n=11 and n=17.", "count 11", "count 17")]
    [InlineData("The total number of hospitalizations was 402 in the drug group and 513 in the placebo group.", "count 402", "count 513")]
    [InlineData("With 38 and 47 relapses the analysis was final.", "count 38", "count 47")]
    [InlineData("Bleeding occurred in 47 patients assigned drug A and 42 assigned drug B.", "count 47", "count 42")]
    [InlineData("After 141 deaths (67 and 74) the trial was closed.", "count 141", "count 67", "count 74")]
    [InlineData("Nineteen deaths: lymphoma n=9, infection n=6, other n=4.", "count 19", "count 9", "count 6", "count 4")]
    [InlineData("Seventeen patients have had progression and 8 have died, 2 of them in remission (1 from pneumonia and 1 from stroke).", "count 17", "count 8", "count 2", "count 1", "count 1")]
    [InlineData("Five infants in the caffeine group and eight in the control group had no ultrasound.", "count 5", "count 8")]
    [InlineData("Best responses were 2 CR, 21 PR and 3 PD.", "count 2", "count 21", "count 3")]
    [InlineData("Deaths from any cause (2217 v 2274; P=0.38) were alike.", "count 2217", "count 2274", "p_value 0.38")]
    [InlineData("**Randomised:** 464 (**231** early, **233** late)", "count 464", "count 231", "count 233")]
    [InlineData("Status was unknown for 3 patients in the drug group and for 5 in the placebo group.", "count 3", "count 5")]
    [InlineData("All 12 patients recovered.", "count 12")]
    [InlineData("There were 38 bleeding episodes in the extension.", "count 38")]
    [InlineData("Of 641 screened, 85 patients were enrolled.", "count 641", "count 85")]
    [InlineData("Five patients died, 3 of progression and 2 of sepsis.", "count 5", "count 3", "count 2")]
    [InlineData("In all, 1522 children were included (760 apixorel, 762 placebo; median age 8 years).", "count 1522", "count 760", "count 762", "median_range 8")]
    [InlineData("Of the 84 women who crossed over, 60 did so on the first day and 24 later.", "count 84", "count 60", "count 24")]
    [InlineData("Relapse led to dropout in nine and seven patients, and to surgery in 4 and 6, respectively.", "count 9", "count 7", "count 4", "count 6")]
    [InlineData("Total events: 83 (Drug), 118 (Control)", "count 83", "count 118")]
    [InlineData("The numbers of patients randomised were 210, 205, and 198.", "count 210", "count 205", "count 198")]
    [InlineData("There were four deaths (two from sepsis, two from stroke).", "count 4", "count 2", "count 2")]
    [InlineData("In all, 120 patients enrolled, 112 evaluable.", "count 120", "count 112")]
    [InlineData("Among 33 patients nausea was grade 1 in 22, grade 2 in 9 and grade 3 in 2.", "count 33", "count 22", "count 9", "count 2")]
    [InlineData("Two patients died (one MI, one stroke).", "count 2", "count 1", "count 1")]
    [InlineData("There were 90 participants (men/women, 50/40), of whom 10 withdrew, leaving 80 for analysis (39 + 41).", "count 90", "count 50", "count 40", "count 10", "count 80", "count 39", "count 41")]
    [InlineData("Up to 5 target lesions were measured; blood pressure was 120/80 and schedule A/B 3/6 was used.")]
    [InlineData("Sex was known: 33 were men and 27 were women.", "count 33", "count 27")]
    [InlineData("One grade 5 event and two grade 3-4 bleeds were seen.", "count 1", "count 2")]
    public void People_and_events_are_counted(string sentence, params string[] expected) => Assert.Equal(expected, Read("Results", sentence));

    [Theory]
    [InlineData("The trial ran at 38 centres in 9 countries.")]
    [InlineData("We recruited at 14 sites.")]
    [InlineData("All had three cycles and two doses of each drug.")]
    [InlineData("We pooled 12 studies and four registries.")]
    [InlineData("Two reviewers read three databases.")]
    [InlineData("Forms are filed in binders 4 and 5, respectively.")]
    [InlineData("Scores were 12 and 15, respectively.")]
    [InlineData("All had a performance status of 0 or 1 were they to enter.")]
    [InlineData("Two investigators rated five items on three scales.")]
    [InlineData("Patients with 1 or 2 prior lines took 4 tablets.")]
    [InlineData("Randomisation used blocks of four patients.")]
    [InlineData("At least 10 patients per stratum were wanted.")]
    [InlineData("Grade 3 and 4 events were noted from cycle 2 on.")]
    [InlineData("Users were matched 1:2 on age.")]
    [InlineData("It is enough to prevent one event in a year.")]
    [InlineData("One death was prevented for every group.")]
    [InlineData("In 2019 patients were harder to find.")]
    [InlineData("Of the five outcomes, three were significant.")]
    [InlineData("Figure 2 shows the flow; Table 3 has the rest.")]
    [InlineData("Week 24 was the last visit, and 48 was not reached by the data.")]
    public void Things_series_and_limits_are_no_counts(string sentence) => Assert.DoesNotContain(Read("Methods", sentence), line => line.StartsWith("count", StringComparison.Ordinal));

    [Theory]
    [InlineData("A sample size of 450 patients would give 90% power.")]
    [InlineData("In all, 312 deaths were needed for 90% power to detect a hazard ratio of 0.68.")]
    [InlineData("The design required 312 events.")]
    [InlineData("Assuming a dropout rate of 15%, 548 participants would be needed.")]
    [InlineData("The target is 1096 participants, 548 per group.")]
    [InlineData("An interim analysis is planned after 548 patients.")]
    [InlineData("A phase 3 trial with 400 pts is planned.")]
    [InlineData("A larger trial, with six hundred patients, is due to begin.")]
    [InlineData("We planned to enrol 80 patients.")]
    [InlineData("A two-stage design was used (p0 = 20%, p1 = 45%; power 0.9; planned N = 36).")]
    public void What_was_planned_is_no_count(string sentence) => Assert.Empty(Read("Methods", sentence));

    [Theory]
    [InlineData("Patients lost to follow-up were assumed to be non-responders, and 45% responded.", "proportion 45")]
    [InlineData("The study had limited power because only 12% of patients relapsed.", "proportion 12")]
    [InlineData("The attrition rate was 20%.", "proportion 20")]
    [InlineData("In a prespecified subgroup, 45% responded.", "proportion 45")]
    [InlineData("The null hypothesis was rejected, as 45% responded.", "proportion 45")]
    [InlineData("Transfusions were required in 20% of patients, and 12 patients required two transfusions.", "proportion 20", "count 12")]
    public void A_word_of_planning_makes_no_plan_of_a_finding(string sentence, params string[] expected) => Assert.Equal(expected, Read("Results", sentence));

    [Fact]
    public void A_section_on_statistics_plans_with_fewer_words()
    {
        const string sentence = "The expected response rate was 45%, and the dropout rate 20%.";

        Assert.Empty(Read("Statistical analysis", sentence));
    }

    private static string[] Read(string section, string sentence) =>
        [.. Extracted.From($"# {section}\n\n{sentence}\n").Statistics.Select(statistic => $"{Plumbline.Extract.Records.KindNames.Of(statistic.Kind)} {statistic.Value}")];
}
