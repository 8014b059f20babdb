using Plumbline.Model;

namespace Plumbline.Tests.Model;

/// <summary>The words of GRADE guidelines 26 (Santesso 2020, table 2), level by level.</summary>
public sealed class CertaintyWordingTests
{
    private static readonly RatedEffect Effect = new("examplinib", "shorten", "shortens", "examplitis");

    [Theory]
    [InlineData(CertaintyLevel.High, "Examplinib shortens examplitis.")]
    [InlineData(CertaintyLevel.Moderate, "Examplinib probably shortens examplitis.")]
    [InlineData(CertaintyLevel.Low, "Examplinib may shorten examplitis.")]
    [InlineData(CertaintyLevel.VeryLow, "The evidence is very uncertain about whether examplinib shortens examplitis.")]
    [InlineData(CertaintyLevel.NotRated, null)]
    public void A_level_has_its_words(CertaintyLevel level, string? sentence)
    {
        Assert.Equal(sentence, CertaintyWording.Sentence(level, Effect));
    }

    [Theory]
    [InlineData(CertaintyLevel.High, "Hiccups occur about as often in other people given examplinib.")]
    [InlineData(CertaintyLevel.Moderate, "Hiccups probably occur about as often in other people given examplinib.")]
    [InlineData(CertaintyLevel.Low, "Hiccups may occur about as often in other people given examplinib.")]
    [InlineData(CertaintyLevel.VeryLow, "The evidence is very uncertain about how often hiccups occur in other people given examplinib.")]
    [InlineData(CertaintyLevel.NotRated, null)]
    public void A_share_without_a_comparison_names_no_cause(CertaintyLevel level, string? sentence)
    {
        var share = new RatedEffect("hiccups", "occur", "occur", "in other people given examplinib") { IsHowOften = true };

        Assert.Equal(sentence, CertaintyWording.Sentence(level, share));
        if (sentence is not null) Assert.True(CertaintyWording.Fits(sentence, level));
    }

    [Fact]
    public void A_sentence_fits_its_own_level_and_no_other()
    {
        CertaintyLevel[] rated = [CertaintyLevel.VeryLow, CertaintyLevel.Low, CertaintyLevel.Moderate, CertaintyLevel.High];
        foreach (var level in rated)
        {
            foreach (var other in rated) Assert.Equal(level == other, CertaintyWording.Fits(CertaintyWording.Sentence(level, Effect)!, other));
        }
    }

    [Theory]
    [InlineData("Examplinib is likely to help.", CertaintyLevel.Moderate, true)]
    [InlineData("Examplinib is likely to help.", CertaintyLevel.Low, false)]
    [InlineData("Examplinib (may) help", CertaintyLevel.Low, true)]
    [InlineData("Mayor Smith took examplinib.", CertaintyLevel.Low, false)]
    [InlineData("Examplinib helps.", CertaintyLevel.NotRated, true)]
    [InlineData("Examplinib probably helps.", CertaintyLevel.NotRated, false)]
    public void Words_are_whole_words(string sentence, CertaintyLevel level, bool fits)
    {
        Assert.Equal(fits, CertaintyWording.Fits(sentence, level));
    }

    [Theory]
    [InlineData(CertaintyLevel.High, 0, CertaintyLevel.High)]
    [InlineData(CertaintyLevel.High, 2, CertaintyLevel.Low)]
    [InlineData(CertaintyLevel.Low, 1, CertaintyLevel.VeryLow)]
    [InlineData(CertaintyLevel.Low, 4, CertaintyLevel.VeryLow)]
    public void Domains_lower_the_start_and_never_below_the_lowest(CertaintyLevel start, int down, CertaintyLevel left)
    {
        Assert.Equal(left, Rating.LevelOf(start, [new RatedDomain(GradeDomain.Imprecision, down, ""), new RatedDomain(GradeDomain.RiskOfBias, 0, "")]));
    }
}
