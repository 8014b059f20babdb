using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Draw;
using Plumbline.Draw.Survival;

namespace Plumbline.Tests.Draw;

/// <summary>A curve whose counts and heights do not fit together is not drawn.</summary>
public class KaplanMeierRefusalTests
{
    private static readonly CurveRow First = new(2, 4, 1, 1, 0.75, 0.4, 1);
    private static readonly CurveRow Last = new(5, 2, 2, 0, 0, null, null);

    private static KaplanMeierData With(params CurveRow[] rows) =>
        SurvivalSamples.MadeUp with { Series = [new KaplanMeierSeries("A", Comparator: false, [.. rows], rows.Length == 0 ? null : rows[^1].Time, "5 months")] };

    public static TheoryData<string, KaplanMeierData> Refused => new()
    {
        { "nobody", With() },
        { "rise from 0", With(First with { Time = -1 }, Last) },
        { "rise from 0", With(First, Last with { Time = 1 }) },
        { "rise from 0", With(First with { Time = double.NaN }, Last) },
        { "somebody has the event", With(First with { Events = 0, Censored = 0, Survival = 1 }, Last) },
        { "somebody has the event", With(First with { Events = -1, Censored = 3 }, Last) },
        { "at risk before", With(First, Last with { AtRisk = 3 }) },
        { "does not follow", With(First with { Survival = 0.7 }, Last) },
        { "does not follow", With(First with { Survival = double.NaN }, Last) },
        { "lower limit", With(First with { Low = 0.9 }, Last) },
        { "upper limit", With(First with { High = 0.5 }, Last) },
        { "upper limit", With(First with { High = 1.2 }, Last) },
        { "one limit", With(First with { High = null }, Last) },
        { "not everybody", With(First) },
        { "off the curve", With(First, Last) with { Series = [With(First, Last).Series[0] with { Median = 99 }] } },
        { "needs a text", With(First, Last) with { Series = [With(First, Last).Series[0] with { MedianText = "" }] } },
        { "length", With(First with { Time = 0 }, Last with { Time = 0 }) },
        { "one to three", With(First, Last) with { Series = ImmutableArray<KaplanMeierSeries>.Empty } },
        { "error", With(First, Last) with { Redrawn = true } },
        { "from points", With(First, Last) with { Redrawn = true, Note = "Some." } },
        { "from points", With(First, Last) with { Series = [With(First, Last).Series[0] with { Points = [(0, 100), (5, 0)] }] } },
        { "title", With(First, Last) with { Title = " " } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Untrue_curves_are_refused(string why, KaplanMeierData data) =>
        Assert.Contains(why, Assert.Throws<UndrawableException>(() => KaplanMeierChart.Draw(data)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_curve_they_were_made_from_is_drawn() => Assert.NotEmpty(KaplanMeierChart.Draw(With(First, Last)).Svg);
}
