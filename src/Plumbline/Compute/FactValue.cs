using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Compute;

/// <summary>A fact's numbers in a form that never changes with how pages say them: what a rating was judged on, what a version held.</summary>
public static class FactValue
{
    /// <summary>"33/85, 38.8, 28.44 to 50.01": count and total, estimate, limits, P, as far as each is printed; what was computed as it is said.</summary>
    public static string Of(Fact fact) => fact switch
    {
        ResultFact result => Of(result.Result),
        DerivedFact or PooledFact => FactText.Say(fact, Form.Full) ?? "",
        _ => throw new InvalidOperationException($"unknown fact {fact}"),
    };

    private static string Of(Result result)
    {
        var reading = result.Reading;
        var total = result.Kind == ResultKind.Proportion && result.Total is { } people ? Figures.Integer(people) : null;
        var count = (reading.Count?.Value.Text, total) switch
        {
            ({ } some, { } all) => $"{some}/{all}",
            ({ } some, null) => some,
            (null, { } all) => $"of {all}",
            _ => null,
        };
        var limits = reading.HasInterval ? Figures.Range(reading.Low!.Value.ToString(), reading.High!.Value.ToString()) : null;
        var p = reading.P is { } printed ? $"P {printed.Value.Symbol} {printed.Value.Number}" : null;
        return string.Join(", ", new[] { count, reading.Estimate?.Value.ToString(), limits, p }.OfType<string>());
    }
}
