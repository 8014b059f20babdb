using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Draw.Collections;

/// <summary>One study: its ratio, and the standard error of the ratio's logarithm.</summary>
public sealed record FunnelStudy(string Name, double Ratio, double StandardError, string RatioText);

public sealed record FunnelData(
    string Id, string Title, string Subtitle, string MeasureLabel, double Centre, string CentreLabel, ImmutableArray<FunnelStudy> Studies, string SourceLine, string Reading, string Note);

/// <summary>Ratios against their precision: small studies below, scattering widely, large ones above.</summary>
public static class FunnelPlot
{
    /// <summary>Below, the shape is chance.</summary>
    public const int Fewest = 10;

    private const double Z = 1.959963984540054;

    public static Figure Draw(FunnelData data)
    {
        Refuse(data);
        var few = data.Studies.Length < Fewest ? $"With fewer than {Words.Count(Fewest)} studies the shape of a funnel says nothing. " : "";
        var reading = few + data.Reading;
        var scatter = Of(data);
        return new Figure
        {
            Id = data.Id,
            Kind = "funnel",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = reading,
            SourceLine = data.SourceLine,
            Note = few + data.Note,
            Svg = Layout.Both(data.Id, "funnel", data.Title, reading, svg => ScatterDrawing.Draw(scatter, svg)),
            Table = new FigureTable(
                data.Subtitle,
                ["Study", data.MeasureLabel, "Standard error of its logarithm", "Within the funnel"],
                [.. data.Studies.Select((study, i) => ImmutableArray.Create($"{Figures.Integer(i + 1)} {study.Name}", study.RatioText, Figures.Fixed(study.StandardError, 3), IsInside(data, study) ? "yes" : "no"))])
            { RowFacts = [.. data.Studies.Select(_ => (Model.FactId?)null)] },
        };
    }

    private static bool IsInside(FunnelData data, FunnelStudy study) => Math.Abs(Math.Log(study.Ratio / data.Centre)) <= Z * study.StandardError;

    private static Scatter Of(FunnelData data)
    {
        var deepest = Deepest(data.Studies.Max(study => study.StandardError));
        var widest = Math.Exp(Z * deepest);
        var (low, high) = (data.Studies.Min(study => study.Ratio), data.Studies.Max(study => study.Ratio));
        var radix = Math.Max(high / data.Centre, data.Centre / low) > 20 || widest > 20 ? 10 : 2;
        double Power(double value, Func<double, double> outwards) => Math.Pow(radix, outwards(Math.Log(value) / Math.Log(radix)));
        var (min, max) = (Power(Math.Min(low, 1), Math.Floor), Power(Math.Max(high, 1), Math.Ceiling));
        // The sides of the funnel end where the axis does.
        double Side(double limit) => Math.Min(deepest, Math.Abs(Math.Log(limit / data.Centre)) / Z);
        var (leftDepth, rightDepth) = (Side(min), Side(max));
        return new Scatter(
            new ScatterAxis(min, max, Logarithmic: true, $"{data.MeasureLabel}, logarithmic axis"),
            new ScatterAxis(0, deepest, Logarithmic: false, "Standard error of the logarithm (precise studies above)") { Reversed = true },
            [.. data.Studies.Select(study => new ScatterPoint(study.Name, study.Ratio, study.StandardError, 4.5))],
            [
                new ScatterLine(1, 0, 1, deepest, "mark-no-effect", Dashed: false, Strong: false, "no effect"),
                new ScatterLine(data.Centre, 0, data.Centre, deepest, "mark-pooled-line", Dashed: true, Strong: true, data.CentreLabel),
                new ScatterLine(data.Centre, 0, data.Centre * Math.Exp(-Z * leftDepth), leftDepth, "mark-funnel", Dashed: true, Strong: false, ""),
                new ScatterLine(data.Centre, 0, data.Centre * Math.Exp(Z * rightDepth), rightDepth, "mark-funnel", Dashed: true, Strong: false, ""),
            ]);
    }

    private static double Deepest(double error) => Math.Ceiling(error * 1.05 * 10) / 10;

    private static void Refuse(FunnelData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, problem);
        Unless(data.Studies is { IsDefault: false, Length: >= 2 }, "a funnel needs two studies or more");
        Unless(double.IsFinite(data.Centre) && data.Centre > 0, "the centre of a funnel is a ratio above zero");
        foreach (var study in data.Studies)
        {
            Unless(double.IsFinite(study.Ratio) && study.Ratio > 0, $"the ratio of '{study.Name}' is not above zero");
            Unless(double.IsFinite(study.StandardError) && study.StandardError > 0, $"the standard error of '{study.Name}' is not above zero");
        }
    }
}
