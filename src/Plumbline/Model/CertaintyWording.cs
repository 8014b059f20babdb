namespace Plumbline.Model;

/// <summary>
/// Which words go with which level of certainty (GRADE guidelines 26: Santesso N et al. J Clin Epidemiol 2020;119:126-35): high "lengthens",
/// moderate "probably lengthens", low "may lengthen", very low "the evidence is very uncertain". The sentence is made here and nowhere else.
/// </summary>
public static class CertaintyWording
{
    private const string VeryUncertain = "the evidence is very uncertain";

    /// <summary>The whole sentence about an effect; what is not rated has none.</summary>
    public static string? Sentence(CertaintyLevel level, RatedEffect effect) => effect.IsHowOften ? HowOften(level, effect) : OfEffect(level, effect);

    private static string? OfEffect(CertaintyLevel level, RatedEffect effect) => level switch
    {
        CertaintyLevel.High => Begin($"{effect.Who} {effect.Does} {effect.What}."),
        CertaintyLevel.Moderate => Begin($"{effect.Who} probably {effect.Does} {effect.What}."),
        CertaintyLevel.Low => Begin($"{effect.Who} may {effect.Do} {effect.What}."),
        CertaintyLevel.VeryLow => Begin($"{VeryUncertain} about whether {effect.Who} {effect.Does} {effect.What}."),
        CertaintyLevel.NotRated => null,
        _ => throw new InvalidOperationException($"unknown level {level}"),
    };

    /// <summary>Where nothing was compared, how often it occurs in other people is all that a sentence may say.</summary>
    private static string? HowOften(CertaintyLevel level, RatedEffect effect) => level switch
    {
        CertaintyLevel.High => Begin($"{effect.Who} {effect.Does} about as often {effect.What}."),
        CertaintyLevel.Moderate => Begin($"{effect.Who} probably {effect.Does} about as often {effect.What}."),
        CertaintyLevel.Low => Begin($"{effect.Who} may {effect.Do} about as often {effect.What}."),
        CertaintyLevel.VeryLow => Begin($"{VeryUncertain} about how often {effect.Who} {effect.Does} {effect.What}."),
        CertaintyLevel.NotRated => null,
        _ => throw new InvalidOperationException($"unknown level {level}"),
    };

    /// <summary>Does a sentence about a rated effect use the words of this level, and of no other?</summary>
    public static bool Fits(string sentence, CertaintyLevel level)
    {
        var words = Words(sentence);
        var (isVeryLow, isLow, isModerate) = (sentence.Contains(VeryUncertain, StringComparison.OrdinalIgnoreCase), words.Contains("may"), words.Contains("probably") || words.Contains("likely"));
        return level switch
        {
            CertaintyLevel.High => !isVeryLow && !isLow && !isModerate,
            CertaintyLevel.Moderate => isModerate && !isLow && !isVeryLow,
            CertaintyLevel.Low => isLow && !isModerate && !isVeryLow,
            CertaintyLevel.VeryLow => isVeryLow && !isModerate,
            CertaintyLevel.NotRated => !isVeryLow && !isModerate,
            _ => throw new InvalidOperationException($"unknown level {level}"),
        };
    }

    private static HashSet<string> Words(string sentence) => [.. sentence.Split([' ', ',', '.', ';', ':', '(', ')']).Select(word => word.ToLowerInvariant())];

    private static string Begin(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
