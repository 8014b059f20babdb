namespace Plumbline.Render.Exports;

/// <summary>A file of the data folder.</summary>
/// <param name="Path">Where it stands in the site.</param>
/// <param name="MediaType">Its registered media type.</param>
/// <param name="Holds">What is in it, in a few words for a reader.</param>
/// <param name="Text">Its content, made when asked for.</param>
internal sealed record DataFile(string Path, string MediaType, string Holds, Func<string> Text)
{
    /// <summary>The path of the JSON Schema that it follows; null where it has none of ours.</summary>
    public string? Schema { get; init; }
}
