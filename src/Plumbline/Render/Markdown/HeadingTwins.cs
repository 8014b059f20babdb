using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Plumbline.Model;

namespace Plumbline.Render.Markdown;

/// <summary>Gives the headings of a translation the names of the original's, where both have as many.</summary>
internal static class HeadingTwins
{
    public static void Name(MarkdownDocument translation, Page original)
    {
        var headings = translation.Descendants<HeadingBlock>().ToImmutableArray();
        var names = Names(original.Body);
        if (headings.Length != names.Length) return;
        for (var i = 0; i < headings.Length; i++) headings[i].GetAttributes().Id = names[i];
    }

    /// <summary>As the reader of Markdown names them; patients' pages have plain headings with a line each.</summary>
    private static ImmutableArray<string> Names(string markdown)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var line in markdown.Split('\n').Where(line => line.StartsWith("##", StringComparison.Ordinal)))
        {
            var name = LinkHelper.Urilize(line.TrimStart('#').Trim(), allowOnlyAscii: true) is { Length: > 0 } words ? words : "section";
            var times = used[name] = used.GetValueOrDefault(name) + 1;
            names.Add(times == 1 ? name : $"{name}-{times - 1}");
        }

        return names.ToImmutable();
    }
}
