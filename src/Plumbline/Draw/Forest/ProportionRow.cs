using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Forest;

/// <summary>A share of people as a row of a forest plot.</summary>
internal static class ProportionRow
{
    /// <summary>Null where no percentage is known.</summary>
    public static ForestRow? Of(Content content, ResultFact fact)
    {
        if (FactText.PercentOf(fact) is not { } percent) return null;
        var result = fact.Result;
        var limits = FactText.IntervalOf(fact);
        var detail = $"{result.Group.Short ?? result.Group.Name}, {People(fact)}";
        return new ForestRow(StudyOf(content, result).Name, detail, Text(percent, limits), (double)percent, limits?.Low, limits?.High, fact.People?.Total ?? 1, result.Group.Comparator, result.Id, null);
    }

    public static string Text(decimal percent, (double Low, double High)? limits) =>
        Figures.Fixed(percent, 1) + (limits is { } range ? $" ({Figures.Range(Figures.Fixed(range.Low, 1), Figures.Fixed(range.High, 1))})" : "");

    public static string Text(DerivedValue value) =>
        Text((decimal)value.Estimate!.Value, value is { Low: { } low, High: { } high } ? (low, high) : null);

    public static string People(ResultFact fact) =>
        fact.People is { } count ? $"{count.People} of {count.Total}" : fact.Result.Total is { } total ? $"of {total}" : "number not reported";

    public static Study StudyOf(Content content, Result result) => content.Studies.First(one => one.Id == result.Study);

    public static string SourceLine(Content content, IEnumerable<Result> results) =>
        "Sources: " + string.Join("; ", results.Select(result => StudyOf(content, result).Name).Distinct(StringComparer.Ordinal)) + ". Intervals as printed, or exact where none is printed.";
}
