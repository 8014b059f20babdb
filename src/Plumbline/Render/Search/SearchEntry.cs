namespace Plumbline.Render.Search;

/// <summary>What a search may find. The order is that of results which fit equally well.</summary>
internal enum SearchKind
{
    ForPatients,
    ForClinicians,
    Page,

    /// <summary>A section of the page before it.</summary>
    Section,

    Term,
    Outcome,
    Study,
    Rule,
}

/// <summary>One thing that a search may find.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Its path, or what follows the place that all of its kind share; of a section its anchor, or # alone where that is
/// the title in small letters with hyphens.</param>
/// <param name="Title">Its name, which counts most.</param>
/// <param name="Detail">What a result says below the name; it is searched, too.</param>
/// <param name="Terms">Other names that people look for.</param>
/// <param name="Words">Some of its text, which counts least and is not shown.</param>
internal sealed record SearchEntry(SearchKind Kind, string Place, string Title, string Detail = "", string Terms = "", string Words = "");
