using System.Collections.Immutable;

namespace Plumbline.Render.Exports;

/// <summary>The published JSON Schemas. They are written by hand, stand beside this file and go into the program as they are.</summary>
internal static class SchemaFiles
{
    public const string Facts = "data/schema/facts.schema.json";
    public const string Studies = "data/schema/studies.schema.json";
    public const string Findings = "data/schema/findings.schema.json";
    public const string Syntheses = "data/schema/syntheses.schema.json";
    public const string Coverage = "data/schema/coverage.schema.json";

    public static ImmutableArray<(string Path, string Of, Func<string> Text)> All { get; } =
    [
        .. new[] { Facts, Studies, Findings, Syntheses, Coverage }.Select(path =>
        {
            var name = path.Split('/')[^1];
            return (path, name.Replace(".schema.json", ".json", StringComparison.Ordinal), (Func<string>)(() => Read(name)));
        }),
    ];

    private static string Read(string name)
    {
        using var stream = typeof(SchemaFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the program holds no {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
