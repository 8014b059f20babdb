using System.Collections.Immutable;
using Plumbline.Extract.Documents;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>The title and the authors on the first lines of an article; the paper says who wrote it or nothing is taken.</summary>
internal sealed record TitleBlock(Printed<string> Title, ImmutableArray<string> Authors, int AuthorsLine)
{
    private const int FirstLines = 40;

    public static TitleBlock? Read(SourceText source)
    {
        var (title, line) = ("", 0);
        for (var i = FrontMatter.EndOf(source); i < source.LineCount && i < FirstLines; i++)
        {
            var text = source.Line(i).Trim();
            if (text.Length == 0) continue;
            if (Headings.Whole(text) is { Kind: not PartKind.Report } || text.Length > 2000) return null;
            if (title.Length == 0)
            {
                if (!IsTitle(text)) return null;
                (title, line) = (text.Trim('#', '*', ' '), i + 1);
            }
            else if (AuthorNames.Read(text) is { Length: > 1 } authors) return new TitleBlock(new(title, line), authors, i + 1);
            else if (title.Length + text.Length < 300 && line == i && !Headings.Inline(text, 0, startsParagraph: true).HasValue) title = $"{title} {text}";
            else return null;
        }

        return null;
    }

    private static bool IsTitle(string text) =>
        text.Length is > 20 and < 300 && char.IsUpper(text.TrimStart('#', '*', ' ').FirstOrDefault()) && text[^1] != '.'
            && Headings.Whole(text.Trim('#', '*')) is null && !Captions.IsItem(text);
}
