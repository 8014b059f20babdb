using Plumbline.Statistics.MetaAnalysis;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.MetaAnalysis;

public sealed class EffectSizeOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Effect_sizes_and_back_transforms() => OracleFile.Check(output, "escalc", Compare);

    private static void Compare(OracleCase item)
    {
        switch (item.Function)
        {
            case "escalc_prop":
                Proportions(item);
                break;
            case "ipft":
                item.Near("p", ProportionEffects.FromFreemanTukey(item.Number("t"), item.Number("n")));
                break;
            case "escalc_2x2":
                Tables(item);
                break;
            case "escalc_means":
                Means(item);
                break;
            case "escalc_rates":
                var first = new EventRate(item.Count("x1"), item.Number("t1"));
                var second = new EventRate(item.Count("x2"), item.Number("t2"));
                Effect(item, "IRR", EffectSizes.LogRateRatio(first, second));
                Effect(item, "IRD", EffectSizes.RateDifference(first, second));
                break;
            default:
                throw new InvalidDataException($"{item.Id}: unknown function {item.Function}");
        }
    }

    private static void Proportions(OracleCase item)
    {
        var (x, n) = (item.Count("x"), item.Count("n"));

        // The reference answers were made with add = 1/2 named, which escalc then applies to these two as well; left alone it does not.
        var arcsine = ProportionEffects.Arcsine(x, n, addHalf: true);
        var doubleArcsine = ProportionEffects.FreemanTukey(x, n, addHalf: true);
        var logit = ProportionEffects.Logit(x, n);
        Effect(item, "PR", ProportionEffects.Raw(x, n));
        Effect(item, "PLO", logit);
        Effect(item, "PLN", ProportionEffects.Log(x, n));
        Effect(item, "PAS", arcsine);
        Effect(item, "PFT", doubleArcsine);
        item.Near("ift_n", ProportionEffects.FromFreemanTukey(doubleArcsine.Yi, n));
        item.Near("ilogit", ProportionEffects.FromLogit(logit.Yi));
        item.Near("iarcsin", ProportionEffects.FromArcsine(arcsine.Yi));
    }

    private static void Tables(OracleCase item)
    {
        var t = TwoByTwo.FromTotals(item.Count("a"), item.Count("n1"), item.Count("c"), item.Count("n2"));
        Effect(item, "RR", EffectSizes.LogRiskRatio(t));
        Effect(item, "OR", EffectSizes.LogOddsRatio(t));
        Effect(item, "RD", EffectSizes.RiskDifference(t));
        Effect(item, "AS", EffectSizes.ArcsineDifference(t));
        Effect(item, "PETO", EffectSizes.PetoLogOddsRatio(t));
        Effect(item, "PHI", EffectSizes.Phi(t));
        Effect(item, "YUQ", EffectSizes.YuleQ(t));
    }

    private static void Means(OracleCase item)
    {
        var first = new SampleSummary(item.Number("m1"), item.Number("sd1"), item.Count("n1"));
        var second = new SampleSummary(item.Number("m2"), item.Number("sd2"), item.Count("n2"));
        Effect(item, "MD", EffectSizes.MeanDifference(first, second));
        Effect(item, "MD_HO", EffectSizes.MeanDifferencePooled(first, second));
        Effect(item, "SMD", EffectSizes.StandardizedMeanDifference(first, second));
    }

    private static void Effect(OracleCase item, string name, StudyEffect? effect)
    {
        item.Near(name + ".yi", effect?.Yi);
        item.Near(name + ".vi", effect?.Vi);
    }
}
