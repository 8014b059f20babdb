using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Extract.Documents;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>Where a paper says how to cite it: a citation line, or the header or footer of its pages.</summary>
internal sealed record SelfCitation(int Line)
{
    public Printed<string>? Title { get; private init; }

    public ImmutableArray<string> Authors { get; private init; } = [];

    public Printed<string>? Journal { get; private init; }

    public Printed<int>? Year { get; private init; }

    public Printed<string>? Volume { get; private init; }

    public Printed<string>? Issue { get; private init; }

    public Printed<string>? Pages { get; private init; }

    public static SelfCitation? Read(IReadOnlyList<Part> parts)
    {
        foreach (var part in parts.Where(part => part.Section == "Citation"))
        {
            if (Patterns.Cited.Match(part.Text) is { Success: true } match) return WithTitle(part, match);
        }

        foreach (var part in parts.Where(part => part.Kind == BlockKind.Furniture))
        {
            if (Patterns.Header.Match(part.Text) is { Success: true } header)
                return Of(part, header) with { Authors = [header.Groups["author"].Value] };
            if (Patterns.Footer.Match(part.Text.Trim()) is { Success: true } footer) return Of(part, footer);
        }

        return null;
    }

    private static SelfCitation Of(Part part, Match match)
    {
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        return new SelfCitation(part.At(0, match.Index).Line)
        {
            Journal = Text(part, match, "journal"), Year = part.At(year, match.Index), Volume = Text(part, match, "volume"),
            Issue = Text(part, match, "issue"), Pages = Text(part, match, "pages"),
        };
    }

    // Authors. Title. Journal, year …: the sentences before the journal.
    private static SelfCitation WithTitle(Part part, Match match)
    {
        var citation = Of(part, match);
        var before = part.Text[..match.Index].Trim(' ', ':', '.', ',');
        var stop = before.IndexOf(". ", StringComparison.Ordinal);
        if (stop < 0) return citation;
        var title = before[(stop + 2)..].Trim(' ', '.');
        return citation with
        {
            Authors = AuthorNames.Read(before[..stop]),
            Title = title.Length > 10 ? part.At(title, stop + 2) : null,
        };
    }

    private static Printed<string>? Text(Part part, Match match, string group) =>
        match.Groups[group] is { Success: true } found ? part.At(found.Value.Trim(' ', '.', ','), found.Index) : null;
}
