using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class EventsPerVariableRule : Rule
{
    private const double Fewest = 10;

    /// <summary>Below this the later studies, too, saw bias in most settings.</summary>
    private const double Few = 5;

    public override string Id => "events-per-variable";

    public override string Name => "Events for each factor of a regression";

    public override string Formula => "events ÷ factors of the model, where the factors are the adjusted rows with coefficients of one outcome, and the events those counted, else at most one of each person; reported below 10";

    public override string Source => "Peduzzi, Concato, Feinstein and Holford (1995)";

    public override string Avoids => "Where events are not counted, every person is taken to have had one, so that the printed model can only rest on fewer. Models of which only one factor is printed are left out, and so are factors that were looked at one by one.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var study in evidence.Content.Studies)
        {
            var models = study.Results.Where(result => result is { Kind: ResultKind.Ratio, Adjusted: not null, Group.Quoted: null, Reading.Coefficient: not null }).GroupBy(result => result.Outcome.Id);
            foreach (var model in models)
            {
                ImmutableArray<Result> rows = [.. model];
                if (rows.Length >= 2) yield return Compare(evidence, study, rows);
            }
        }
    }

    private Finding Compare(Evidence evidence, Study study, ImmutableArray<Result> rows)
    {
        var first = rows[0];
        var factors = $"{rows.Length} factors";
        Finding Of(Verdict verdict, FindingText text, FindingSeverity severity = FindingSeverity.Info) => Found(evidence, first, first.Reading, verdict, severity, text) with
        {
            Facts = [.. rows.Select(row => row.Id)],
            Places = Together([.. rows.Select(row => evidence.PlacesOf(row.Reading))]),
        };

        if (Events(evidence, study, first) is not { } events) return Of(Verdict.NotCheckable, new FindingText(factors, "not computed", "none", $"{first.Outcome.Name}: neither the number of events nor the number of people behind the regression is printed."));
        var each = (double)events.Count / rows.Length;
        var fewest = AtLeast(evidence, study, first);
        var what = events.IsCounted ? $"{events.Count} events" : $"at most {events.Count} events (one of each person{(fewest is null ? "" : $"; {fewest} are counted")})";
        var recomputed = $"{events.Count} ÷ {rows.Length} = {Figures.Fixed(each, 1)}";
        const string method = "events per variable";
        return each < Fewest
            ? Of(Verdict.Differs, new FindingText($"{factors}, {what}", recomputed, method, $"{first.Outcome.Name}: the regression has {rows.Length} factors and {what}, {Figures.Fixed(each, 1)} for each factor. Fewer than ten is few by a common rule of thumb: such models are often imprecise, and wide intervals show it."), each < Few ? FindingSeverity.Minor : FindingSeverity.Info)
            : Of(Verdict.Match, new FindingText($"{factors}, {what}", recomputed, method, $"{first.Outcome.Name}: {what} for {rows.Length} factors, {Figures.Fixed(each, 1)} each."));
    }

    private static long? AtLeast(Evidence evidence, Study study, Result row)
    {
        var byArm = study.Groups.Where(group => group.Quoted is null && StudyGroups.IsMain(study, group)).Select(group => EventNumbers.AtLeast(evidence, row, group)).ToImmutableArray();
        return byArm.All(count => count is not null) ? byArm.Sum(count => count!.Value) : null;
    }

    /// <summary>Of everybody in the model: the people of a group that the study shares out, else all its arms.</summary>
    private static (long Count, bool IsCounted)? Events(Evidence evidence, Study study, Result row)
    {
        var main = study.Groups.Where(group => group.Quoted is null && StudyGroups.IsMain(study, group)).ToImmutableArray();
        var byArm = main.Select(group => EventNumbers.Counted(evidence, row, group)).ToImmutableArray();
        if (byArm.All(count => count is not null)) return (byArm.Sum(count => count!.Value), true);
        var whole = study.Groups.Where(group => group is { Count: not null, Quoted: null }).MaxBy(group => group.Count!.Value.Value);
        if (whole is not null && !main.Contains(whole) && EventNumbers.Counted(evidence, row, whole) is { } counted) return (counted, true);
        var people = Math.Max((long?)whole?.Count?.Value.Value ?? 0, main.All(group => group.Count is not null) ? main.Sum(group => (long)group.Count!.Value.Value) : 0);
        return people > 0 ? (people, false) : null;
    }
}
