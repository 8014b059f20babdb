namespace Plumbline.Extract.Metadata;

/// <summary>A line of the document that is not blank, in plain characters.</summary>
/// <param name="Number">1-based line of the document.</param>
/// <param name="Text">The line in plain characters; only the beginning of a very long one.</param>
/// <param name="Raw">The line as it was given.</param>
/// <param name="AfterGap">Is the line above blank, or is there none?</param>
/// <param name="BeforeGap">Is the line below blank, or is there none?</param>
/// <param name="Standing">Whose line it is.</param>
internal sealed record PlainLine(int Number, string Text, string Raw, bool AfterGap, bool BeforeGap, Standing Standing);

/// <summary>Whose line it is.</summary>
internal enum Standing
{
    /// <summary>Before the abstract or the first section: title, authors, journal.</summary>
    Head,

    /// <summary>The text of the paper and its back matter.</summary>
    Body,

    /// <summary>A page header, a page footer, or what repeats itself from page to page.</summary>
    Furniture,

    /// <summary>The list of references, papers that cite this one, similar papers: other people's work.</summary>
    Foreign,
}
