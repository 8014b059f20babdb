namespace Plumbline.Model;

/// <summary>
/// The name of a study, outcome, group or page: lower-case letters, digits and single hyphens, at most 60 characters. It
/// becomes part of ids and file names, so nothing else may be in it.
/// </summary>
public readonly record struct Slug : IComparable<Slug>
{
    private readonly string? text;

    private Slug(string text) => this.text = text;

    public static bool TryCreate(string text, out Slug slug)
    {
        slug = default;
        var valid = text.Length is > 0 and <= 60
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
        if (valid) slug = new Slug(text);
        return valid;
    }

    public static Slug Create(string text) =>
        TryCreate(text, out var slug) ? slug : throw new FormatException($"'{text}' is not an id of lower-case letters, digits and hyphens");

    public int CompareTo(Slug other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => text ?? "";
}
