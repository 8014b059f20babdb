using Plumbline.Model;

namespace Plumbline.Tests.Extract;

/// <summary>Shares of people in the habits of many journals, and percentages that are none; all sentences made up here.</summary>
public sealed class ProportionTests
{
    [Theory]
    [InlineData("Of all, 95 of 302 patients responded.", "95/302")]
    [InlineData("ORR was 33/85 (38.8%).", "33/85 38.8%")]
    [InlineData("Infection was seen in 143 [48%] of 300 patients.", "143/300 48%")]
    [InlineData("Response was adequate in 571 (96·8%) of 590 with the drug.", "571/590 96.8%")]
    [InlineData("ORR was 38.8% (33/85).", "33/85 38.8%")]
    [InlineData("On chemo 58 pts (41%) crossed over.", "58/- 41%")]
    [InlineData("The mutation was found in 11/47 tested (23%).", "11/47 23%")]
    [InlineData("It was negative in 25/30 pts in CR tested (83%).", "25/30 83%")]
    [InlineData("Growth was seen in 6 of 118 adjacent tissues (5.1%).", "6/118 5.1%")]
    [InlineData("Resistance was found in 21 isolates (13.6%) and 9 eyes (5.8%).", "21/- 13.6%", "9/- 5.8%")]
    [InlineData("Depression was present in 47 veterans (26.0%).", "47/- 26.0%")]
    [InlineData("Blastoid variants were seen, 12 (21%).", "12/- 21%")]
    [InlineData("Best ORR was 81% (n=47).", "47/- 81%")]
    [InlineData("The reasons were infection (n = 14, 21.5%), relapse (n = 9; 13.8%) and rash (8%; n = 3).", "14/- 21.5%", "9/- 13.8%", "3/- 8%")]
    [InlineData("It recurred in 12 of the 40 (30%).", "12/40 30%")]
    [InlineData("Enzymes rose in one [<1%] patient.", "1/- 1%")]
    [InlineData("On day 3, none of 611 children and three (0·5%) of 605 children had fever.", "0/611", "3/605 0.5%")]
    [InlineData("Antibodies were found in 0/43.", "0/43")]
    [InlineData("Death was seen in 21% (8 of 38).", "8/38 21%")]
    [InlineData("Of 156 patients who died, 71 of them (80.7%) had lymphoma.", "156", "71/- 80.7%")]
    [InlineData("Among those treated, 77 had an objective response (92%; 95% CI, 84 to 97).", "77/- 92%")]
    [InlineData("Neutropenia was seen in 41% v <1%.", "41%", "1%")]
    [InlineData("Rash was seen in 9.4% v 0.", "9.4%", "0%")]
    [InlineData("PR was seen in approximately 45% and SD in 32%.", "45%", "32%")]
    [InlineData("Response rates were 45 and 32%, respectively.", "45%", "32%")]
    [InlineData("Reactivation was more frequent (13/38 vs. 10/71).", "13/38", "10/71")]
    [InlineData("DLTs: 2/6 at 8 mg/kg; 0/12 at 6 mg/kg.", "2/6", "0/12")]
    [InlineData("Two of 28 exposed to it tested positive.", "2/28")]
    [InlineData("In it, 4 of 155 and 11 of 156 people had thrombosis.", "4/155", "11/156")]
    [InlineData("Sixty-one of the one hundred and four people given it went into remission.", "61/104")]
    [InlineData("In all, 430 of the 450 in the drug arm and none of the 12 others had data; zero of 20 patients relapsed.", "430/450", "0/12", "0/20")]
    [InlineData("Common events were rash (12 patients, 15%) and fever (9; 11%).", "12/- 15%", "9/- 11%")]
    [InlineData("After 6 months 10 of 30 (33%) v 5 of 31 (16%) had relapsed.", "10/30 33%", "5/31 16%")]
    [InlineData("Expression was ≥50% in 12 (20%), 1–49% in 18 (30%) and <1% in 30 (50%).", "12/- 20%", "18/- 30%", "30/- 50%")]
    [InlineData("The serum was positive in 5 of 9 samples.", "5/9")]
    [InlineData("One in six patients had an infection.", "1/6")]
    [InlineData("TRAEs any grade/grade ≥3 (%): nausea 65.9/7.3; anemia 57.3/18.3.", "65.9%", "7.3%", "57.3%", "18.3%")]
    [InlineData("Toxicity grade 3-4 (% A/B): neutropenia 29.7/14.0, neuropathy 8.1 / 2.7.", "29.7%", "14.0%", "8.1%", "2.7%")]
    [InlineData("A low fraction was seen in 17/42 and 19/42, respectively.", "17/42", "19/42")]
    [InlineData("AEs were febrile neutropenia (46% vs 33%) and thrombocytopenia (43/29%).", "46%", "33%", "43%", "29%")]
    [InlineData("It was positive in 98/143, 68.5%, and both runs agreed in 88.2%, 97/110.", "98/143 68.5%", "97/110 88.2%")]
    [InlineData("Included were 22 girls, 67%.", "22/- 67%")]
    [InlineData("HLH was seen in 14 in 1,874 (0.75%).", "14/1874 0.75%")]
    [InlineData("Grade 3 rash was seen (n=3 [5.8%]).", "3/- 5.8%")]
    [InlineData("Forty-eight percent had relapsed.", "48%")]
    [InlineData("Bias was seen in 41% of unpublished reports (9 of 22).", "9/22 41%")]
    [InlineData("ORR was higher than 35.8% (24/67).", "24/67 35.8%")]
    public void A_share_has_its_count_and_total(string sentence, params string[] expected) => Assert.Equal(expected, Shares("Results", sentence));

