using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>One entry below <c>results</c> of a study file.</summary>
internal sealed class ResultFields(Slug study, Slug defaultSource, ImmutableArray<Group> groups, Lookup<Outcome> outcomes)
{
    public Result? Read(Fields fields)
    {
        var reading = ReadingFields.Read(fields, defaultSource);
        var also = fields.List("alsoPrinted", "another printing").Select(other => ReadOther(other)).ToImmutableArray();
        var outcomeName = fields.LocatedText("outcome");
        if (outcomeName is null) fields.Text("outcome");
        var outcome = outcomeName is { } name ? outcomes.Find(name) : null;
        var group = FindGroup(fields, "group");
        var versus = FindGroup(fields, "versus");
        var time = ReadTime(fields);
        var kind = KindOf(fields);
        var ratio = Words.Ratios.FirstOrDefault(pair => fields.Has(pair.Key));
        var (test, adjusted, assessor) = (fields.OptionalText("test"), fields.OptionalText("adjusted"), fields.OptionalText("assessor"));
        var sameAs = fields.LocatedText("sameAs") is { } same ? same.Select(text => new FactId(text)) : (Located<FactId>?)null;
        var (criteria, note) = (fields.OptionalText("criteria"), fields.OptionalText("note"));
        var result = outcome is null || kind is null || groups.IsEmpty ? null : new Result
        {
            Id = FactId.Of(study, outcome.Id, group?.Id, versus?.Id, time),
            Position = fields.Position,
            Study = study,
            Outcome = outcome,
            Group = group ?? groups[0],
            Versus = versus,
            Time = time,
            Kind = kind.Value,
            Measure = ratio.Key is null ? null : ratio.Value,
            Test = test,
            Adjusted = adjusted,
            Assessor = assessor,
            Criteria = criteria,
            Note = note,
            SameAs = sameAs,
            Reading = reading,
            AlsoPrinted = also,
        };
        fields.Finish();
        if (result is not null) CheckCounts(fields.Diagnostics, result);
        return result;
    }

    private Reading ReadOther(Fields fields)
    {
        var reading = ReadingFields.Read(fields, defaultSource);
        fields.Finish();
        return reading;
    }

    private Group? FindGroup(Fields fields, string key) =>
        fields.LocatedText(key) is { } name ? GroupLookup.Of(groups, fields.Diagnostics).Find(name) : null;

    private static TimePoint? ReadTime(Fields fields)
    {
        if (fields.LocatedText("time") is not { } text) return null;
        if (TimePoint.TryParse(text.Value, out var time)) return time;
        fields.Diagnostics.Add(Problems.WrongType, text.Position, $"'time' must be a number of months like 6m, and this is '{text.Value}'");
        return null;
    }

    private static ResultKind? KindOf(Fields fields)
    {
        if (Words.Ratios.Keys.Any(fields.Has)) return ResultKind.Ratio;
        if (fields.Has("median")) return ResultKind.Median;
        if (fields.Has("mean")) return ResultKind.Mean;
        if (fields.Has("difference")) return ResultKind.Difference;
        if (fields.Has("events")) return ResultKind.Count;
        if (fields.Has("percent") && fields.Has("time")) return ResultKind.Rate;
        if (fields.Has("percent") || fields.Has("count")) return ResultKind.Proportion;
        if (fields.Has("versus") && (fields.Has("statistic") || fields.Has("p"))) return ResultKind.Comparison;
        fields.Diagnostics.Add(
            Problems.MissingKey,
            fields.Position with { Length = 1 },
            "this result has no number",
            "give one of: count, percent, median, mean, difference, hazardRatio, oddsRatio, riskRatio, events; or versus with statistic or p");
        return null;
    }

    private static void CheckCounts(DiagnosticBag diagnostics, Result result)
    {
        if (result.Kind is not ResultKind.Proportion || result.Reading.Count is not { } count || result.Total is not { } total || count.Value.Value <= total) return;
        var group = result.Group;
        var hint = result.Reading.Total is { } own
            ? $"the total stands on line {own.Position.Line}"
            : $"group {group.Id} has n = {total} (line {group.Count!.Position.Line})";
        diagnostics.Add(Problems.CountAboveTotal, count.Position, $"responders ({count.Value}) exceed the group ({total})", hint);
    }
}
