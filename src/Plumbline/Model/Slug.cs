using System.Diagnostics.CodeAnalysis;

namespace Plumbline.Model;

/// <summary>
/// The name of a study, outcome, group or page: lower-case letters, digits and single hyphens, at most 60 characters. It
/// becomes part of ids and file names, so nothing else may be in it.
/// </summary>
public sealed record Slug : IComparable<Slug>
{
    /// <summary>Stands in where a file gives no id, so that the rest of it can still be read.</summary>
    public static readonly Slug Missing = new("");

    private readonly string text;

    private Slug(string text) => this.text = text;

    public static bool TryCreate(string text, [NotNullWhen(true)] out Slug? slug)
    {
        var valid = text.Length is > 0 and <= 60
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
        slug = valid ? new Slug(text) : null;
        return valid;
    }

    public static Slug Create(string text) =>
        TryCreate(text, out var slug) ? slug : throw new FormatException($"'{text}' is not an id of lower-case letters, digits and hyphens");

    public int CompareTo(Slug? other) => string.CompareOrdinal(text, other?.text);

    public override string ToString() => text;
}
