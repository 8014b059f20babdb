using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Draw.Survival;

/// <summary>One drawing of Kaplan-Meier curves: axes, bands, medians, curves, names, and the numbers under the axis.</summary>
internal sealed class KaplanMeierDrawing
{
    private const double BandOpacity = 0.16;
    private const double FewOpacity = 0.09;
    private const double PointWidth = 3.5;

    private readonly KaplanMeierData _data;
    private readonly SvgWriter _svg;
    private readonly Layout _layout;
    private readonly TextBlock _outcome;
    private readonly ImmutableArray<KaplanMeierStyle> _styles;
    private readonly ImmutableArray<StepCurve> _curves;
    private readonly ImmutableArray<Tick> _ticks;
    private readonly Scale _x;
    private readonly Scale _y;
    private readonly KaplanMeierLabels _labels;

    public KaplanMeierDrawing(KaplanMeierData data, SvgWriter svg)
    {
        (_data, _svg, _layout) = (data, svg, svg.Layout);
        _styles = KaplanMeierStyle.For(data);
        _outcome = _layout.Block(data.Outcome, _layout.Width);
        var halfLabel = Widest(TimeTicks(SurvivalAxes.MostTicks)) / 2;
        var left = Math.Max(_layout.TextWidth("100%") + 8, RiskTable.LeftRoom(_layout, data));
        var right = _layout.Width - Math.Max(12, halfLabel + 2);
        var top = _outcome.Height + 12;
        _x = new Scale(0, data.MaxTime, left, right);
        _y = new Scale(0, 100, top + (_layout.IsWide ? 320 : 290), top);
        _ticks = Enumerable.Range(2, SurvivalAxes.MostTicks - 1).Reverse().Select(TimeTicks).First(ticks => ticks.Length <= 2 || Apart(ticks) > Widest(ticks) + 10);
        _curves = [.. data.Series.Select(series => new StepCurve(series, _x, _y))];
        _labels = new KaplanMeierLabels(svg, new Box(left + 5, top - 2, _layout.Width, _y.From - 4));
    }

    private string TimeLabel => char.ToUpperInvariant(_data.Unit[0]) + _data.Unit[1..];

    public double Draw()
    {
        _svg.Block(0, _layout.FontSize, _outcome, Ink.Plain);
        var bottom = SurvivalAxes.Draw(_svg, _x, _y, _ticks, TimeLabel, withHalf: false);
        Each(Band);
        MedianLines();
        Each(Curve);
        Each(Censored);
        Each(Points);
        bottom = RiskTable.Draw(_svg, _data, _styles, Named(), _x, _ticks, bottom);
        return Foot(bottom + 12);
    }

    /// <summary>Names the curves; true for each whose median stands beside it.</summary>
    private ImmutableArray<bool> Named()
    {
        ImmutableArray<ImmutableArray<Box>> bands = [.. Enumerable.Range(0, _curves.Length).Select(BandBoxes)];
        return [.. _data.Series.Select((series, i) => _labels.Name(series.Label, "median " + series.MedianText, _styles[i], i, _curves, bands))];
    }

    private ImmutableArray<Tick> TimeTicks(int atMost) =>
        _data.Unit == "months" ? Ticks.Months(_data.MaxTime, atMost) : Ticks.Linear(0, _data.MaxTime, atMost);

    private double Apart(ImmutableArray<Tick> ticks) => _x.At(ticks[1].Value) - _x.At(ticks[0].Value);

    /// <summary>The widest of what stands at a tick: its own number and those under it.</summary>
    private double Widest(ImmutableArray<Tick> ticks) =>
        Math.Max(_layout.TextWidth(Figures.Integer(_data.Series.Max(series => series.People))), ticks.Max(tick => _layout.TextWidth(tick.Text)));

    private void Each(Action<int, KaplanMeierStyle> draw)
    {
        for (var i = 0; i < _data.Series.Length; i++) draw(i, _styles[i]);
    }

    /// <summary>Which group a mark belongs to.</summary>
    internal static string Css(int i) => $"group-{Figures.Integer(i + 1)}";

