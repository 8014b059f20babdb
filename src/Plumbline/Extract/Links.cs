using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Extract;

/// <summary>The links of a Markdown document, made absolute.</summary>
internal static class Links
{
    public static ImmutableArray<SourceLink> Read(SourceText source, string? url)
    {
        var links = new List<SourceLink>();
        var home = Uri.TryCreate(url, UriKind.Absolute, out var known) ? known : null;
        for (var open = source.Text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = source.Text.IndexOf('[', open + 1))
        {
            if (MarkdownLink.CloseAt(source.Text, open, source.Text.Length) is not { } close) continue;
            var end = MarkdownLink.EndOfTarget(source.Text, close + 1, source.Text.Length);
            if (end <= close + 2) continue;
            var target = source.Text[(close + 2)..end].Replace("\\", "", StringComparison.Ordinal);
            if (Absolute(home, target) is { } absolute) links.Add(new SourceLink(source.Text[(open + 1)..close], absolute, source.PlaceOf(open).Line));
        }

        return [.. links];
    }

    private static string? Absolute(Uri? home, string target)
    {
        if (target.StartsWith("http", StringComparison.Ordinal)) return Uri.TryCreate(target, UriKind.Absolute, out var whole) ? whole.AbsoluteUri : null;
        return home is not null && Uri.TryCreate(home, target, out var joined) && joined.Scheme.StartsWith("http", StringComparison.Ordinal) ? joined.AbsoluteUri : null;
    }
}
