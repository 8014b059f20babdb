using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class SampleSizeRule : Rule
{
    public override string Id => "sample-size";

    public override string Name => "Planned number of people";

    public override string Formula => "n from null, hoped-for share, error and power by the exact binomial test, the normal approximation, the same with continuity correction and the arcsine; with the share p expected to be lost n ÷ (1 − p), or n × (1 + p), each rounded up";

    public override string Source => "Fleming (1982); A'Hern (2001); Cohen (1988) for the arcsine; Fleiss (1981) for the correction; for the people lost Donner (1984)";

    public override string Avoids => "Any of the methods is agreement and is named, one- or two-sided as the source says, or either where it does not; so is an approximation rounded down. Both ways of allowing for people lost are accepted.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var study in evidence.Content.Studies)
        {
            if (study.SampleSize is not { } plan) continue;
            if (plan.Needed is not null) yield return Size(evidence, study, plan);
            if (plan is { Needed: not null, Dropout: not null, Planned: not null }) yield return Lost(evidence, study, plan);
        }
    }

    private Finding Size(Evidence evidence, Study study, SampleSizePlan plan)
    {
        var needed = (long)plan.Needed!.Value.Value;
        if (SizeMethods.Of(plan) is not { } methods) return Of(evidence, study, plan, Verdict.NotCheckable, $"{needed} people", "not computed", "none", $"The plan names {needed} people, but not all of: the share that would be too low, the share hoped for, the error and the power. Without these the number cannot be recomputed.");
        var assumptions = $"{plan.NullPercent!.Value}% against {plan.AlternativePercent!.Value}%, error {plan.Alpha!.Value}%, power {plan.Power!.Value}%";
        var printed = $"{needed} people for {assumptions}";
        if (methods.FirstOrDefault(method => method.Gives(needed)) is { } match)
        {
            var rounding = match.IsExact || needed == (long)Math.Ceiling(match.Size - 1e-9) ? "" : $" rounded down; rounded up it would be {Math.Ceiling(match.Size)}";
            return Of(evidence, study, plan, Verdict.MatchMethod, printed, match.Words, match.Name, $"The plan needs {needed} people for {assumptions}. The {match.Name} gives {match.Words}{rounding}.");
        }

        var all = string.Join("; ", methods.Select(method => $"{method.Name} {method.Words}"));
        return Of(evidence, study, plan, Verdict.Differs, printed, all, "all methods", $"The plan needs {needed} people for {assumptions}. The usual methods give: {all}. None gives the printed number; a design with a look on the way, or an assumption that is not printed, would explain it.");
    }

    private Finding Lost(Evidence evidence, Study study, SampleSizePlan plan)
    {
        var (needed, lost, planned) = (plan.Needed!.Value.Value, plan.Dropout!.Value.Value, plan.Planned!.Value.Value);
        var printed = $"{needed} people needed, {lost}% lost, {planned} planned";
        if (lost is < 0 or >= 100) return Of(evidence, study, plan, Verdict.NotCheckable, printed, "not computed", "none", $"A share of {lost}% lost allows no number.");
        var (divided, multiplied) = (needed / (1 - lost / 100), needed * (1 + lost / 100));
        var byDivision = $"{needed} ÷ (1 − {lost}%) = {Figures.Fixed(divided, 1)}";
        var byAddition = $"{needed} × (1 + {lost}%) = {Figures.Fixed(multiplied, 1)}";
        var recomputed = $"{byDivision}; {byAddition}";
        if (planned == Math.Ceiling(divided)) return Of(evidence, study, plan, Verdict.Match, printed, recomputed, "needed ÷ (1 − share lost), rounded up", $"{byDivision}, rounded up {planned}, as planned.");
        if (planned == Math.Ceiling(multiplied)) return Of(evidence, study, plan, Verdict.MatchMethod, printed, recomputed, "needed × (1 + share lost), rounded up", $"{byAddition}, rounded up {planned}, as planned. So many people lose a little more than the plan can spare: {byDivision}.");
        var left = planned * (1 - lost / 100);
        var enough = planned > divided;
        return Of(evidence, study, plan, Verdict.Differs, printed, recomputed, "needed ÷ (1 − share lost), needed × (1 + share lost), both rounded up", enough
            ? $"The plan needs {needed} people and expects to lose {lost}%. {byDivision} and {byAddition}; the {planned} planned are more than either. Something else may have been allowed for."
            : $"The plan needs {needed} people, expects to lose {lost}% and names {planned}. To keep {needed} after such a loss takes {byDivision}, rounded up {Math.Ceiling(divided)}; adding the share instead gives {byAddition}, rounded up {Math.Ceiling(multiplied)}. Of {planned} people {Figures.Fixed(left, 1)} would be left.{Named(planned, multiplied)}");

        static string Named(decimal planned, decimal multiplied) =>
            planned == Math.Floor(multiplied) ? Math.Round(multiplied, MidpointRounding.AwayFromZero) == planned ? $" {planned} is the second number rounded to the nearest." : $" {planned} is the second number with the rest cut off." : "";
    }

    private Finding Of(Evidence evidence, Study study, SampleSizePlan plan, Verdict verdict, string printed, string recomputed, string method, string message) => new()
    {
        Rule = Id,
        Verdict = verdict,
        Severity = verdict == Verdict.Differs ? FindingSeverity.Minor : FindingSeverity.Info,
        Study = study.Id,
        Facts = [],
        Places = [.. evidence.PlacesOf(plan)],
        Printed = printed,
        Recomputed = recomputed,
        Method = method,
        Message = message,
    };
}
