using System.Collections.Immutable;
using Plumbline.Extract.Documents;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>The links of a Markdown document, made absolute.</summary>
internal static class Links
{
    public static ImmutableArray<SourceLink> Read(SourceText source, IReadOnlyList<Block> blocks, string? url)
    {
        var links = new List<SourceLink>();
        var home = Uri.TryCreate(url, UriKind.Absolute, out var known) ? known : null;
        foreach (var span in blocks.Where(block => block.Kind != BlockKind.References).SelectMany(block => block.Spans).OrderBy(span =>
            span.Start))
        {
            for (var open = Next(source, span.Start, span.End); open >= 0; open = Next(source, open + 1, span.End))
            {
                if (MarkdownLink.CloseAt(source.Text, open, span.End) is not { } close) continue;
                var end = MarkdownLink.EndOfTarget(source.Text, close + 1, span.End);
                if (end <= close + 2) continue;
                var target = source.Text[(close + 2)..end].Replace("\\", "", StringComparison.Ordinal);
                if (Absolute(home, target) is { } absolute) links.Add(new SourceLink(source.Text[(open + 1)..close], absolute,
                    source.PlaceOf(open).Line));
            }
        }

        return [.. links];
    }

    private static int Next(SourceText source, int from, int end) => from < end ? source.Text.IndexOf('[', from, end - from) : -1;

    private static string? Absolute(Uri? home, string target)
    {
        if (target.StartsWith("http", StringComparison.Ordinal))
            return Uri.TryCreate(target, UriKind.Absolute, out var whole) ? whole.AbsoluteUri : null;
        return home is not null && Uri.TryCreate(home, target, out var joined)
            && joined.Scheme.StartsWith("http", StringComparison.Ordinal) ? joined.AbsoluteUri : null;
    }
}
