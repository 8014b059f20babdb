namespace Plumbline.Statistics.Tables;

/// <summary>The score limits of an odds ratio, solved in the fitted cell rather than in the ratio: (A − a)² (1/a + 1/b + 1/c + 1/d)
/// falls all the way from the end of the support to a = A, and needs no inner solution.</summary>
internal static class OddsScore
{
    /// <summary>ad/(bc) of the table with the margins of <paramref name="t"/> and a below A whose statistic is
    /// <paramref name="critical"/>; neither A nor D is 0.</summary>
    public static double LowerLimit(TwoByTwo t, double critical)
    {
        // The support begins where a or d is 0. The distance of a from there is sought, so that the smallest cell keeps its digits.
        var room = Math.Min(t.A, t.D);
        var above = Bisection.OnPositive(double.Epsilon, room, distance =>
        {
            var (a, b, c, d) = Cells(distance);
            return (room - distance) * (room - distance) * (1 / a + 1 / b + 1 / c + 1 / d) > critical;
        });
        var fitted = Cells(above);
        return fitted.A / fitted.B * (fitted.D / fitted.C);

        (double A, double B, double C, double D) Cells(double distance) =>
            (t.A - room + distance, t.B + (room - distance), t.C + (room - distance), t.D - room + distance);
    }
}
