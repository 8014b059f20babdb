using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics.Numerics;
using Plumbline.Statistics.Ratios;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>
/// One printed number of a regression row, as what it says of the unrounded coefficient and standard error: an interval for
/// x β + y SE, or for |β| ÷ SE. Numbers fit together where one pair (β, SE) satisfies them all.
/// </summary>
/// <param name="Name">For a sentence.</param>
/// <param name="Printed">With its digits.</param>
/// <param name="Beta">x, unused for a quotient.</param>
/// <param name="Error">y, unused for a quotient.</param>
/// <param name="IsQuotient">Is it about |β| ÷ SE?</param>
/// <param name="Range">What the printed number could have been.</param>
internal sealed record RatioMember(string Name, string Printed, double Beta, double Error, bool IsQuotient, ValueRange Range);

internal static class RatioMembers
{
    private const string WaldName = "the Wald statistic";

    // No coefficient or standard error of a printed row is near this.
    private const double Far = 1000;

    public static ImmutableArray<RatioMember> Of(Result result, Reading reading)
    {
        var z = -Distributions.NormalQuantile((1 - reading.LevelShare()) / 2);
        var members = ImmutableArray.CreateBuilder<RatioMember>();
        if (reading.Coefficient?.Value is { } beta) members.Add(new RatioMember("the coefficient β", $"β {beta}", 1, 0, false, beta.Range()));
        if (reading.StandardError?.Value is { } error) members.Add(new RatioMember("the standard error", $"SE {error}", 0, 1, false, error.Range()));
        if (reading.Wald?.Value is { } wald) members.Add(new RatioMember(WaldName, $"Wald {wald}", 0, 0, true, Roots(wald)));
        if (reading.EstimateNumber is { Value: > 0 } ratio) members.Add(new RatioMember("the ratio", $"ratio {ratio}", 1, 0, false, Log(ratio)));
        if (reading.Low?.Value.Number is { Value: >= 0 } low) members.Add(new RatioMember("the lower limit", $"lower {low}", 1, -z, false, Log(low)));
        if (reading.High?.Value.Number is { Value: > 0 } high) members.Add(new RatioMember("the upper limit", $"upper {high}", 1, z, false, Log(high)));
        if (reading.P?.Value is { } p && result.Test is null or "Wald") members.Add(new RatioMember("the P value", p.Words(), 0, 0, true, Deviates(p)));
        return members.ToImmutable();
    }

    /// <summary>The same row with its Wald statistic taken for β ÷ SE.</summary>
    public static ImmutableArray<RatioMember> WithWaldAsZ(ImmutableArray<RatioMember> members) =>
        [.. members.Select(member => member.Name == WaldName ? member with { Range = new ValueRange(member.Range.Low * member.Range.Low, member.Range.High * member.Range.High) } : member)];

    public static bool FitTogether(ImmutableArray<RatioMember> members) => Fit(members, 1) || Fit(members, -1);

    /// <summary>For β of one sign every member is a pair of half-planes of (β, SE), and a convex polygon cut by them is left or not.</summary>
    private static bool Fit(ImmutableArray<RatioMember> members, int sign)
    {
        var polygon = new List<(double Beta, double Error)> { (0, 0), (sign * Far, 0), (sign * Far, Far), (0, Far) };
        foreach (var member in members)
        {
            var (low, high) = (member.Range.Low, member.Range.High);
            if (member.IsQuotient)
            {
                polygon = Cut(polygon, sign, -low, 0);
                if (double.IsFinite(high)) polygon = Cut(polygon, -sign, high, 0);
            }
            else
            {
                if (double.IsFinite(low)) polygon = Cut(polygon, member.Beta, member.Error, low);
                if (double.IsFinite(high)) polygon = Cut(polygon, -member.Beta, -member.Error, -high);
            }
        }

        return polygon.Count > 0;
    }

    /// <summary>What is left where x β + y SE ≥ least.</summary>
    private static List<(double Beta, double Error)> Cut(List<(double Beta, double Error)> polygon, double x, double y, double least)
    {
        var left = new List<(double, double)>();
        for (var index = 0; index < polygon.Count; index++)
        {
            var (here, next) = (polygon[index], polygon[(index + 1) % polygon.Count]);
            var (inside, following) = (x * here.Beta + y * here.Error - least, x * next.Beta + y * next.Error - least);
            if (inside >= -Slack) left.Add(here);
            if (inside >= -Slack != following >= -Slack)
            {
                var share = inside / (inside - following);
                left.Add((here.Beta + share * (next.Beta - here.Beta), here.Error + share * (next.Error - here.Error)));
            }
        }

        return left;
    }

    private const double Slack = 1e-9;

    private static ValueRange Log(PrintedNumber number) =>
        new(number.Smallest <= 0 ? double.NegativeInfinity : Math.Log((double)number.Smallest), Math.Log((double)number.Largest));

    private static ValueRange Roots(PrintedNumber wald) =>
        new(Math.Sqrt(Math.Max(0, (double)wald.Smallest)), Math.Sqrt(Math.Max(0, (double)wald.Largest)));

    private static ValueRange Deviates(PrintedP p)
    {
        var range = p.Range();
        return new ValueRange(Deviate(range.High), range.Low <= 0 ? double.PositiveInfinity : Deviate(range.Low));
    }

    private static double Deviate(double p) => Math.Max(0, -Distributions.NormalQuantile(p / 2));
}
