using System.Collections.Concurrent;
using Plumbline.Draw;

namespace Plumbline.Render.Exports;

/// <summary>The figures that the pages show, each as a picture and as a table to take along.</summary>
internal sealed class FigureFiles
{
    private readonly ConcurrentDictionary<string, Figure> shown = new(StringComparer.Ordinal);

    public static string Picture(Figure figure) => $"figures/{figure.Id}.svg";

    public static string Numbers(Figure figure) => $"figures/{figure.Id}.csv";

    /// <summary>Remembers a figure that a page shows; from any thread, and as often as it is shown.</summary>
    public void Add(Figure figure) => shown.TryAdd(figure.Id, figure);

    public IEnumerable<KeyValuePair<string, string>> All() => shown.Values.OrderBy(figure => figure.Id, StringComparer.Ordinal).AsParallel().AsOrdered()
        .SelectMany(figure => new[] { KeyValuePair.Create(Picture(figure), StandaloneSvg.Of(figure)), KeyValuePair.Create(Numbers(figure), Table(figure)) });

    private static string Table(Figure figure)
    {
        var csv = new Csv([.. figure.Table.Head]);
        foreach (var row in figure.Table.Rows) csv.Row([.. row]);
        return csv.ToString();
    }
}
