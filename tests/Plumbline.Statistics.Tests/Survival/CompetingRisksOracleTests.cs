using Plumbline.Statistics.Survival;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.Survival;

/// <summary>survfit(Surv(time, factor(cause)) ~ 1) of survival for R 3.5-3: Oracle/make/competing_risks.R.</summary>
public sealed class CompetingRisksOracleTests(ITestOutputHelper output)
{
    private static readonly (string Field, ConfidenceTransform Transform)[] Blocks =
    [
        ("plain", ConfidenceTransform.Plain),
        ("log", ConfidenceTransform.Log),
        ("loglog", ConfidenceTransform.LogLog),
        ("logit", ConfidenceTransform.Logit),
        ("arcsin", ConfidenceTransform.Arcsine),
    ];

    // Where all have had the event, R's standard error is rounding, about 1e-17, and ours is 0.
    private const double ErrorFloor = 1e-6;

    [Fact]
    public void Incidences() => OracleFile.Check(output, "x_competing_risks", item =>
    {
        int[] causes = [.. item.Numbers("cause").Select(cause => (int)cause)];
        var data = SurvivalData.Create(
            item.Numbers("time"), [.. causes.Select(cause => cause > 0)], item.Numbers("start"), item.Numbers("weight"));
        var curves = CompetingRisks.Estimate(data, causes);
        if (item.Function == "mgus2")
        {
            CompareTimes(item, curves);
            return;
        }

        item.Near("time", Present(curves.Times));
        item.Near("n_risk", Present(curves.AtRisk));
        item.Near("event_free", Present(curves.EventFree), Tolerances.ClosedForm, ErrorFloor);
        foreach (var cause in curves.Causes)
        {
            CompareCause(item, cause, $"cause{cause.Cause}.");
        }
    });

    private static void CompareCause(OracleCase item, CauseIncidence cause, string path)
    {
        item.Near(path + "incidence", Present(cause.Incidence));
        if (item.Function == "late_entry")
        {
            return;
        }

        item.Near(path + "n_event", Present(cause.Events));
        item.Near(path + "se", Present(cause.StandardError), Tolerances.ClosedForm, ErrorFloor);
        foreach (var (field, transform) in Blocks)
        {
            // R's limits at an incidence of 1 hang on the last bit of its sum: the reference leaves them out.
            Interval?[] limits = [.. Enumerable.Range(0, cause.Incidence.Length)
                .Select(row => cause.Incidence[row] < 1 - 1e-9 ? cause.Limits(row, transform, item.Number("conf")) : null)];
            item.Near($"{path}{field}.lower", [.. limits.Select(interval => interval?.Low)]);
            item.Near($"{path}{field}.upper", [.. limits.Select(interval => interval?.High)]);
        }
    }

    private static void CompareTimes(OracleCase item, CompetingRisksCurves curves)
    {
        IncidenceAt[] progression = [.. item.Numbers("at").Select(time => curves.Causes[0].At(time))];
        IncidenceAt[] death = [.. item.Numbers("at").Select(time => curves.Causes[1].At(time))];
        item.Near("progression", Present(progression.Select(at => at.Incidence)));
        item.Near("progression_se", Present(progression.Select(at => at.StandardError)));
        item.Near("lower", [.. progression.Select(at => at.Interval?.Low)]);
        item.Near("upper", [.. progression.Select(at => at.Interval?.High)]);
        item.Near("death", Present(death.Select(at => at.Incidence)));
        item.Near("death_se", Present(death.Select(at => at.StandardError)));
    }

    private static double?[] Present(IEnumerable<double> values) => [.. values.Select(value => (double?)value)];
}
