using System.Collections.Immutable;
using AngleSharp.Dom;
using Plumbline.Text;

namespace Plumbline.Write.Gates;

/// <summary>What the site wants its finished pages to keep to.</summary>
/// <param name="Reading">How hard pages for patients may be to read; null where nobody has set it.</param>
/// <param name="Promised">Where it stands what a patient needs for a decision: what it is, and a page with an anchor.</param>
/// <param name="Sources">The files that people write, so that a problem can be shown where it was written.</param>
public sealed record GatePlan(ReadingLimits? Reading, ImmutableArray<KeyValuePair<string, Located<string>>> Promised, InputTree Sources)
{
    public static GatePlan None { get; } = new(null, [], InputTree.Empty);
}

/// <summary>A page as it will be published.</summary>
internal sealed record FinishedPage(string Path, IDocument Document)
{
    public bool IsForPatients => Document.Body?.ClassList.Contains("for-patients") == true;

    /// <summary>Prose that patients read: their own pages, and the page that the site begins with.</summary>
    public bool IsReadByPatients => IsForPatients || Path == "index.html";

    public bool IsForClinicians => Document.Body?.ClassList.Contains("for-clinicians") == true;

    public bool IsEnglish => Document.DocumentElement.GetAttribute("lang") is { } language && language.StartsWith("en", StringComparison.Ordinal);
}

/// <summary>Something a gate found.</summary>
/// <param name="Near">A sentence of the page at which it was found; null where it is about the page as a whole.</param>
internal sealed record GateProblem(Problem Problem, string Page, string Message, string? Near = null, string? Hint = null);
