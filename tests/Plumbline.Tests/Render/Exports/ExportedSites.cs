using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Commands;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Render.Exports;

/// <summary>The two sites whose exports are read back: the published one and the invented one.</summary>
internal static class ExportedSites
{
    private static readonly Lazy<ImmutableSortedDictionary<string, string>> Real = new(() => Pipeline.Run(Repository.Input, static (_, _) => { }).Site!);

    private static readonly Lazy<ImmutableSortedDictionary<string, string>> Small = new(() => SmallSite.Good.Build().Site);

    public static string[] Names { get; } = ["published", "invented"];

    public static ImmutableSortedDictionary<string, string> Of(string name) => name == "published" ? Real.Value : Small.Value;

    public static JsonElement Json(string site, string path) => Parse(Of(site)[path]);

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
