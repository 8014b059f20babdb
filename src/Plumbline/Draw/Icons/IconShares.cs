using System.Collections.Immutable;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Draw.Icons;

/// <summary>A hundred people of one group, told apart by what happened to them; the numbers add up to 100 by the largest remainders.</summary>
public static class IconShares
{
    private const long People = 100;
    private const double Gap = 28;

    public static Figure Draw(IconSharesData data)
    {
        Refuse(data);
        var icons = LargestRemainder.Share([.. data.Shares.Select(share => share.Count)], People);
        return new Figure
        {
            Id = data.Id,
            Kind = "icons",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Language = data.Book.Language.Tag,
            Svg = Layout.Both(data.Id, "icons", data.Title, data.Reading, svg => Draw(data, icons, svg)),
            Table = new FigureTable(
                data.Subtitle,
                [data.Book.Say(IconPhrases.WhatHappened), data.Book.Say(IconPhrases.OutOf100), data.Book.Say(IconPhrases.InTheStudy)],
                [.. data.Shares.Select((share, i) => ImmutableArray.Create(data.Book.Say(FigurePhrases.Named, share.Name, share.Caption), Figures.Integer(icons[i]), data.Book.Say(FactPhrases.Fraction, Figures.Integer(share.Count), Figures.Integer(data.Total))))])
            { RowFacts = [.. data.Shares.Select(share => share.Facts is [var only] ? only : (Model.FactId?)null)] },
        };
    }

    private static double Draw(IconSharesData data, ImmutableArray<long> icons, SvgWriter svg)
    {
        var layout = svg.Layout;
        var grid = IconGrid.Hundred(layout.IsWide ? 240 : 230);
        var looks = Looks(data, icons);
        foreach (var look in looks) look.Look.Draw(svg, grid, 0, 0, look.From, look.To);
        return layout.IsWide ? Words(svg, data.Book, grid, looks, grid.Width + Gap, 0) : Words(svg, data.Book, grid, looks, 0, grid.Height + 16);
    }

    private sealed record Placed(IconShare Share, IconLook Look, long From, long To);

    private static ImmutableArray<Placed> Looks(IconSharesData data, ImmutableArray<long> icons)
    {
        var placed = ImmutableArray.CreateBuilder<Placed>();
        long from = 0;
        for (var i = 0; i < icons.Length; i++)
        {
            placed.Add(new Placed(data.Shares[i], IconLook.All[(int)data.Shares[i].Kind], from, from + icons[i]));
            from += icons[i];
        }

        return placed.ToImmutable();
    }

    /// <summary>Each with its own icon before it, so that nothing is told by colour alone.</summary>
    private static double Words(SvgWriter svg, PhraseBook book, IconGrid grid, ImmutableArray<Placed> looks, double left, double top)
    {
        var layout = svg.Layout;
        var y = top;
        foreach (var look in looks)
        {
            look.Look.Draw(svg, grid, left, y, 0, 1, sample: true);
            var x = left + grid.CellWidth + 8;
            var number = layout.Loose(book.Say(FigurePhrases.PeopleOf, Figures.Integer(look.To - look.From), Figures.Integer(People)), layout.Width - x, strong: true);
            var caption = layout.Loose(look.Share.Caption, layout.Width - x);
            svg.Block(x, y + layout.FontSize + 1, number, Ink.Bold);
            svg.Block(x, y + layout.FontSize + 1 + number.Height, caption, Ink.Plain);
            y += Math.Max(grid.CellHeight, number.Height + caption.Height) + 12;
        }

        return Math.Max(y - 12, grid.Height) + 4;
    }

    private static void Refuse(IconSharesData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(data.Total > 0, data.Id, "nobody is in the group");
        UndrawableException.Unless(!data.Shares.IsDefaultOrEmpty && data.Shares.Length >= 2, data.Id, "one kind of people needs no array");
        UndrawableException.Unless(data.Shares.All(share => Enum.IsDefined(share.Kind)), data.Id, "a kind of people that has no icon");
        UndrawableException.Unless(data.Shares.Select(share => share.Kind).Distinct().Count() == data.Shares.Length, data.Id, "two kinds of people have one icon");
        UndrawableException.Unless(data.Shares.All(share => share.Count >= 0), data.Id, "fewer than nobody");
        var sum = data.Shares.Sum(share => share.Count);
        UndrawableException.Unless(sum == data.Total, data.Id, $"its parts count {Figures.Integer(sum)} people of {Figures.Integer(data.Total)}");
    }
}
