using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/pages/**/*.md</c>: front matter between two lines of three hyphens, then Markdown.</summary>
internal static class PageFile
{
    private const string Fence = "---";

    public static Page? Read(string path, string text, DiagnosticBag diagnostics)
    {
        var name = path["content/pages/".Length..^".md".Length];
        foreach (var part in name.Split('/'))
        {
            if (!Slug.TryCreate(part, out _)) diagnostics.Add(Problems.InvalidId, Position.OfFile(path), $"'{part}' in the path cannot be an id: only lower-case letters, digits and single hyphens can");
        }

        var lines = text.Split('\n');
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (lines[0].TrimEnd() != Fence || end < 0)
        {
            diagnostics.Add(Problems.BrokenYaml, new Position(path, 1, 1), "a page begins with front matter between two lines ---", "---, title: …, audience: patients, ---");
            return null;
        }

        var matter = YamlTree.Read(path, string.Join('\n', lines[1..end]) + "\n", diagnostics, lineOffset: 1);
        HtmlInText.Report(matter, diagnostics);
        if (Fields.Of(matter, diagnostics, "the front matter") is not { } fields) return null;
        fields.Text("title");
        var title = fields.LocatedText("title") ?? new Located<string>(name, Position.OfFile(path));
        var page = new Page
        {
            Path = name,
            File = path,
            Title = title,
            Menu = fields.OptionalText("menu") ?? title.Value,
            Description = fields.Text("description"),
            Audience = fields.Choice("audience", Words.Audiences),
            Translates = fields.LocatedText("translates"),
            Order = fields.OptionalWhole("order", 0, 1000) ?? 1000,
            Body = string.Join('\n', lines[(end + 1)..]),
            BodyLine = end + 2,
        };
        fields.Finish();
        return page;
    }
}
