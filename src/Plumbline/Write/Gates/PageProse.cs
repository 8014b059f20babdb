using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;

namespace Plumbline.Write.Gates;

/// <summary>The sentences of a page that an editor wrote: its lead, paragraphs and list items, without menus, tables and charts.</summary>
internal static class PageProse
{
    private const string Aside = "nav, table, figure, aside, footer, dl, [hidden], [popover], .vh, .differs, .unchecked, .permalink";

    public static ImmutableArray<string> Sentences(IDocument page)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        foreach (var block in Blocks(page)) sentences.AddRange(Split(block));
        return sentences.ToImmutable();
    }

    /// <summary>Each paragraph and list item on its own, in the order of reading.</summary>
    public static IEnumerable<string> Blocks(IDocument page)
    {
        if (page.QuerySelector("main") is not { } main) yield break;
        foreach (var block in main.QuerySelectorAll(".lead, .prose p, .prose li"))
        {
            if (block.Closest(Aside) is not null || block.QuerySelector("p, li") is not null) continue;
            var text = TextOf(block);
            if (text.Length > 0) yield return text;
        }
    }

    public static string TextOf(INode node)
    {
        var text = new StringBuilder();
        Append(node, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) text.Append(words.Data);
            else if (child is IElement element && !element.Matches(Aside)) Append(element, text);
        }
    }

    /// <summary>A sentence ends with a full stop, question or exclamation mark before a space and a new beginning.</summary>
    private static IEnumerable<string> Split(string block)
    {
        var start = 0;
        for (var i = 0; i < block.Length; i++)
        {
            if (block[i] is not ('.' or '?' or '!')) continue;
            var end = i + 1;
            while (end < block.Length && block[end] is '.' or '?' or '!' or '"' or '”' or '’' or ')') end++;
            if (end < block.Length && !(block[end] == ' ' && Begins(block, end + 1))) continue;
            yield return block[start..end].Trim();
            start = i = end;
        }

        if (start < block.Length && block[start..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    private static bool Begins(string block, int at)
    {
        while (at < block.Length && block[at] is '"' or '“' or '‘' or '(') at++;
        return at >= block.Length || char.IsUpper(block[at]) || char.IsDigit(block[at]);
    }
}
