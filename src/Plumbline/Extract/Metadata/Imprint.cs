namespace Plumbline.Extract.Metadata;

/// <summary>Where in a journal a paper stands, read from one line.</summary>
/// <param name="Start">Where the name of the journal, or else the first figure, begins in the line.</param>
/// <param name="End">Where the last figure ends.</param>
internal sealed record Imprint(int Start, int End)
{
    public string? Journal { get; init; }

    public int? Year { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Pages { get; init; }

    /// <summary>Is the number a page of a running footer, and not a page of the paper in a citation?</summary>
    public bool IsFooter { get; init; }
}
