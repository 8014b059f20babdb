using System.Collections.Concurrent;
using Plumbline.Draw;
using Plumbline.Model.Languages;

namespace Plumbline.Render.Exports;

/// <summary>The figures that the pages show, each as a picture and as a table to take along.</summary>
internal sealed class FigureFiles
{
    private readonly ConcurrentDictionary<string, Figure> shown = new(StringComparer.Ordinal);

    public static string Picture(Figure figure) => $"figures/{Name(figure)}.svg";

    public static string Numbers(Figure figure) => $"figures/{Name(figure)}.csv";

    /// <summary>Remembers a figure that a page shows; from any thread, and as often as it is shown.</summary>
    public void Add(Figure figure) => shown.TryAdd(Name(figure), figure);

    public IEnumerable<KeyValuePair<string, string>> All() => shown.Values.OrderBy(Name, StringComparer.Ordinal).AsParallel().AsOrdered()
        .SelectMany(figure => new[] { KeyValuePair.Create(Picture(figure), StandaloneSvg.Of(figure)), KeyValuePair.Create(Numbers(figure), Table(figure)) });

    /// <summary>In the first language its id; <c>icons-alder-2020.zh-Hans</c> in another.</summary>
    private static string Name(Figure figure) => figure.Language == Language.English.Tag ? figure.Id : $"{figure.Id}.{figure.Language}";

    private static string Table(Figure figure)
    {
        var csv = new Csv([.. figure.Table.Head]);
        foreach (var row in figure.Table.Rows) csv.Row([.. row]);
        return csv.ToString();
    }
}
