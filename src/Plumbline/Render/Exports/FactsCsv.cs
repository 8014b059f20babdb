using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render.Exports;

/// <summary>All facts as a table: one row a fact.</summary>
internal static class FactsCsv
{
    public static string Write(Facts facts)
    {
        var csv = new Csv("id", "study", "outcome", "group", "versus", "time", "kind", "estimate", "low", "high", "interval", "level", "count", "total", "p", "unit", "origin", "method", "lines", "note", "quotedFrom");
        foreach (var fact in facts.All)
        {
            csv.Row(fact switch
            {
                ResultFact result => OfResult(result.Result),
                DerivedFact derived => OfValue(derived.Value, derived.Study),
                PooledFact pooled => OfValue(pooled.Value, null),
                _ => throw new InvalidOperationException($"unknown fact {fact}"),
            });
        }

        return csv.ToString();
    }

    private static string?[] OfResult(Result result)
    {
        var reading = result.Reading;
        return
        [
            result.Id.Text, result.Study.ToString(), result.Outcome.Id.ToString(), result.Group.Id.ToString(), result.Versus?.Id.ToString(), result.Time?.ToString(), result.Kind.ToString().ToLowerInvariant(),
            reading.Estimate?.Value.ToString(), reading.Low?.Value.ToString(), reading.High?.Value.ToString(), reading.HasInterval ? reading.IntervalKind.ToString().ToLowerInvariant() : null, reading.HasInterval && reading.IntervalKind == IntervalKind.Confidence ? Figures.Machine((double)reading.Level) : null,
            reading.Count?.Value.Text, result is { Versus: null, Total: { } total } ? Figures.Integer(total) : null, reading.P?.Value.ToString(), result.Kind is ResultKind.Ratio or ResultKind.Comparison ? null : result.Outcome.Unit, "printed", null,
            string.Join(' ', reading.Places.Select(place => $"{place.Source}:{place.Line}")), result.Note, result.Group.Quoted ?? result.Versus?.Quoted,
        ];
    }

    private static string?[] OfValue(DerivedValue value, Slug? study)
    {
        string? Number(double? number) => number is { } some && double.IsFinite(some) ? Figures.Machine(Figures.Published(some)) : null;
        return
        [
            value.Id.Text, study?.ToString(), null, null, null, null, study is null ? "pooled" : "derived", Number(value.Estimate), Number(value.Low), Number(value.High), value.Level is null ? null : value.IsPrediction ? "prediction" : "confidence",
            value.Level is { } level ? Figures.Machine((double)level) : null, null, null, Number(value.P), value.Unit.ToString().ToLowerInvariant(), "computed", value.Method, string.Join(' ', value.Inputs.Select(input => input.Text)), null, null,
        ];
    }
}
