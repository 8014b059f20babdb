namespace Plumbline.Model.Languages;

/// <summary>The forms in which a fact is said.</summary>
public static class FactPhrases
{
    public static readonly Phrase None = new("facts.none", "none out of 100 people");
    public static readonly Phrase FewerThanOne = new("facts.fewerThanOne", "fewer than 1 out of 100 people");
    public static readonly Phrase MoreThan99 = new("facts.moreThan99", "more than 99 out of 100 people");
    public static readonly Phrase1 About = new("facts.about", "about {number} out of 100 people");
    public static readonly Phrase1 Fewer = new("facts.fewer", "about {number} fewer in every 100 people");
    public static readonly Phrase1 More = new("facts.more", "about {number} more in every 100 people");
    public static readonly Phrase2 AboutAmount = new("facts.aboutAmount", "about {number} {unit}");
    public static readonly Phrase2 Amount = new("facts.amount", "{number} {unit}");
    public static readonly Phrase2 Fraction = new("facts.fraction", "{people} of {total}");
    public static readonly Phrase2 Detailed = new("facts.detailed", "{value} ({details})");
    public static readonly Phrase2 Pair = new("facts.pair", "{first}; {second}");
    public static readonly Phrase2 Interval = new("facts.interval", "{kind} {interval}");
    public static readonly Phrase2 Range = new("facts.range", "{low} to {high}");
    public static readonly Phrase1 Confidence = new("facts.confidence", "{level}% CI");
    public static readonly Phrase WholeRange = new("facts.wholeRange", "range");
    public static readonly Phrase InterquartileRange = new("facts.interquartileRange", "interquartile range");
    public static readonly Phrase UnstatedInterval = new("facts.unstatedInterval", "interval of unstated kind");
    public static readonly Phrase1 StandardDeviation = new("facts.standardDeviation", "standard deviation {number}");
    public static readonly Phrase1 Prediction = new("facts.prediction", "95% prediction interval {interval}");
    public static readonly Phrase1 Points = new("facts.points", "{number} percentage points");
    public static readonly Phrase NotReached = new("facts.notReached", "not reached");
    public static readonly Phrase NotEstimable = new("facts.notEstimable", "not estimable");
    public static readonly Phrase NotReported = new("facts.notReported", "not reported");
}
