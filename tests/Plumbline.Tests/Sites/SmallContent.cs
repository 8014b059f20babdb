using System.Collections.Immutable;

namespace Plumbline.Tests.Sites;

/// <summary>The content of the small site, file by file. Everything in it is invented.</summary>
internal static class SmallContent
{
    private const string Site = """
        title: Examplinib for examplitis
        question: Does examplinib help people with examplitis?
        description: What one invented trial reports.
        url: https://example.invalid/
        version: "1"
        asOf: 2026-06-01
        reviewPolicy: We look again every six months.
        nextReview: 2026-12-01
        authors: Nobody in particular
        funding: None
        conflicts: None
        licence: CC BY 4.0
        disclaimer: All of this is invented.

        """;

    private const string Outcomes = """
        orr:
          name: Overall response
          abbreviation: ORR
          lay: the examplitis got better
          layPhrase: saw their examplitis get better
          kind: proportion
          section: response
          direction: higher is better
          unit: "%"
          definition: Complete or partial response.
          sumOf: [cr, pr]
        cr:
          name: Complete response
          abbreviation: CR
          lay: no examplitis left
          kind: proportion
          section: response
          direction: higher is better
          unit: "%"
          definition: Nothing left.
          partition: best
        pr:
          name: Partial response
          abbreviation: PR
          lay: less examplitis
          kind: proportion
          section: response
          direction: higher is better
          unit: "%"
          definition: Half left.
          partition: best
        pd:
          name: Progressive disease
          abbreviation: PD
          lay: more examplitis
          kind: proportion
          section: response
          direction: lower is better
          unit: "%"
          definition: More than before.
          partition: best
        ne:
          name: Not evaluable
          abbreviation: NE
          lay: nobody could tell
          kind: proportion
          section: response
          direction: neutral
          unit: "%"
          definition: Nobody looked.
          partition: best
        pfs:
          name: Progression-free survival
          abbreviation: PFS
          lay: time until the examplitis grew
          kind: time-to-event
          section: survival
          direction: higher is better
          unit: months
          definition: Time to growth or death.
        anaemia:
          name: Anaemia
          lay: too few red blood cells
          kind: proportion
          section: harm
          direction: lower is better
          unit: "%"
          definition: Grade 3 or 4.
        fatigue:
          name: Fatigue
          lay: being very tired
          kind: proportion
          section: harm
          direction: lower is better
          unit: "%"
          definition: Any grade.
        infections:
          name: Infections
          lay: infections
          kind: count
          section: harm
          direction: lower is better
          unit: events
          definition: Events of any grade.
        age:
          name: Age
          lay: age
          kind: measure
          section: baseline
          direction: neutral
          unit: years
          definition: Age at the start.

        """;

    private const string Glossary = """
        terms:
          - {id: examplitis, term: Examplitis, explanation: A disease that nobody has.}

        """;

    private const string Source = """
        id: alder-2020
        file: alder-2020.txt
        sha256: "0000000000000000000000000000000000000000000000000000000000000000"
        extractor: "0"
        metadata:
          title: {value: An invented trial of examplinib, line: 1}
          authors: {values: [Alder A, Birch B], line: 2}
          journal: {value: Journal of Things That Did Not Happen, line: 3}
          year: {value: 2020, line: 3}
        statistics:
          - {line: 4, column: 1, section: Methods, kind: count, text: "32 people", value: 32, count: 32}
          - {line: 4, column: 20, section: Methods, kind: count, text: "40 people", value: 40, count: 40}
          - {line: 6, column: 9, section: Results, kind: proportion, text: "18 of 32 (56.3%)", value: 56.3, count: 18, total: 32, percent: 56.3}
          - {line: 6, column: 40, section: Results, kind: proportion, text: "10 of 40 (25.0%)", value: "25.0", count: 10, total: 40, percent: "25.0"}
          - {line: 7, column: 5, section: Results, kind: p_value, text: "P = 0.007", value: 0.007, p: 0.007}
          - {line: 9, column: 3, section: Results, kind: median_time, text: "8.5 months (95% CI 6.1 to 11.0)", value: 8.5, low: 6.1, high: "11.0", level: 95, unit: months}
          - {line: 9, column: 60, section: Results, kind: median_time, text: "5.0 months (95% CI 3.9 to 6.2)", value: "5.0", low: 3.9, high: 6.2, level: 95, unit: months}
          - {line: 10, column: 3, section: Results, kind: rate_at_time, text: "62.0% at 6 months", value: "62.0", percent: "62.0", time: 6, unit: "%"}
          - {line: 12, column: 3, section: Results, kind: hazard_ratio, text: "0.60 (95% CI 0.38 to 0.95; P = 0.029)", value: "0.60", low: "0.38", high: "0.95", level: 95, p: 0.029}
          - {line: 14, column: 3, section: Table 2, kind: proportion, text: "12 (37.5%)", value: 37.5, count: 12, percent: 37.5}
          - {line: 14, column: 20, section: Table 2, kind: proportion, text: "10 (25.0%)", value: "25.0", count: 10, percent: "25.0"}
          - {line: 15, column: 3, section: Table 2, kind: proportion, text: "8 (20.0%)", value: "20.0", count: 8, percent: "20.0"}

        """;

