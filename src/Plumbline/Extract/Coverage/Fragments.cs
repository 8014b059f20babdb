using Plumbline.Extract.Documents;
using Plumbline.Model;

namespace Plumbline.Extract.Coverage;

/// <summary>The stretches of a document that its statistics take up.</summary>
internal sealed class Fragments
{
    private readonly List<Span> spans = [];

    public Fragments(SourceText source, IEnumerable<Statistic> statistics)
    {
        foreach (var span in statistics.Select(statistic => Of(source, statistic)).OrderBy(span => span.Start))
        {
            if (spans.Count > 0 && span.Start <= spans[^1].End) spans[^1] = new Span(spans[^1].Start, Math.Max(spans[^1].End, span.End));
            else spans.Add(span);
        }
    }

    public bool Holds(int offset)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low < spans.Count && spans[low].Start <= offset;
    }

    private static Span Of(SourceText source, Statistic statistic)
    {
        var start = source.LineSpan(statistic.Line - 1).Start + statistic.Column - 1;
        return new Span(start, start + statistic.Text.Length);
    }
}