    [Theory]
    [InlineData("Response rates were 12%–16% over the studies.", "12", "16")]
    [InlineData("The limit was reached by 74 to 82% of the participants.", "74", "82")]
    public void A_range_over_studies_has_two_ends(string sentence, string low, string high)
    {
        var statistic = Assert.Single(Extracted.From("Results\n\n" + sentence + "\n").Statistics);

        Assert.Equal((StatisticKind.Proportion, low, high), (statistic.Kind, statistic.Low?.Number?.Text, statistic.High?.Number?.Text));
    }

    [Theory]
    [InlineData("The incidence was 6.88/100,000 in 2016.", "6.88", "/100,000")]
    [InlineData("The rate was 241 per 1000 with placebo.", "241", "per 1000")]
    [InlineData("Death occurred at 8.3 events per 100 patient-years.", "8.3", "events per 100 patient-years")]
    public void A_rate_keeps_what_it_is_out_of(string sentence, string value, string unit)
    {
        var statistic = Assert.Single(Extracted.From("Results\n\n" + sentence + "\n").Statistics);

        Assert.Equal((StatisticKind.Proportion, value, unit, null), (statistic.Kind, statistic.Value?.Number?.Text, statistic.Unit, statistic.Percent?.Text));
    }

    [Theory]
    [InlineData("Cells were kept at 37 °C in 5% CO2.")]
    [InlineData("Slides were fixed in 95% ethanol and in 10% neutral buffered formalin.")]
    [InlineData("Cells were frozen in 90% FBS/10% DMSO.")]
    [InlineData("All had 50% glucose and 0.9% saline.")]
    [InlineData("Relative humidity was 45–55%.")]
    [InlineData("Gates were set on controls at 0.5%.")]
    [InlineData("The upper limit was the 97.5% percentile.")]
    [InlineData("Tests were done at the 5% level.")]
    [InlineData("With 80% power and a two-sided α of 0.05 this was enough.")]
    [InlineData("A 20% increase in the sum of diameters was defined as progression.")]
    [InlineData("Myeloma has more than 20% plasma cells.")]
    [InlineData("The dose could be cut to 75% of the starting dose.")]
    [InlineData("A drop of 30% or more was a response.")]
    [InlineData("Tumours were positive at a cut-off of 19%.")]
    [InlineData("The non-inferiority margin was −5%.")]
    [InlineData("An expected rate of 3–4% was the basis.")]
    [InlineData("Minimisation had a random element of 20%.")]
    [InlineData("We assumed 38% in one group and 48% in the other.")]
    [InlineData("Allowing for 5% loss to follow-up we wanted more.")]
    [InlineData("Life expectancy was at least 12 weeks and ANC ≥1.0 ×10^9/L.")]
    [InlineData("Blood was taken on day 3 of 28 and on 5 of 7 days.")]
    [InlineData("Grade 3/4 events and stage 1/2 disease were defined.")]
    [InlineData("Visits were on 3/2020 and 9/2022.")]
    [InlineData("Blood pressure was 120/80 mmHg, vision 20/20.")]
    [InlineData("About half had it, and a third or two thirds did not.")]
    [InlineData("The heart rate was 60/min.")]
    [InlineData("Two of three criteria had to be met.")]
    [InlineData("Antibodies were diluted 1:100 and 1/50 in buffer.")]
    [InlineData("Two-sided 95% confidence intervals were used.")]
    [InlineData("This is page 3 of 12.")]
    [InlineData("A 25% lower risk was hoped for.")]
    [InlineData("Probes had cut-offs 50%, 30%, 30% each.")]
    [InlineData("Mortality fell by 20%.")]
    [InlineData("Reductions to 75% and 50% of the starting dose were allowed.")]
    [InlineData("The bioavailability is 60%.")]
    [InlineData("If one of three patients had a toxicity, the dose was lowered.")]
    [InlineData("Mice (n = 6 per group) were used in 3 independent experiments.")]
    [InlineData("Cohorts of 3 to 6 patients were treated, two patients per week.")]
    [InlineData("It serves 3 million people.")]
    public void A_percentage_of_anything_else_is_no_share(string sentence) => Assert.Empty(Shares("Methods", sentence));

    [Fact]
    public void Lines_of_treatment_are_not_the_count_of_a_percentage() =>
        Assert.Equal(["40%"], Shares("Results", "Most had 2 prior lines (40%)."));

    // n/N x% of each proportion; the bare number of anything else.
    private static string[] Shares(string section, string sentence) =>
        [.. Extracted.From($"# {section}\n\n{sentence}\n").Statistics.Select(Line)];

    private static string Line(Statistic statistic)
    {
        if (statistic.Kind != StatisticKind.Proportion) return $"{statistic.Value}";
        var share = statistic.Count is null ? "" : $"{statistic.Count.Value}/{(statistic.Total is { } total ? total.Text : "-")}";
        return statistic.Percent is { } percent ? (share + $" {percent}%").Trim() : share.Replace("/-", "", StringComparison.Ordinal);
    }
}
