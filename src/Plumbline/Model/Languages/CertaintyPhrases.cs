namespace Plumbline.Model.Languages;

/// <summary>
/// How sure we are, in a sentence that needs no name of the treatment, for languages whose order of words is another. The English
/// sentences with their names are those of <see cref="CertaintyWording"/>.
/// </summary>
public static class CertaintyPhrases
{
    public static readonly Phrase High = new("certainty.high", "The evidence is certain.");
    public static readonly Phrase Moderate = new("certainty.moderate", "The evidence is probably right.");
    public static readonly Phrase Low = new("certainty.low", "The evidence is uncertain.");
    public static readonly Phrase VeryLow = new("certainty.veryLow", "The evidence is very uncertain.");
    public static readonly Phrase NotRated = new("certainty.notRated", "Nobody has rated yet how sure we can be.");
    public static readonly Phrase Draft = new("certainty.draft", "This is a draft. A clinician still has to review it.");
    public static readonly Phrase Recheck = new("certainty.recheck", "A number behind this has changed. Somebody has to look again.");

    public static Phrase Of(CertaintyLevel level) => level switch
    {
        CertaintyLevel.High => High,
        CertaintyLevel.Moderate => Moderate,
        CertaintyLevel.Low => Low,
        CertaintyLevel.VeryLow => VeryLow,
        CertaintyLevel.NotRated => NotRated,
        _ => throw new InvalidOperationException($"unknown level {level}"),
    };
}
