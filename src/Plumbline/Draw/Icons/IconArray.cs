using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Draw.Icons;

/// <summary>One icon a person, filled in reading order, on the same grid in every panel.</summary>
public static class IconArray
{
    private const int MostPanels = 4;

    public static Figure Draw(IconArrayData data)
    {
        Refuse(data);
        return new Figure
        {
            Id = data.Id,
            Kind = "icons",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Language = data.Book.Language.Tag,
            Svg = Layout.Both(data.Id, "icons", data.Title, data.Reading, svg => IconDrawing.Draw(data, svg)),
            Table = new FigureTable(data.Subtitle, [data.Book.Say(FigurePhrases.Group), data.Book.Say(FigurePhrases.People), data.Book.Say(IconPhrases.WhatItCounts), data.Book.Say(IconPhrases.Uncertainty)],
                [.. data.Panels.Select(panel => ImmutableArray.Create(panel.Heading, People(data.Book, panel), panel.Caption, Doubt(data.Book, panel)))])
            {
                RowFacts = [.. data.Panels.Select(panel => panel.Fact)],
            },
        };
    }

    internal static string People(PhraseBook book, IconPanel panel) => book.Say(FigurePhrases.PeopleOf, Figures.Integer(panel.Filled), Figures.Integer(panel.OutOf));

    internal static string Doubt(PhraseBook book, IconPanel panel) =>
        panel is { Low: { } low, High: { } high } ? book.Say(IconPhrases.Doubt, Figures.Integer(low), Figures.Integer(high)) : "";

    private static void Refuse(IconArrayData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(!data.Panels.IsDefaultOrEmpty && data.Panels.Length <= MostPanels, data.Id, "one to four panels can be compared");
        UndrawableException.Unless(data.Panels.Select(panel => panel.OutOf).Distinct().Count() == 1, data.Id, "panels count out of different numbers");
        foreach (var panel in data.Panels)
        {
            void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, $"'{panel.Heading}': {problem}");
            Unless(panel.OutOf is 100 or 1000, "people are counted out of 100 or of 1000");
            Unless(panel.Filled >= 0 && panel.Filled <= panel.OutOf, "more people than there are, or fewer than nobody");
            Unless(panel.Low is null == panel.High is null, "the interval has one limit");
            Unless(panel.Low is not { } low || (low >= 0 && low <= panel.Filled), "the lower limit is above the number or below nobody");
            Unless(panel.High is not { } high || (high >= panel.Filled && high <= panel.OutOf), "the upper limit is below the number or above everybody");
            Unless(panel.Exact is not { } share || Math.Abs(share * panel.OutOf - panel.Filled) <= 1, "the icons are not the share");
            Unless(panel.Exact is not > 0 || panel.Filled > 0, "somebody would be drawn as nobody: count out of 1000");
            Unless(panel.Exact is not < 1 || panel.Filled < panel.OutOf, "fewer than all would be drawn as everybody: count out of 1000");
        }
    }
}
