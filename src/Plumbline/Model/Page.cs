using Plumbline.Text;

namespace Plumbline.Model;

public enum Audience
{
    Everyone,
    Patients,
    Clinicians,
}

/// <summary>Markdown with front matter.</summary>
public sealed record Page
{
    /// <summary>Path below <c>content/pages</c> without its ending: <c>patients/side-effects</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The file as the editor names it, for diagnostics.</summary>
    public required string File { get; init; }

    public required Located<string> Title { get; init; }

    /// <summary>A few words for menus.</summary>
    public required string Menu { get; init; }

    public required string Description { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>Place in menus, smallest first.</summary>
    public required int Order { get; init; }

    /// <summary>For a translation: the short hash of the text that was translated, so that a later change of it is seen.</summary>
    public Located<string>? Translates { get; init; }

    /// <summary>The Markdown below the front matter.</summary>
    public required string Body { get; init; }

    /// <summary>Line of the file on which <see cref="Body"/> begins.</summary>
    public required int BodyLine { get; init; }
}

/// <summary>A word that needs explaining.</summary>
public sealed record GlossaryTerm(Slug Id, string Term, string Explanation, string? Abbreviation, Position Position)
{
    /// <summary>Where it stands in the alphabet: the term itself, or how it is spelt in Latin letters.</summary>
    public string Sort { get; init; } = Term;
}