    private void Band(int i, KaplanMeierStyle style)
    {
        if (_data.Redrawn) return;
        var (curve, grey) = (_curves[i], _curves[i].GreyFrom);
        foreach (var (from, to, opacity, css) in new[] { (0, grey, BandOpacity, "mark-band"), (grey, curve.End, FewOpacity, "mark-band-few") })
        {
            if (to > from && curve.Band(from, to) is { Length: > 0 } band) _svg.Veil(band, $"{css} {Css(i)}", style.Colour, opacity);
        }
    }

    /// <summary>From the axis at one half to the last curve that comes down to it, and down to the time from each.</summary>
    private void MedianLines()
    {
        var stroke = Stroke.Axis with { Dash = "3 3" };
        var half = _y.At(50);
        if (_data.Series.Max(series => series.Median) is not { } last) return;
        _svg.Line(_x.From, half, _x.At(last), half, stroke, "mark-half");
        _labels.Avoid(new Box(_x.From, half - 2, _x.At(last), half + 2));
        foreach (var median in _data.Series.Select(series => series.Median).OfType<double>())
        {
            _svg.Line(_x.At(median), half, _x.At(median), _y.From, stroke, "mark-median-line");
            _labels.Avoid(new Box(_x.At(median) - 2, half, _x.At(median) + 2, _y.From));
        }
    }

    private void Curve(int i, KaplanMeierStyle style)
    {
        var curve = _curves[i];
        if (curve.GreyFrom > 0) _svg.Path(curve.Path(0, curve.GreyFrom), $"mark-curve {Css(i)}", null, style.Curve);
        if (curve.GreyFrom < curve.End) _svg.Path(curve.Path(curve.GreyFrom, curve.End), $"mark-curve-few {Css(i)}", null, style.Few);
    }

    private void Censored(int i, KaplanMeierStyle style)
    {
        var greyFrom = _x.At(_curves[i].GreyFrom);
        var places = _curves[i].Censored;
        style.Censored(_svg, places.Where(place => place.X <= greyFrom), $"mark-censored {Css(i)}", style.Curve.Colour);
        style.Censored(_svg, places.Where(place => place.X > greyFrom), $"mark-censored {Css(i)}", style.Few.Colour);
        foreach (var (x, y) in places) _labels.Avoid(Box.Around(x, y, 6));
    }

    /// <summary>Dots: the round ends of lines without length.</summary>
    private void Points(int i, KaplanMeierStyle style)
    {
        var points = _data.Series[i].Points.Select(point => $"M{SvgWriter.Number(_x.At(point.Time))} {SvgWriter.Number(_y.At(point.Percent))}h0");
        if (_data.Redrawn) _svg.Path(string.Concat(points), $"mark-read {Css(i)}", null, new Stroke(style.Colour, PointWidth) { Round = true });
    }

    private ImmutableArray<Box> BandBoxes(int i)
    {
        if (_data.Redrawn) return [];
        var boxes = ImmutableArray.CreateBuilder<Box>();
        var (time, low, high) = (0.0, 1.0, 1.0);
        foreach (var row in _data.Series[i].Rows.Where(row => row is { Low: not null, Events: > 0 }))
        {
            boxes.Add(new Box(_x.At(time), _y.At(100 * high), _x.At(row.Time), _y.At(100 * low)));
            (time, low, high) = (row.Time, row.Low!.Value, row.High!.Value);
        }

        boxes.Add(new Box(_x.At(time), _y.At(100 * high), _x.At(_curves[i].End), _y.At(100 * low)));
        return boxes.ToImmutable();
    }

    /// <summary>What the drawing must say of itself wherever it is shown.</summary>
    private double Foot(double y)
    {
        string[] lines =
        [
            .. _data.Comparison.Length > 0 ? new[] { _data.Comparison } : [],
            .. _data.Redrawn ? new[] { "Dashed: redrawn from points read off a printed figure (dots), not from the data of the people." } : [],
            .. _curves.Any(curve => curve.GreyFrom < curve.End) ? new[] { $"Grey: fewer than {Figures.Integer(StepCurve.FewAtRisk)} people still at risk." } : [],
        ];
        foreach (var block in lines.Select((line, at) => (Words: _layout.Block(line, _layout.Width / RiskTable.WideType), Ink: at == 0 && _data.Comparison.Length > 0 ? Ink.Plain : Ink.Soft)))
        {
            _svg.Block(0, y + _layout.FontSize, block.Words, block.Ink);
            y += block.Words.Height;
        }

        return y + 4;
    }
}
