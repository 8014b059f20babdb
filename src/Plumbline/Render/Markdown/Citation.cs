using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Plumbline.Render.Markdown;

/// <summary>A fact cited in a text: <c>{zhou-2023.orr}</c>, <c>{zhou-2023.orr | percent}</c>.</summary>
internal sealed class CitationInline : LeafInline
{
    public required string Id { get; init; }

    public required string? Form { get; init; }
}

/// <summary>A number that is general knowledge and needs no source: <c>{known 37}</c>.</summary>
internal sealed class KnownInline : LeafInline
{
    public required string Text { get; init; }
}

/// <summary>A figure or a table on a line of its own: <c>{figure forest orr}</c>, <c>{table studies}</c>.</summary>
internal sealed class DirectiveBlock(BlockParser parser) : LeafBlock(parser)
{
    public required string Kind { get; init; }

    public required string[] Arguments { get; init; }
}

/// <summary>Reads what stands in braces within a line.</summary>
internal sealed class CitationParser : InlineParser
{
    private const string KnownWord = "known ";

    public CitationParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, slice.Length);
        var end = text.IndexOf('}');
        if (end < 2) return false;
        var inside = text[1..end].ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new SourceSpan(start, start + end);
        if (inside.StartsWith(KnownWord, StringComparison.Ordinal))
        {
            processor.Inline = new KnownInline { Text = inside[KnownWord.Length..].Trim(), Span = span, Line = line, Column = column };
        }
        else
        {
            var bar = inside.IndexOf('|', StringComparison.Ordinal);
            var id = (bar < 0 ? inside : inside[..bar]).Trim();
            processor.Inline = new CitationInline { Id = id, Form = bar < 0 ? null : inside[(bar + 1)..].Trim(), Span = span, Line = line, Column = column };
        }

        slice.Start += end + 1;
        return true;
    }
}

/// <summary>Reads a line that is nothing but <c>{figure …}</c> or <c>{table …}</c>.</summary>
internal sealed class DirectiveParser : BlockParser
{
    public DirectiveParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line.ToString().Trim();
        if (line is not ['{', .. var inside, '}'] || inside.Contains('{', StringComparison.Ordinal)) return BlockState.None;
        var words = inside.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not ["figure" or "table", ..]) return BlockState.None;
        processor.NewBlocks.Push(new DirectiveBlock(this)
        {
            Kind = words[0],
            Arguments = words[1..],
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.BreakDiscard;
    }
}
