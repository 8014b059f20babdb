namespace Plumbline.Render.Exports.References;

/// <summary>Pages as printed, 435–441, in two parts; the last is null where one page or an article number is printed.</summary>
internal readonly record struct PageRange(string First, string? Last)
{
    public static PageRange Of(string printed)
    {
        var dash = printed.AsSpan().IndexOfAny('-', '\u2013');
        return dash <= 0 || dash == printed.Length - 1 ? new PageRange(printed, null) : new PageRange(printed[..dash].TrimEnd(), printed[(dash + 1)..].TrimStart());
    }
}