    private const string Study = """
        id: alder-2020
        name: Alder 2020
        title: An invented trial of examplinib against standard care
        year: 2020
        sources: [alder-2020]
        design: randomised trial
        setting: Nowhere
        population: Nobody
        treatment: Examplinib once a day
        summary: This trial never took place.
        lay: Nobody took part in this study, because it is invented.
        funding: Nobody
        conflicts: None
        groups:
          - {id: examplinib, name: Examplinib, short: Exa, lay: people who took examplinib, count: 32, lines: [4]}
          - {id: standard, name: Standard care, short: Std, lay: people with standard care, count: 40, comparator: true, lines: [4]}
        results:
          - outcome: orr
            count: 18
            percent: 56.3
            lines: [6]
          - {outcome: orr, group: standard, count: 10, percent: 25.0, lines: [6]}
          - {outcome: orr, group: examplinib, versus: standard, p: 0.007, lines: [7]}
          - {outcome: pfs, median: 8.5, low: 6.1, high: 11.0, lines: [9]}
          - {outcome: pfs, group: standard, median: 5.0, low: 3.9, high: 6.2, lines: [9]}
          - {outcome: pfs, time: 6m, percent: 62.0, lines: [10]}
          - {outcome: pfs, group: examplinib, versus: standard, hazardRatio: 0.60, low: 0.38, high: 0.95, p: 0.029, lines: [12]}
          - {outcome: fatigue, count: 12, percent: 37.5, lines: [14]}
          - {outcome: fatigue, group: standard, count: 10, percent: 25.0, lines: [14]}
          - {outcome: anaemia, count: 8, percent: 20.0, lines: [15]}
        editorNotes:
          - {rule: percent-count, outcome: anaemia, note: The invented authors made an invented slip.}

        """;

    private const string Synthesis = """
        id: orr
        title: How many responded
        outcome: orr
        facts: [alder-2020.orr, alder-2020.orr.standard]
        reason: There is one study, so there is nothing to pool.
        certainty:
          level: not rated

        """;

    private const string PatientPage = """
        ---
        title: Does examplinib help?
        menu: In short
        description: An invented trial, in plain words.
        audience: patients
        order: 10
        ---
        Examplinib helped {alder-2020.orr}. With [standard care](../about.md) it was {alder-2020.orr.standard | whole} of a hundred.

        The examplitis came back after {alder-2020.pfs}. Anaemia came to {alder-2020.anaemia}.

        {figure icons alder-2020.orr}

        """;

    private const string ClinicianPage = """
        ---
        title: Examplinib, the evidence
        menu: Evidence
        description: An invented trial, in figures.
        audience: clinicians
        order: 10
        ---
        Response: {alder-2020.orr}, in short {alder-2020.orr | percent}; the difference is {alder-2020.orr.examplinib-vs-standard/risk-difference | value}.

        Progression: {alder-2020.pfs.examplinib-vs-standard}. Anaemia: {alder-2020.anaemia}.

        {figure forest orr}

        {table outcome orr}

        """;

    public static ImmutableSortedDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["content/site.yaml"] = Site,
        ["content/outcomes.yaml"] = Outcomes,
        ["content/glossary.yaml"] = Glossary,
        ["content/sources/alder-2020.yaml"] = Source,
        ["content/studies/alder-2020.yaml"] = Study,
        ["content/syntheses/orr.yaml"] = Synthesis,
        ["content/pages/patients/index.md"] = PatientPage,
        ["content/pages/clinicians/index.md"] = ClinicianPage,
        ["content/pages/index.md"] = Plain("Examplinib", "Start with [the plain words](patients/index.md)."),
        ["content/pages/about.md"] = Plain("About", "This site is invented."),
        ["content/pages/methods.md"] = Plain("Methods", "There is no method in it.\n\n{table rules}\n\n{table problems}"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string Plain(string title, string body) => $"---\ntitle: {title}\ndescription: An invented page.\naudience: everyone\norder: 500\n---\n{body}\n";
}
