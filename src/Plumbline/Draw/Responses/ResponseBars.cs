using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Responses;

/// <summary>Everybody's best response in one bar, best first.</summary>
public static class ResponseBars
{
    /// <summary>The same category has the same colour in every bar of the site, so the list is closed.</summary>
    private static readonly ImmutableDictionary<string, int> Shades = new Dictionary<string, int>
    {
        ["CR"] = 1,
        ["VGPR"] = 2,
        ["PR"] = 3,
        ["MR"] = 4,
        ["SD"] = 5,
        ["PD"] = 6,
        ["not evaluable"] = 7,
    }.ToImmutableDictionary();

    public static Figure Draw(ResponseData data)
    {
        Refuse(data);
        return new Figure
        {
            Id = data.Id,
            Kind = "responses",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Svg = Layout.Both(data.Id, "responses", data.Title, data.Reading, svg => ResponseDrawing.Draw(data, svg)),
            Table = Table(data),
        };
    }

    internal static string Shade(string category) => $"r{Figures.Integer(Shades[category])}";

    internal static long Remainder(ResponseRow row) => row.Total - row.Parts.Sum(part => part.Count);

    /// <summary>"33 of 85 responded (38.8%)"; "about" where the counts are estimates.</summary>
    internal static string Responders(ResponseData data, ResponseRow row)
    {
        var responders = row.Parts.Where(part => part.Responder).Sum(part => part.Count);
        return $"{Of(row, responders)} {data.RespondedWord} ({Figures.Fixed(Figures.Percent(responders, row.Total), 1)}%)";
    }

    private static FigureTable Table(ResponseData data)
    {
        IEnumerable<ImmutableArray<string>> Rows(ResponseRow row)
        {
            var group = row.Detail.Length > 0 ? $"{row.Label}, {row.Detail}" : row.Label;
            ImmutableArray<string> Cells(string name, long count, decimal percent) => [group, name, Of(row, count), Figures.Fixed(percent, 1) + "%"];
            foreach (var part in row.Parts) yield return Cells(part.CategoryName, part.Count, part.Percent);
            if (Remainder(row) is > 0 and var rest) yield return Cells(data.RemainderName, rest, Figures.Percent(rest, row.Total));
            yield return [group, "together", Responders(data, row), ""];
        }

        // The rest and the responders together are sums, and no fact of their own.
        static IEnumerable<FactId?> Facts(ResponseRow row) => [.. row.Parts.Select(part => part.Fact), .. Remainder(row) > 0 ? [null] : Array.Empty<FactId?>(), null];
        return new FigureTable(data.Subtitle, ["Group", "Best response", "People", "Share"], [.. data.Rows.SelectMany(Rows)]) { RowFacts = [.. data.Rows.SelectMany(Facts)] };
    }

    private static string Of(ResponseRow row, long count) =>
        $"{(row.Estimated ? "about " : "")}{Figures.Integer(count)} of {Figures.Integer(row.Total)}";

    private static void Refuse(ResponseData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(!data.Rows.IsDefaultOrEmpty, data.Id, "there are no rows");
        foreach (var row in data.Rows)
        {
            void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, $"'{row.Label}': {problem}");
            Unless(row.Total > 0, "nobody is in it");
            Unless(!row.Parts.IsDefaultOrEmpty, "there are no categories");
            foreach (var part in row.Parts)
            {
                Unless(Shades.ContainsKey(part.Category),
                    $"'{part.Category}' is not one of {string.Join(", ", Shades.OrderBy(s => s.Value).Select(s => s.Key))}");
                Unless(part.Count >= 0, $"{part.Category} counts fewer than nobody");
                Unless(part.Percent is >= 0 and <= 100, $"the percentage of {part.Category} is not from 0 to 100");
            }

            Unless(row.Parts.Select(part => part.Category).Distinct().Count() == row.Parts.Length, "a category comes twice");
            Unless(Remainder(row) >= 0, $"its categories count {Figures.Integer(row.Total - Remainder(row))} people of {Figures.Integer(row.Total)}");
        }
    }
}
