using System.Text.Json;

namespace Plumbline.Tests.Render.Exports;

/// <summary>The published schemas say what the published data are. Keywords are those of JSON Schema, draft 2020-12, core 8 to 10 and validation 6.</summary>
public sealed class SchemaTests
{
    private static readonly string[] Described = ["facts", "studies", "findings", "syntheses", "coverage"];

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var site in ExportedSites.Names) foreach (var name in Described) files.Add(site, name);
            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Data_follow_their_schema(string site, string name)
    {
        var errors = Schema(site, name).Errors(ExportedSites.Json(site, $"data/{name}.json"));

        Assert.Equal([], errors.Take(10));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_schema_names_its_draft_and_describes_every_key_that_it_requires(string site, string name)
    {
        var schema = ExportedSites.Json(site, $"data/schema/{name}.schema.json");

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
        Assert.All(Objects(schema), one => Assert.Empty(one.GetProperty("required").EnumerateArray().Select(key => key.GetString()!).Except(one.GetProperty("properties").EnumerateObject().Select(key => key.Name))));
    }

    [Theory]
    [InlineData("\"kind\": \"median\"", "\"kind\": \"middle\"", "must be one of")]
    [InlineData("\"outcome\": \"orr\"", "\"outcome\": \"ORR!\"", "must match")]
    [InlineData("\"asOf\"", "\"asof\"", "has no asOf")]
    [InlineData("\"total\": 32", "\"total\": \"32\"", "must be integer")]
    [InlineData("\"total\": 32", "\"total\": -1", "below 0")]
    public void A_mistake_in_the_data_is_seen(string from, string to, string told)
    {
        var text = ExportedSites.Of("invented")["data/facts.json"];
        Assert.Contains(from, text, StringComparison.Ordinal);

        var errors = Schema("invented", "facts").Errors(ExportedSites.Parse(text.Replace(from, to, StringComparison.Ordinal)));

        Assert.Contains(errors, error => error.Contains(told, StringComparison.Ordinal));
    }

    private static JsonSchema Schema(string site, string name) => new(ExportedSites.Json(site, $"data/schema/{name}.schema.json"));

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Objects(member.Value)).Concat(element.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.Array ? [element] : []),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
