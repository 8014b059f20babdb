using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;

namespace Plumbline.Draw.Icons;

/// <summary>How a person is drawn. The same thing that happened has the same icon in every array.</summary>
public enum IconKind
{
    /// <summary>Head and body filled.</summary>
    Full,

    /// <summary>The body filled.</summary>
    Body,

    /// <summary>Nothing filled.</summary>
    Hollow,

    /// <summary>A small ring, for a person of whom nothing is known.</summary>
    Ring,
}

/// <summary>People to whom the same happened; the caption goes on after "39 of 100 people".</summary>
public sealed record IconShare(IconKind Kind, string Name, string Caption, long Count)
{
    /// <summary>The facts that the count adds up.</summary>
    public ImmutableArray<FactId> Facts { get; init; } = [];
}

/// <summary>What happened to everybody, in one array: the shares together are the total.</summary>
public sealed record IconSharesData(string Id, string Title, string Subtitle, long Total, ImmutableArray<IconShare> Shares, string SourceLine, string Reading)
{
    /// <summary>The language of the words; those in the data are of the same.</summary>
    public PhraseBook Book { get; init; } = PhraseBook.English;
}
