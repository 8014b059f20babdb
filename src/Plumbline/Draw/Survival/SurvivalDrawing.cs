using System.Collections.Immutable;

namespace Plumbline.Draw.Survival;

/// <summary>One drawing of a survival chart: axes, then curves, then what was published, then words.</summary>
internal sealed class SurvivalDrawing
{
    private const double RateHalf = 4.5;
    private const double MedianHalf = 7.5;
    private const double MedianDodge = 8;
    private const double NotReachedStub = 28;
    private const int CurveSamples = 72;

    /// <summary>Where along a curve its name may stand, best first.</summary>
    private static readonly ImmutableArray<double> PlacesOnCurve = [0.25, 0.35, 0.45, 0.15, 0.55, 0.65, 0.75, 0.05];

    private readonly SurvivalData _data;
    private readonly SvgWriter _svg;
    private readonly Layout _layout;
    private readonly ImmutableArray<SurvivalStyle> _styles;
    private readonly ImmutableArray<double> _medianShift;
    private readonly TextBlock _outcome;
    private readonly Scale _x;
    private readonly Scale _y;
    private readonly SurvivalLabels _labels;

    public SurvivalDrawing(SurvivalData data, SvgWriter svg)
    {
        (_data, _svg, _layout) = (data, svg, svg.Layout);
        _styles = SurvivalStyle.For(data.Series.Select(series => series.Comparator));
        _outcome = _layout.Block(data.Outcome, _layout.Width);
        var left = _layout.TextWidth("100%") + 12;
        var right = _layout.Width - (_layout.IsWide ? 24 : 12);
        var top = _outcome.Height + 12;
        _x = new Scale(0, data.MaxMonths, left, right);
        _y = new Scale(0, 100, top + (_layout.IsWide ? 320 : data.Series.Length > 1 ? 340 : 290), top);
        _labels = new SurvivalLabels(svg, new Box(left + 5, top - 2, _layout.Width, _y.From - 4));
        _medianShift = MedianShifts();
    }

    public double Draw()
    {
        _svg.Block(0, _layout.FontSize, _outcome, Ink.Plain);
        var bottom = SurvivalAxes.Draw(_svg, _x, _y, Ticks.Months(_data.MaxMonths, SurvivalAxes.MostTicks), _data.TimeLabel, withHalf: _data.Series.Any(SurvivalChart.HasMedian));
        for (var i = 0; i < _data.Series.Length; i++) Curve(_data.Series[i], _styles[i]);
        for (var i = 0; i < _data.Series.Length; i++) Median(_data.Series[i], _styles[i], _y.At(50) + _medianShift[i]);
        for (var i = 0; i < _data.Series.Length; i++) Intervals(i);
        for (var i = 0; i < _data.Series.Length; i++) Rates(i);
        Words();
        return _labels.Unplaced(bottom);
    }

    /// <summary>The curve ends where the printed points end.</summary>
    private static double End(SurvivalSeries series) => series.Rates.Select(rate => rate.Months).Append(series.Median ?? 0).Max();

    private IEnumerable<(double X, double Y)> Sampled(SurvivalSeries series)
    {
        for (var i = 0; i <= CurveSamples; i++)
        {
            var months = End(series) * i / CurveSamples;
            var percent = series.Curve!(months);
            UndrawableException.Unless(percent is >= 0 and <= 100, _data.Id,
                $"the curve of '{series.Label}' leaves 0 to 100 % at month {Ticks.Label(months)}");
            yield return (_x.At(months), _y.At(percent));
        }
    }

    private void Curve(SurvivalSeries series, SurvivalStyle style)
    {
        if (series.Curve is null) return;
        var points = Sampled(series).ToImmutableArray();
        var path = "M" + string.Join('L', points.Select(point => $"{SvgWriter.Number(point.X)} {SvgWriter.Number(point.Y)}"));
        _svg.Path(path, "mark-illustration", null, new Stroke(style.CurveColour, 1.5, style.Dash));
        foreach (var (x, y) in points) _labels.Avoid(Box.Around(x, y, 3));
    }

    /// <summary>The height of a median is always 50 %, so medians that would hide one another step aside without saying anything untrue.</summary>
    private ImmutableArray<double> MedianShifts()
    {
        (double Low, double High) Reach(SurvivalSeries s) =>
            (s.MedianLow ?? s.Median ?? _x.Invert(_x.To - NotReachedStub),
                s.MedianHighNotReached || s.MedianNotReached ? _data.MaxMonths : s.MedianHigh ?? s.Median ?? double.NaN);
        var shifts = new double[_data.Series.Length];
        var room = MedianHalf * 2 / (_x.To - _x.From) * _data.MaxMonths;
        for (var i = 1; i < shifts.Length; i++)
        {
            double[] wishes = [0, MedianDodge, -MedianDodge];
            var (low, high) = Reach(_data.Series[i]);
            shifts[i] = wishes.First(wish => Enumerable.Range(0, i).All(j =>
                !shifts[j].Equals(wish) || !(Reach(_data.Series[j]).Low <= high + room && low <= Reach(_data.Series[j]).High + room)));
        }

        return [.. shifts];
    }

