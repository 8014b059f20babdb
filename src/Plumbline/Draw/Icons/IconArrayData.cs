using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;

namespace Plumbline.Draw.Icons;

/// <summary>So many of 100 or of 1000 people; the caption goes on after "39 of 100 people".</summary>
public sealed record IconPanel(string Heading, long Filled, long OutOf, string Caption)
{
    /// <summary>The interval in people: "could be as few as 28 or as many as 50".</summary>
    public long? Low { get; init; }

    public long? High { get; init; }

    public bool Comparator { get; init; }

    public FactId? Fact { get; init; }

    /// <summary>The share before it was made a whole number of people, from 0 to 1: what is not zero is never drawn as nobody.</summary>
    public double? Exact { get; init; }
}

public sealed record IconArrayData(string Id, string Title, string Subtitle, ImmutableArray<IconPanel> Panels, string SourceLine, string Reading)
{
    /// <summary>The language of the words; those in the data are of the same.</summary>
    public PhraseBook Book { get; init; } = PhraseBook.English;
}
