using System.Collections.Immutable;

namespace Plumbline.Draw.Survival;

/// <summary>One drawing of medians: a row a group, wide with its number at the right, narrow with name and number above its line.</summary>
internal sealed class MedianDrawing
{
    private const double MainHalf = 6.5;
    private const double SubgroupHalf = 5;
    private const double CapHalf = 5;
    private const double RowGap = 14;
    private const double ArrowRoom = 12;

    /// <summary>The line before an arrow that stands for a median of which nothing but "not reached" is printed.</summary>
    private const double Stub = 28;

    /// <summary>Some readers' type is wider than what widths are reckoned with.</summary>
    private const double WideType = 1.15;

    private readonly MedianData _data;
    private readonly SvgWriter _svg;
    private readonly Layout _layout;
    private readonly double _textLeft;

    /// <summary>On a phone, names and numbers share a line where all of them fit, in a wide type too.</summary>
    private readonly bool _onOneLine;
    private readonly double _labelWidth;
    private readonly Scale _x;
    private readonly ImmutableArray<Tick> _ticks;

    public MedianDrawing(MedianData data, SvgWriter svg)
    {
        (_data, _svg, _layout) = (data, svg, svg.Layout);
        var textWidth = Math.Min(250, WideType * Math.Max(_layout.TextWidth(data.Heading), data.Rows.Max(row => _layout.TextWidth(row.Text))) + 2);
        _labelWidth = _layout.IsWide ? Math.Min(220, WideType * data.Rows.Max(row => _layout.TextWidth(row.Label, row.IsMain)) + 2) : _layout.Width;
        _onOneLine = data.Rows.All(row => WideType * (_layout.TextWidth(row.Label, row.IsMain) + _layout.TextWidth(row.Text)) + 16 <= _layout.Width);
        _textLeft = _layout.IsWide ? _layout.Width - textWidth : 0;
        var (left, right) = _layout.IsWide ? (_labelWidth + 20, _textLeft - 20 - ArrowRoom) : (8, _layout.Width - 8 - ArrowRoom);
        var largest = data.Rows.SelectMany(row => new[] { row.Median, row.Low, row.High }).Max()!.Value;
        var last = Ticks.Label(Math.Ceiling(largest));
        var most = Math.Clamp((int)((right - left) / (_layout.TextWidth(last) + 16)), 2, 7);
        var step = TimeTicks(largest, most) is [_, var second, ..] ? second.Value : Math.Max(1, Math.Ceiling(largest));
        _x = new Scale(0, Math.Max(step, Math.Ceiling(largest * 1.02 / step) * step), left, right);
        _ticks = TimeTicks(_x.Max, (int)Math.Round(_x.Max / step) + 1);
    }

    private bool IsMonths => _data.Unit == "months";

    public double Draw()
    {
        var y = Head();
        var rows = new List<(MedianRow Row, double Top, double Middle, TextBlock Label, TextBlock Text)>();
        foreach (var row in _data.Rows)
        {
            var (label, text) = (_layout.Block(row.Label, _labelWidth / WideType + 1, row.IsMain), _layout.Block(row.Text, (_layout.Width - _textLeft) / WideType));
            var words = _layout.IsWide || _onOneLine ? Math.Max(label.Height, text.Height) : label.Height + text.Height;
            rows.Add((row, y, _layout.IsWide ? y + words / 2 : y + words + 9, label, text));
            y += _layout.IsWide ? words + RowGap : words + 18 + RowGap;
        }

        var bottom = Axis(rows[0].Top - 2, y);
        foreach (var row in rows)
        {
            Words(row.Row, row.Top, row.Middle, row.Label, row.Text);
            Mark(row.Row, row.Middle);
        }

        return bottom;
    }

    private ImmutableArray<Tick> TimeTicks(double max, int most) => IsMonths ? Ticks.Months(max, most) : Ticks.Linear(0, max, most);

    /// <summary>What the numbers are, over them.</summary>
    private double Head()
    {
        var heading = _layout.Block(_data.Heading, (_layout.Width - _textLeft) / WideType);
        _svg.Block(_textLeft, _layout.FontSize, heading, Ink.Soft);
        return heading.Height + 10;
    }

    private double Axis(double top, double y)
    {
        foreach (var tick in _ticks)
        {
            _svg.Line(_x.At(tick.Value), top, _x.At(tick.Value), y, Stroke.Hairline);
            _svg.Line(_x.At(tick.Value), y, _x.At(tick.Value), y + 5, Stroke.Axis);
            _svg.Text(_x.At(tick.Value), y + 19, tick.Text, Ink.Soft, Anchor.Middle);
        }

        _svg.Line(_x.From, y, _x.To, y, Stroke.Axis);
        _svg.Text((_x.From + _x.To) / 2, y + 19 + _layout.LineHeight, char.ToUpperInvariant(_data.Unit[0]) + _data.Unit[1..], Ink.Plain, Anchor.Middle);
        return y + 28 + _layout.LineHeight;
    }

    private void Words(MedianRow row, double top, double middle, TextBlock label, TextBlock text)
    {
        var ink = (row.IsMain ? Ink.Bold : Ink.Plain) with { Halo = !_layout.IsWide };
        if (!_layout.IsWide)
        {
            _svg.Block(0, top + _layout.FontSize - 1, label, ink);
            var below = _onOneLine ? 0 : label.Height;
            var (x, anchor) = below > 0 ? (0, Anchor.Start) : (_layout.Width, Anchor.End);
            _svg.Block(x, top + below + _layout.FontSize - 1, text, Ink.Plain with { Halo = true }, anchor);
            return;
        }

        double First(TextBlock block) => middle - block.Height / 2 + _layout.FontSize - 1;
        _svg.Block(0, First(label), label, ink);
        _svg.Block(_textLeft, First(text), text, Ink.Plain);
    }

    private void Mark(MedianRow row, double y)
    {
        var colour = row.Comparator ? Paint.Comparator : Paint.Accent;
        var stroke = new Stroke(colour, 2);
        var open = row.NotReached || row.HighNotReached;
        var from = row.Low ?? row.Median;
        var start = from is { } known ? _x.At(known) : _x.To - Stub;
        var end = open ? _x.To : row.High is { } high ? _x.At(high) : start;
        if (end > start) _svg.Line(start, y, end, y, row.IsConfidence ? stroke : stroke with { Dash = "5 3" }, "mark-median-interval");
        if (row.Low is not null) _svg.Line(start, y - CapHalf, start, y + CapHalf, stroke, "mark-cap");
        if (open) Marks.Arrow(_svg, _x.To, y, 1, colour);
        else if (row.High is not null) _svg.Line(end, y - CapHalf, end, y + CapHalf, stroke, "mark-cap");
        if (row.Median is { } median)
            Marks.Draw(_svg, row.Comparator ? MarkShape.Square : MarkShape.Circle, _x.At(median), y, row.IsMain ? MainHalf : SubgroupHalf, "mark-median", colour, new Stroke(Paint.Paper, 1.5));
    }
}
