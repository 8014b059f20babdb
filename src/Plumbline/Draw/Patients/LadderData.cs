using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;

namespace Plumbline.Draw.Patients;

/// <summary>A side effect in everyday words: how many of 100 had it, and how many badly. Null is not told, which is not nobody.</summary>
public sealed record LadderRung(string Words, decimal? Any, decimal? Severe)
{
    public FactId? AnyFact { get; init; }

    public FactId? SevereFact { get; init; }
}

public sealed record LadderData(string Id, string Title, string Subtitle, ImmutableArray<LadderRung> Rungs, string SourceLine, string Reading)
{
    public string Note { get; init; } = "";

    /// <summary>The language of the words; those in the data are of the same.</summary>
    public PhraseBook Book { get; init; } = PhraseBook.English;

    /// <summary>More are not drawn; they stand in the table, and the drawing says how many.</summary>
    public int MostRungs { get; init; } = 8;
}
