using Plumbline.Model;

namespace Plumbline.Render.Exports.Fhir;

/// <summary>
/// A code of a code system. Codes and displays are those of FHIR R5 (5.0.0): the value sets variable-role, statistic-type,
/// attribute-estimate-type, certainty-type, certainty-rating, synthesis-type and study-design. Where none of a set fits, a text stands alone.
/// </summary>
internal sealed record Coding(string System, string Code, string Display)
{
    public static readonly Coding Population = Role("population", "population");
    public static readonly Coding Exposure = Role("exposure", "exposure");
    public static readonly Coding ReferenceExposure = Role("referenceExposure", "reference exposure");
    public static readonly Coding MeasuredVariable = Role("measuredVariable", "measured variable");

    public static readonly Coding Proportion = Statistic("C44256", "Proportion");
    public static readonly Coding Median = Statistic("C28007", "Median");
    public static readonly Coding Mean = Statistic("C53319", "Mean");
    public static readonly Coding Count = Statistic("C25463", "Count");

    public static readonly Coding ConfidenceInterval = Attribute("C53324", "Confidence interval");
    public static readonly Coding Range = Attribute("C38013", "Range");
    public static readonly Coding InterquartileRange = Attribute("C53245", "Interquartile range");
    public static readonly Coding PValue = Attribute("C44185", "P-value");
    public static readonly Coding StandardDeviation = Attribute("C53322", "Standard deviation");
    public static readonly Coding TauSquared = Attribute("0000421", "Tau squared");
    public static readonly Coding ISquared = Attribute("0000420", "I-squared");

    public static readonly Coding OverallCertainty = new("http://terminology.hl7.org/CodeSystem/certainty-type", "Overall", "Overall certainty");
    public static readonly Coding MetaAnalysis = new("http://terminology.hl7.org/CodeSystem/synthesis-type", "std-MA", "summary data meta-analysis");

    public static Coding? Of(RatioMeasure? measure) => measure switch
    {
        RatioMeasure.HazardRatio => Statistic("C93150", "Hazard Ratio"),
        RatioMeasure.OddsRatio => Statistic("C16932", "Odds Ratio"),
        RatioMeasure.RiskRatio => Statistic("C93152", "Relative Risk"),
        null => null,
        _ => throw new InvalidOperationException($"unknown measure {measure}"),
    };

    /// <summary>Null for a retrospective cohort: the set has codes for how people were compared and followed, which the design alone does not tell.</summary>
    public static Coding? Of(StudyDesign design) => design switch
    {
        StudyDesign.RandomisedTrial => new Coding("http://hl7.org/fhir/study-design", "SEVCO:01003", "randomized assignment"),
        StudyDesign.SingleArmTrial => new Coding("http://hl7.org/fhir/study-design", "SEVCO:01016", "Uncontrolled cohort design"),
        StudyDesign.RetrospectiveCohort => null,
        _ => throw new InvalidOperationException($"unknown design {design}"),
    };

    /// <summary>Null where nobody has rated it.</summary>
    public static Coding? Of(CertaintyLevel level) => level switch
    {
        CertaintyLevel.NotRated => null,
        CertaintyLevel.VeryLow => Rating("very-low", "Very low quality"),
        CertaintyLevel.Low => Rating("low", "Low quality"),
        CertaintyLevel.Moderate => Rating("moderate", "Moderate quality"),
        CertaintyLevel.High => Rating("high", "High quality"),
        _ => throw new InvalidOperationException($"unknown level {level}"),
    };

    private static Coding Role(string code, string display) => new("http://terminology.hl7.org/CodeSystem/variable-role", code, display);

    private static Coding Statistic(string code, string display) => new("http://terminology.hl7.org/CodeSystem/statistic-type", code, display);

    private static Coding Attribute(string code, string display) => new("http://terminology.hl7.org/CodeSystem/attribute-estimate-type", code, display);

    private static Coding Rating(string code, string display) => new("http://terminology.hl7.org/CodeSystem/certainty-rating", code, display);
}
