using System.Collections.Immutable;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>What the whole site says of itself.</summary>
public sealed record SiteInfo
{
    public required string Title { get; init; }

    /// <summary>The clinical question, as a question.</summary>
    public required string Question { get; init; }

    public required string Description { get; init; }

    /// <summary>The medicine or treatment the site is about, for search engines; null where it is about several.</summary>
    public string? Subject { get; init; }

    /// <summary>The fact, a share of people, that the picture beside links to the site shows; null where there is no picture.</summary>
    public Located<string>? Picture { get; init; }

    /// <summary>Where it is published; machine-readable files need absolute links.</summary>
    public required string Url { get; init; }

    public required string Version { get; init; }

    /// <summary>The day the evidence was last checked. Output depends on this, never on the clock.</summary>
    public required PartialDate AsOf { get; init; }

    public required string ReviewPolicy { get; init; }

    public required PartialDate NextReview { get; init; }

    public required string Authors { get; init; }

    public required string Funding { get; init; }

    public required string Conflicts { get; init; }

    public required string Licence { get; init; }

    public required string Disclaimer { get; init; }

    /// <summary>The first is that of the pages at the root; the others are translations.</summary>
    public ImmutableArray<Language> Languages { get; init; } = [Language.English];

    /// <summary>How hard pages for patients may be to read; null where no limit is set.</summary>
    public ReadingLimits? Readability { get; init; }

    /// <summary>Where the site keeps what people need to decide: what it is, and a page with an anchor.</summary>
    public ImmutableArray<KeyValuePair<string, Located<string>>> DecisionSupport { get; init; } = [];
}

/// <summary>What changed for readers, on one day.</summary>
/// <param name="Id">Its name, which never changes: readers of the feed know by it what they have seen.</param>
/// <param name="Date">The day it was published.</param>
/// <param name="Title">What changed, in a few words.</param>
/// <param name="Text">What changed, in a few sentences.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record SiteChange(Slug Id, PartialDate Date, string Title, string Text, Position Position);

/// <summary>Everything that was read: the evidence and the pages about it.</summary>
public sealed record Content
{
    public required SiteInfo Site { get; init; }

    public required ImmutableArray<Outcome> Outcomes { get; init; }

    public required ImmutableArray<GlossaryTerm> Glossary { get; init; }

    public required ImmutableArray<SourceRecord> Sources { get; init; }

    public required ImmutableArray<Study> Studies { get; init; }

    public required ImmutableArray<Synthesis> Syntheses { get; init; }

    /// <summary>Public data of single persons, for charts that need such.</summary>
    public ImmutableArray<IndividualData> Individuals { get; init; } = [];

    /// <summary>How the studies were found; null where nobody searched.</summary>
    public SearchFlow? Search { get; init; }

    /// <summary>How far the studies may mislead, as people judge it.</summary>
    public ImmutableArray<BiasAssessment> Bias { get; init; } = [];

    /// <summary>How sure we are of each outcome, with the reasons; empty where nobody has rated.</summary>
    public ImmutableArray<Rating> Ratings { get; init; } = [];

    /// <summary>The summary of findings; null where nobody has written one.</summary>
    public Summary? Summary { get; init; }

    /// <summary>The facts of the last version, to say what changed; null where none was recorded.</summary>
    public SiteVersion? PreviousVersion { get; init; }

    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>The site in its other languages; <see cref="Pages"/> holds none of their pages.</summary>
    public ImmutableArray<Edition> Translations { get; init; } = [];

    /// <summary>What changed since the site began, for its feed; empty where nobody has written it down.</summary>
    public ImmutableArray<SiteChange> Changes { get; init; } = [];

    /// <summary>Published collections of trials that show how figures over many studies are read; no evidence.</summary>
    public ImmutableArray<TrialSet> Collections { get; init; } = [];

    /// <summary>How far the extractor agrees with people; empty where nobody has counted it.</summary>
    public ImmutableArray<AccuracyReport> Accuracy { get; init; } = [];

    /// <summary>How the rules did on planted cases; empty where nobody has counted it.</summary>
    public ImmutableArray<RuleAccuracy> Rules { get; init; } = [];

    /// <summary>Public data of single persons that show how figures are read; no evidence.</summary>
    public ImmutableArray<SurvivalExample> Examples { get; init; } = [];

    /// <summary>Printed survival figures that were read point by point.</summary>
    public ImmutableArray<DigitisedFigure> DigitisedFigures { get; init; } = [];

    /// <summary>Studies that could not be read. That has been reported; what is missing because of it need not be.</summary>
    public ImmutableArray<string> UnreadStudies { get; init; } = [];

    public IEnumerable<Result> Results => Studies.SelectMany(study => study.Results);
}
