using System.Collections.Immutable;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Tests.Extract;

/// <summary>What the words around a number say of it: sentences made up here, read as a careful person reads them.</summary>
public class ContextTests
{
    private const string Trial = "Patients were randomly assigned to receive alfatinib or placebo. ";

    private static readonly Outcome[] Site =
    [
        An("pfs", "Progression-free survival", "PFS", OutcomeKind.TimeToEvent, OutcomeSection.Survival), An("orr", "Overall response rate", "ORR", OutcomeKind.Proportion, OutcomeSection.Response, "objective response rate"),
        An("cr", "Complete response", "CR", OutcomeKind.Proportion, OutcomeSection.Response), An("neutropenia-severe", "Neutropenia, grade 3 or higher", null, OutcomeKind.Proportion, OutcomeSection.Harm),
        An("pneumonia-any", "Pneumonia, any grade", null, OutcomeKind.Proportion, OutcomeSection.Harm), An("pneumonia-severe", "Pneumonia, grade 3 or higher", null, OutcomeKind.Proportion, OutcomeSection.Harm),
        An("vte", "Venous thromboembolism", "VTE", OutcomeKind.Proportion, OutcomeSection.Harm),
    ];

    [Theory]
    // Whose it is: behind the number, before it, in a list.
    [InlineData("Remission was seen in 45% of women and 30% of men.", "45: Remission (women)", "30: Remission (men)")]
    [InlineData("The ORR was 41% among patients with high-risk cytogenetics.", "41: ORR (patients with high-risk cytogenetics)")]
    [InlineData("The ORR was 41% in patients aged ≥65 years.", "41: ORR (patients aged ≥65 years)")]
    [InlineData("Diarrhoea was reported in 12 (10%) of 120 patients given alfatinib.", "10: Diarrhoea (alfatinib)")]
    [InlineData("In the alfatinib group, the ORR was 41%.", "41: ORR (alfatinib group)")]
    [InlineData("In the 120 patients assigned to alfatinib, the ORR was 41%.", "120: patients assigned (alfatinib)", "41: ORR (alfatinib)")]
    [InlineData("Median PFS was 11.2 months with alfatinib, as compared with 8.1 months with placebo.", "11.2: median PFS (alfatinib)", "8.1: median PFS (placebo)")]
    [InlineData("Alfa-dex vs dex alone: 29% vs 7% responded.", "29: responded (Alfa-dex)", "7: responded (dex alone)")]
    [InlineData("The ORR was 29% vs 7% for TP53 mutated vs wild type.", "29: ORR (TP53 mutated)", "7: ORR (wild type)")]
    [InlineData("The ORR was 86% (12/14) in BRAF mut v 48% (11/23) in BRAF wt.", "86: ORR (BRAF mut)", "48: ORR (BRAF wt)")]
    [InlineData("Fever occurred in 8.1% and 4.7% in the alfatinib and placebo groups, respectively.", "8.1: Fever (alfatinib)", "4.7: Fever (placebo groups)")]
    // The order of the two sides, once they were named.
    [InlineData(Trial + "The ORR was 48% v 27%.", "48: ORR (alfatinib)", "27: ORR (placebo)")]
    [InlineData("The ORR was 48% in the alfa group and 27% in the beta group. Fever occurred in 8.1% and 4.7%, respectively.", "48: ORR (alfa group)", "27: ORR (beta group)", "8.1: Fever (alfa group)", "4.7: Fever (beta group)")]
    // Doses of one drug are arms.
    [InlineData("Nausea was more frequent with 24 mg than with placebo (41% vs 12%).", "41: Nausea (24 mg)", "12: Nausea (placebo)")]
    [InlineData("Loss was seen in 38%, 67% and 82% in the 3 mg, 12 mg and 24 mg groups, respectively.", "38: Loss (3 mg)", "67: Loss (12 mg)", "82: Loss (24 mg)")]
    [InlineData("Fever occurred in 31% in the 5 mg group and 19% in the 7.5 mg group.", "31: Fever (5 mg group)", "19: Fever (7.5 mg group)")]
    // A name has its noun, and what sets people apart may hold a number.
    [InlineData("The ORR was 41% in patients with relapsed or refractory lymphoma.", "41: ORR (patients with relapsed or refractory lymphoma)")]
    [InlineData("The ORR was 41% in patients with standard- or high-risk cytogenetics.", "41: ORR (patients with standard- or high-risk cytogenetics)")]
    [InlineData("The ORR was 41% in patients with newly.", "41: ORR")]
    [InlineData("Remission was seen in 45% of patients younger than 65 years of age.", "45: Remission (patients younger than 65 years of age)")]
    // What is compared within one name is not all his; what happened is no group.
    [InlineData("Survival was longer in patients with clearance than in those without (89% vs 41%).", "89: survival (patients with clearance)", "41: survival")]
    [InlineData("Diarrhoea was less frequent in the short arm (12% vs 22%).", "12: Diarrhoea (short arm)", "22: Diarrhoea")]
    [InlineData("Causes of death were relapse (n = 51) and infection (n = 24).", "51: relapse", "24: infection")]
    [InlineData("In all, 441 patients were assigned to alfatinib (221 patients) or placebo (220 patients).", "441: patients assigned", "221: patients (alfatinib)", "220: patients (placebo)")]
    // Nothing decides.
    [InlineData(Trial + "Median OS was not reached in either group.", "not reached: median OS (alfatinib or placebo)")]
    [InlineData(Trial + "In both groups, the ORR was 41%.", "41: ORR (alfatinib or placebo)")]
    [InlineData("The ORR was 48% and 27%.", "48: ORR", "27: ORR")]
    public void The_people_a_number_is_of(string text, params string[] expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Neutropenia (48%), anaemia (33%), and thrombocytopenia (22% vs 26%) were common.", "48: Neutropenia", "33: anaemia", "22: thrombocytopenia", "26: thrombocytopenia")]
    [InlineData("Fever, rash and cough occurred in 3%, 4% and 5% of patients, respectively.", "3: Fever", "4: rash", "5: cough")]
    [InlineData("Symptomatic hypotension was reported in 12% of participants.", "12: Symptomatic hypotension")]
    [InlineData("Treatment was stopped in 14%.", "14: Treatment stopped")]
    [InlineData("Median age was 62 years (range, 27-92); 23% had brain metastases.", "62: median age", "23: brain metastases")]
    [InlineData("The annualized bleeding rate (ABR) fell; the median ABR was 2.9 (IQR, 1.0-7.8).", "2.9: median ABR")]
    [InlineData("The most common grade 3 or 4 adverse events were neutropenia (34%) and hypertension (12%).", "34: neutropenia", "12: hypertension")]
    [InlineData("One case of incision infection was seen.", "1: incision infection")]
    [InlineData("During a median of 25.1 months, 14% died.", "25.1: median follow-up", "14: died")]
    public void The_outcome_a_number_is_about(string text, params string[] expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("The objective response rate was 41%.", "orr")]
    [InlineData("Real-world progression-free survival (rwPFS) was short. The median rwPFS was 5.2 months.", "pfs")]
    [InlineData("CR was seen in 30%, PR in 20% and stable disease in 10%.", "cr", "", "")]
    [InlineData("The creatinine (CR) rose. CR rose in 12% of responders.", "")]
    [InlineData("CR-POEMS was seen in 12% of responders.", "")]
    [InlineData("Complete response or better was achieved in 61%.", "")]
    [InlineData("Neutropenia occurred in 40%.", "")]
    [InlineData("Grade 3 or higher neutropenia occurred in 40%.", "neutropenia-severe")]
    [InlineData("Grade ≥3 AEs were neutropenia (36%) and febrile neutropenia (9%).", "neutropenia-severe", "")]
    [InlineData("Grade 1–2 neutropenia occurred in 40%.", "")]
    [InlineData("Pneumonia of any grade occurred in 12%.", "pneumonia-any")]
    [InlineData("Pneumonia of grade 3 or worse occurred in 12%.", "pneumonia-severe")]
    [InlineData("Venous thromboembolism occurred in 3%.", "vte")]
    public void The_outcome_of_the_site(string text, params string[] expected) =>
        Assert.Equal(expected, Extracted.From("Results\n\n" + text + "\n", Site).Statistics.Select(statistic => statistic.Outcome?.ToString() ?? ""));

    [Theory]
    // Read off a curve: a rate at its time.
    [InlineData("The 24-mos PFS and OS were 49.3% (95% CI 36–61) and 68.1% (95% CI 54–78).", "rate_at_time 49.3 PFS @24", "rate_at_time 68.1 OS @24")]
    [InlineData("5-y iDFS was 77.8% v 70.6%.", "rate_at_time 77.8 iDFS @60", "rate_at_time 70.6 iDFS @60")]
    [InlineData("The percentage of patients who were alive at 36 months was 68.4% and 58.7%, respectively.", "rate_at_time 68.4 survival @36", "rate_at_time 58.7 survival @36")]
    [InlineData("1-, 3-, and 5-year OS rates were 90%, 70% and 55%.", "rate_at_time 90 OS @12", "rate_at_time 70 OS @36", "rate_at_time 55 OS @60")]
    [InlineData("OS at 1 and 2 years was 80% and 60% with alfatinib and 70% and 45% with placebo.", "rate_at_time 80 OS @12", "rate_at_time 60 OS @24", "rate_at_time 70 OS @12", "rate_at_time 45 OS @24")]
    [InlineData("Survival at 2 years, 61% vs 48%.", "rate_at_time 61 survival @24", "rate_at_time 48 survival @24")]
    [InlineData("The cumulative incidence of relapse at day 100 was 12%.", "rate_at_time 12 relapse @100 days")]
    [InlineData("Thirty-day mortality was 1.9%.", "rate_at_time 1.9 mortality @30 days")]
    [InlineData("By month 12, 14% had died.", "rate_at_time 14 died @12")]
    [InlineData("An EFS of 64% at 12 months was found.", "rate_at_time 64 EFS @12")]
    // Seen at a visit: a share of people.
    [InlineData("At week 12, 45% had ACR20 response.", "proportion 45 ACR20 response @12 weeks")]
    [InlineData("Adverse events occurred at 6 months in 12%.", "proportion 12 adverse events @6")]
    [InlineData("An objective response was seen in 41%.", "proportion 41 ORR")]
    public void The_time_of_a_percentage(string text, params string[] expected) =>
        Assert.Equal(expected, Statistics(text).Select(statistic => $"{KindNames.Of(statistic.Kind)} {statistic.Value} {statistic.Label}{(statistic.Time is { } time ? $" @{time}" : "")}{(statistic.TimeUnit is { } unit ? " " + unit : "")}"));

    [Theory]
    [InlineData("The ORR was 41% in the intention-to-treat population.", "intention-to-treat", null)]
    [InlineData("In the per-protocol population, the ORR was 44%.", "per-protocol", null)]
    [InlineData("The ORR by independent review committee was 41%.", null, "independent review committee")]
    [InlineData("Investigator-assessed ORR was 41%.", null, "investigator")]
    [InlineData("The ORR was 41% by BICR.", null, "blinded independent central review")]
    [InlineData("The investigators saw an ORR of 41%.", null, null)]
    public void The_analysis_it_comes_from(string text, string? population, string? assessor)
    {
        var statistic = Assert.Single(Statistics(text));

        Assert.Equal((population, assessor), (statistic.Population, statistic.Assessor));
    }

    [Theory]
    [InlineData("Overall survival was longer with alfatinib than with placebo (HR 0.70; 95% CI, 0.55 to 0.89).", "OS", null)]
    [InlineData("PFS favored alfatinib v placebo (HR 0.55; 95% CI, 0.40-0.76).", "PFS", "alfatinib vs placebo")]
    [InlineData("The odds ratio for remission was 2.4 (95% CI, 1.3–4.6).", "remission", null)]
    [InlineData("Mortality was associated with frailty (HR, 1.86; 95% CI, 1.39-2.49).", "mortality", "frailty")]
    public void What_a_ratio_compares(string text, string label, string? group)
    {
        var statistic = Assert.Single(Statistics(text));

        Assert.Equal((label, group), (statistic.Label, statistic.Group));
    }

    private static ImmutableArray<Statistic> Statistics(string text) => Extracted.From("Results\n\n" + text + "\n").Statistics;

    private static IEnumerable<string> Read(string text) => Statistics(text).Select(statistic =>
        $"{statistic.Value}: {statistic.Label}{(statistic.Group is { } group ? $" ({group})" : statistic.CouldBelongTo.IsEmpty ? "" : $" ({string.Join(" or ", statistic.CouldBelongTo)})")}");

    private static Outcome An(string id, string name, string? abbreviation, OutcomeKind kind, OutcomeSection section, params string[] synonyms) => new()
    {
        Id = Slug.Create(id), Position = Position.OfFile("outcomes.yaml"), Name = name, Abbreviation = abbreviation, Lay = name, Kind = kind, Section = section,
        Direction = Direction.Neutral, Unit = "%", Definition = name, Synonyms = [.. synonyms],
    };
}
