using System.Collections.Immutable;
using Plumbline.Render.Views;

namespace Plumbline.Render.Exports;

/// <summary>The files of the data folder as a table for a page: what each holds, with a link, its type and its schema.</summary>
internal static class DataTable
{
    public static TableView Of(ImmutableArray<DataFile> data, string page)
    {
        ImmutableArray<string> head = ["File", "What it holds", "Type", "Structure"];
        return new TableView(
            "The files for programs. All are UTF-8 text, made with the pages from the same facts.",
            head,
            [.. data.Select(file => new TableRowView(Link(page, file.Path), [new(head[1], Html.Escape(file.Holds), false), new(head[2], $"<code>{Html.Escape(file.MediaType)}</code>", false), new(head[3], file.Schema is { } schema ? Link(page, schema) : "", false)]))]);
    }

    private static string Link(string page, string path) => $"<a href=\"{Html.Escape(SitePaths.Link(page, path))}\">{Html.Escape(path.Split('/', 2)[1])}</a>";
}
