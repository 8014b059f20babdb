using System.Collections.Immutable;
using Plumbline.Render.Views;

namespace Plumbline.Render.Exports;

/// <summary>The files of the data folder as a table for a page: what each holds, with a link, and its schema.</summary>
internal static class DataTable
{
    public static TableView Of(ImmutableArray<DataFile> data, string page)
    {
        ImmutableArray<string> head = ["File", "What it holds", "Structure"];
        return new TableView(
            "The files for programs. All are UTF-8 text, made with the pages from the same facts.",
            head,
            [.. data.Select(file => new TableRowView(Link(page, file.Path, Name(file.Path)), [new(head[1], Html.Escape(file.Holds), false), new(head[2], file.Schema is { } schema ? Link(page, schema, $"schema of {Name(file.Path)}") : "", false)]))]);
    }

    private static string Name(string path) => path.Split('/', 2)[1];

    private static string Link(string page, string path, string words) => $"<a href=\"{Html.Escape(SitePaths.Link(page, path))}\">{Html.Escape(words)}</a>";
}