    private void Median(SurvivalSeries series, SurvivalStyle style, double y)
    {
        if (!SurvivalChart.HasMedian(series)) return;
        var stroke = new Stroke(style.Colour, 2);
        var open = series.MedianNotReached || series.MedianHighNotReached || series.MedianHigh > _data.MaxMonths;
        // Of a median not reached nothing else may be printed: a stub before the arrow says so.
        var low = series.MedianLow ?? series.Median ?? _x.Invert(_x.To - NotReachedStub);
        var high = open ? _data.MaxMonths : series.MedianHigh ?? series.Median;
        if (low is var from && high is { } to && from < to)
        {
            _svg.Line(_x.At(from), y, _x.At(to), y, stroke, "mark-median-interval");
            if (series.MedianLow is not null) _svg.Line(_x.At(from), y - style.CapHalf, _x.At(from), y + style.CapHalf, stroke, "mark-cap");
            if (open) Marks.Arrow(_svg, _x.At(to), y, 1, style.Colour);
            else if (series.MedianHigh is not null) _svg.Line(_x.At(to), y - style.CapHalf, _x.At(to), y + style.CapHalf, stroke, "mark-cap");
            _labels.Avoid(new Box(_x.At(from), y, _x.At(to), y).Grown(5));
        }

        if (series.Median is not { } median) return;
        Marks.Draw(_svg, style.Shape, _x.At(median), y, MedianHalf, "mark-median", Paint.Paper, stroke);
        _labels.Avoid(Box.Around(_x.At(median), y, MedianHalf + 2));
    }

    private void Intervals(int i)
    {
        var style = _styles[i];
        foreach (var rate in _data.Series[i].Rates)
        {
            if (rate is not { Low: { } low, High: { } high }) continue;
            var x = _x.At(rate.Months);
            _svg.Line(x, _y.At(low), x, _y.At(high), new Stroke(style.Colour, 2), "mark-interval");
            for (var j = _data.Series.Length - 1; j > i; j--) Sheath(rate, x, low, high, j, style.Colour, 2 + 4 * (j - i));
            foreach (var limit in new[] { low, high })
                _svg.Line(x - style.CapHalf, _y.At(limit), x + style.CapHalf, _y.At(limit), new Stroke(style.Colour, 2), "mark-cap");
            _labels.Avoid(new Box(x - style.CapHalf, _y.At(high), x + style.CapHalf, _y.At(low)).Grown(2));
        }
    }

    /// <summary>Where a later group's interval lies on this one, this one parts to both sides of it, so that neither hides the other.</summary>
    private void Sheath(SurvivalPoint rate, double x, double low, double high, int later, string colour, double width)
    {
        foreach (var other in _data.Series[later].Rates)
        {
            if (other is not { Low: { } otherLow, High: { } otherHigh } || Math.Abs(_x.At(other.Months) - _x.At(rate.Months)) > 2) continue;
            var (from, to) = (Math.Max(low, otherLow), Math.Min(high, otherHigh));
            if (from >= to) continue;
            _svg.Line(x, _y.At(from), x, _y.At(to), new Stroke(colour, width), "sheath");
            _svg.Line(x, _y.At(from), x, _y.At(to), new Stroke(Paint.Paper, width - 2.5), "gap");
        }
    }

    private void Rates(int i)
    {
        foreach (var rate in _data.Series[i].Rates)
        {
            var (x, y) = (_x.At(rate.Months), _y.At(rate.Percent));
            Marks.Draw(_svg, _styles[i].Shape, x, y, RateHalf, "mark-rate", _styles[i].Colour, new Stroke(Paint.Paper, 1));
            _labels.Avoid(Box.Around(x, y, RateHalf + 2));
        }
    }

    /// <summary>Names first, since a chart without them says nothing; a number that finds no room stands in the table.</summary>
    private void Words()
    {
        for (var i = 0; i < _data.Series.Length; i++)
        {
            var series = _data.Series[i];
            var end = EndPoint(series, i);
            _labels.Name(series.Name, _styles[i], end.X, end.Y);
        }

        for (var i = 0; i < _data.Series.Length; i++)
        {
            var series = _data.Series[i];
            var median = _x.At(series.Median ?? series.MedianLow ?? _x.Invert(_x.To - NotReachedStub));
            if (SurvivalChart.HasMedian(series))
                _labels.Median("median " + SurvivalChart.MedianWords(series), _styles[i].Colour, median, _y.At(50) + _medianShift[i]);
            foreach (var rate in series.Rates.Reverse())
                _labels.Rate(rate.Text, _styles[i].Colour, _x.At(rate.Months), _y.At(rate.Percent));
        }

        foreach (var name in _data.Series.Select(series => series.CurveName).OfType<string>().Distinct())
        {
            var series = _data.Series.First(one => one.CurveName == name);
            var points = Sampled(series).ToImmutableArray();
            var places = PlacesOnCurve.Select(share => points[(int)(share * CurveSamples)]).ToImmutableArray();
            _labels.Illustration($"illustration: {name} fitted to the printed points", places);
        }
    }

    private (double X, double Y) EndPoint(SurvivalSeries series, int i)
    {
        if (series.Curve is not null) return Sampled(series).Last();
        var last = series.Rates.OrderBy(rate => rate.Months).LastOrDefault();
        return last is not null && last.Months >= (series.Median ?? 0)
            ? (_x.At(last.Months), _y.At(last.Percent))
            : (_x.At(series.Median ?? _data.MaxMonths), _y.At(50) + _medianShift[i]);
    }
}
