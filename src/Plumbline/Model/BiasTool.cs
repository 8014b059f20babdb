using System.Collections.Immutable;

namespace Plumbline.Model;

/// <summary>An instrument to judge the risk of bias: for which design it is made, what it asks, and what may be answered.</summary>
/// <param name="Id">Its name in ids.</param>
/// <param name="Name">As it is cited: RoB 2.</param>
/// <param name="Citation">Where it was published.</param>
/// <param name="Design">The design that it is made for.</param>
/// <param name="Domains">Every one of them must be judged.</param>
/// <param name="Judgements">From best to worst; what is not known stands outside that order.</param>
/// <param name="HasOverall">Does it ask for one judgement of all domains together?</param>
public sealed record BiasTool(Slug Id, string Name, string Citation, StudyDesign Design, ImmutableArray<BiasDomain> Domains, ImmutableArray<BiasJudgement> Judgements, bool HasOverall)
{
    public static ImmutableArray<BiasTool> All { get; } =
    [
        new(
            Slug.Create("rob-2"), "RoB 2", "Sterne JAC et al. BMJ 2019;366:l4898", StudyDesign.RandomisedTrial,
            [
                Domain("randomisation", "How the groups were formed"),
                Domain("deviations", "Departures from the treatment that was intended"),
                Domain("missing", "Missing outcomes"),
                Domain("measurement", "How the outcome was measured"),
                Domain("reporting", "Which results were chosen for the report"),
            ],
            [BiasJudgement.Low, BiasJudgement.SomeConcerns, BiasJudgement.High],
            HasOverall: true),
        new(
            Slug.Create("robins-i"), "ROBINS-I", "Sterne JA et al. BMJ 2016;355:i4919", StudyDesign.RetrospectiveCohort,
            [
                Domain("confounding", "Other differences between the groups"),
                Domain("selection", "Who came into the study"),
                Domain("classification", "Who is counted as treated"),
                Domain("deviations", "Departures from the treatment that was intended"),
                Domain("missing", "Missing data"),
                Domain("measurement", "How the outcome was measured"),
                Domain("reporting", "Which results were chosen for the report"),
            ],
            [BiasJudgement.Low, BiasJudgement.Moderate, BiasJudgement.Serious, BiasJudgement.Critical, BiasJudgement.NoInformation],
            HasOverall: true),
        new(
            Slug.Create("jbi-case-series"), "JBI checklist for case series", "Munn Z et al. JBI Evid Synth 2020;18:2127-33", StudyDesign.SingleArmTrial,
            [
                Domain("criteria", "Clear conditions of entry"),
                Domain("condition", "The disease measured in one reliable way"),
                Domain("identification", "Valid methods to tell who has the disease"),
                Domain("consecutive", "People taken in one after the other"),
                Domain("complete", "Everybody taken in"),
                Domain("demographics", "Who the people were is told"),
                Domain("clinical", "How ill they were is told"),
                Domain("outcomes", "What became of them is told clearly"),
                Domain("sites", "Where they were treated is told"),
                Domain("statistics", "Statistics that fit"),
            ],
            [BiasJudgement.Yes, BiasJudgement.Unclear, BiasJudgement.No],
            HasOverall: false),
    ];

    /// <summary>Is one judgement better than another? What is not known is neither better nor worse than anything.</summary>
    public bool IsBetter(BiasJudgement one, BiasJudgement other) =>
        one != BiasJudgement.NoInformation && other != BiasJudgement.NoInformation && Judgements.IndexOf(one) < Judgements.IndexOf(other);

    private static BiasDomain Domain(string id, string name) => new(Slug.Create(id), name);
}

public static class BiasWords
{
    public static string Of(BiasJudgement judgement) => judgement switch
    {
        BiasJudgement.Low => "low",
        BiasJudgement.SomeConcerns => "some concerns",
        BiasJudgement.Moderate => "moderate",
        BiasJudgement.Serious => "serious",
        BiasJudgement.High => "high",
        BiasJudgement.Critical => "critical",
        BiasJudgement.NoInformation => "no information",
        BiasJudgement.Yes => "yes",
        BiasJudgement.Unclear => "unclear",
        BiasJudgement.No => "no",
        _ => throw new InvalidOperationException($"unknown judgement {judgement}"),
    };

    public static BiasLight LightOf(BiasJudgement judgement) => judgement switch
    {
        BiasJudgement.Low or BiasJudgement.Yes => BiasLight.Good,
        BiasJudgement.SomeConcerns or BiasJudgement.Moderate => BiasLight.Doubtful,
        BiasJudgement.Serious or BiasJudgement.High or BiasJudgement.Critical or BiasJudgement.No => BiasLight.Bad,
        BiasJudgement.NoInformation or BiasJudgement.Unclear => BiasLight.Unknown,
        _ => throw new InvalidOperationException($"unknown judgement {judgement}"),
    };
}
