using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>The numbers of one printing of a result, and the lines they stand on.</summary>
internal static class ReadingFields
{
    /// <summary>The keys that name the estimate, and what kind of result each makes.</summary>
    private static readonly string[] EstimateKeys = ["percent", "median", "mean", "difference", "hazardRatio", "oddsRatio", "riskRatio", "statistic"];

    public static Reading Read(Fields fields, Slug defaultSource)
    {
        var reading = new Reading
        {
            Position = fields.Position,
            Estimate = ReadEstimate(fields),
            Low = fields.Value("low"),
            High = fields.Value("high"),
            Level = fields.Number("level")?.Value.Value ?? 95,
            IntervalKind = fields.Choice("interval", Words.Intervals, IntervalKind.Confidence),
            Count = fields.Count("events") ?? fields.Count("count"),
            Total = fields.Count("total"),
            P = fields.P("p"),
            Coefficient = fields.Number("coefficient"),
            StandardError = fields.Number("standardError"),
            Wald = fields.Number("wald"),
            StandardDeviation = fields.Number("sd"),
            Places = ReadPlaces(fields, "lines", defaultSource),
        };
        CheckRanges(fields, reading);
        return reading;
    }

    /// <summary>Lines are numbers of the study's first source, or <c>source:line</c>.</summary>
    public static ImmutableArray<Place> ReadPlaces(Fields fields, string key, Slug defaultSource)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        foreach (var text in fields.Texts(key))
        {
            var colon = text.Value.IndexOf(':', StringComparison.Ordinal);
            var source = defaultSource;
            if (colon >= 0 && !Slug.TryCreate(text.Value[..colon], out source))
            {
                fields.Diagnostics.Add(Problems.InvalidId, text.Position, $"'{text.Value[..colon]}' cannot be the id of a source");
                continue;
            }

            var number = new Located<string>(text.Value[(colon + 1)..], text.Position);
            if (fields.WholeOf(number, "a line", 1, 10_000_000) is { } line) places.Add(new Place(source, line, text.Position));
        }

        return places.ToImmutable();
    }

    private static Located<PrintedValue>? ReadEstimate(Fields fields)
    {
        var present = EstimateKeys.Where(fields.Has).ToList();
        if (present.Count > 1)
        {
            fields.Diagnostics.Add(Problems.WrongType, fields.Find(present[1])!.Position, $"a result has one estimate, and this one has {string.Join(" and ", present)}", "make two results of it");
        }

        return present.Count == 0 ? null : fields.Value(present[0]);
    }

    private static void CheckRanges(Fields fields, Reading reading)
    {
        var isPercent = fields.Has("percent");
        foreach (var value in new[] { reading.Estimate, reading.Low, reading.High })
        {
            if (isPercent && value is { Value.Number: { } number } percent && number.Value is < 0 or > 100)
            {
                fields.Diagnostics.Add(Problems.OutOfRange, percent.Position, $"a percentage must be from 0 to 100, and this is {number}");
            }
        }

        if (Words.Ratios.Keys.Any(fields.Has) && reading.Estimate is { Value.Number.Value: <= 0 } ratio)
        {
            fields.Diagnostics.Add(Problems.OutOfRange, ratio.Position, $"a ratio must be above 0, and this is {ratio.Value}");
        }

        if (reading.Level is <= 0 or >= 100)
        {
            fields.Diagnostics.Add(Problems.OutOfRange, fields.Find("level")!.Position, $"a confidence level is a percentage between 0 and 100, and this is {reading.Level}");
        }

        if (reading is { Low.Value.Number: { } low, High: { Value.Number: { } high } located } && low.Value > high.Value)
        {
            fields.Diagnostics.Add(Problems.LimitsOutOfOrder, located.Position, $"the upper limit ({high}) is below the lower limit ({low})");
        }

        if (reading.Low is null != reading.High is null)
        {
            fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, "an interval needs both 'low' and 'high'", "a limit that was not reached is written: not reached");
        }
    }
}
