namespace Plumbline.Tests.Extract;

/// <summary>Passages of our own, in the habits of several journals, as seeds for the fuzz tests.</summary>
internal static class OwnTexts
{
    public const string Article = """
        A trial of one drug and another in patients with relapsed disease

        Abstract
        Background: Little is known. Methods: We assigned 120 patients (61 vs 59). Results: The ORR was 38.8% (95% CI, 28.4–50.0)
        vs 20.1% (P = 0.03); median PFS was 8.7 months (95% CI 6.1 to not reached) and 4.2 months, respectively (HR 0·63,
        0·45–0·88; p=0·006). Conclusions: It works.

        1. Introduction
        Others saw 31% (95 of 302 patients) [1, 2], with χ2 = 5.97 and I² = 43%.

        2. Methods
        Patients with platelets ≥75 ×109/L took 40 mg/m² on days 1–21. Assuming 20% dropout, 80% power was planned.

        Page 3 of 9

        3. Results
        Of 120 patients, 46 (38.3%) were women; mean age was 62.4 ± 10.3 years (range 39–76). The 6-month and 12-month OS rates were
        81.0% (95% CI 70.1–88.2) and 66.0% (54.0–75.5), respec-
        tively. Thrombo-
        cytopenia occurred in twelve patients (10%).

        Table 1 Characteristics
        Characteristic	Drug (n = 61)	Control (n=59)	P
        Age, median (range)	62 (39–76)	63 (41-80)	0.42
        Female, n (%)	23 (37.7)	23 (39.0)	0.88
        Note: values are counts.

        Fig. 2 Overall survival
        Table II. Cox regression
        Variable β SE Wald P HR (95% CI)
        Stage Ⅲ 0.842 0.297 8.037 0.005 2.321 (1.297–4.154)

        4. Discussion
        An ORR of 38.8% is high.

        Funding This work was supported by the Some Foundation (grant 12345).

        References
        1. Someone A, Other B. A trial in 55 patients: ORR 31%. Some Journal 2019;12:34-40.
        2. Third C, Fourth D. Another. Blood. 2020;135(4):200–9. doi: 10.1000/xyz123
        3. Fifth E, et al. A third. Lancet 2021;397:12–20.
        """;

    public const string Markdown = """
        ---
        title: "An agency page"
        license: CC_BY
        ---
        # An agency page
        ## Results
        In the trial of **302 people**, *median* PFS was [4.0 months](https://a.example/b "x") with the drug&nbsp;and 1.9&#8201;months without[^1].
        - 3 in 10 people (31%)
        | Outcome | Drug (n=302) | Control (n=153) |
        | --- | --- | --- |
        | ORR | 95 (31%) | 15 (10%) |

        $\textit{P} \leq 0.001$, <i>P</i>&lt;0.05, 10<sup>9</sup>/L, â‰¥65 years.

        [^1]: A note.
        """;

    public static readonly string[] All = [Article, Markdown, Article.Replace("\n", "\r\n", StringComparison.Ordinal), Article.Replace('.', ',')];
}
