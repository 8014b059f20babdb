using System.Text.Json;
using Plumbline.Render.Exports.Fhir;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Render.Exports;

/// <summary>The FHIR R5 files against the structures of R5 and against what the sources print.</summary>
public sealed class FhirTests
{
    private const string Rated = "level: moderate\n  draft: true\n  reasons: [An invented reason.]\n  date: 2026-05-01";

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var site in ExportedSites.Names) foreach (var path in ExportedSites.Of(site).Keys.Where(path => path.StartsWith("data/fhir/", StringComparison.Ordinal))) files.Add(site, path);
            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bundle_is_built_as_R5_says(string site, string path)
    {
        var errors = R5Structure.Errors("Bundle", ExportedSites.Json(site, path), "Bundle");

        Assert.Equal([], errors.Take(10));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_reference_is_answered_within_its_bundle_and_every_resource_has_its_own_address(string site, string path)
    {
        var bundle = ExportedSites.Json(site, path);

        var entries = bundle.GetProperty("entry").EnumerateArray().Select(entry => (Url: entry.GetProperty("fullUrl").GetString()!, Name: Name(entry.GetProperty("resource")))).ToList();

        Assert.Equal(entries.Count, entries.Select(entry => entry.Url).Distinct(StringComparer.Ordinal).Count());
        Assert.All(entries, entry => Assert.EndsWith("/" + entry.Name, entry.Url, StringComparison.Ordinal));
        Assert.All(References(bundle), reference => Assert.Contains(reference, entries.Select(entry => entry.Name)));
    }

    [Theory]
    [InlineData("\"status\": \"active\"", "\"status\": \"final\"", "cannot be final")]
    [InlineData("\"status\": \"active\"", "\"state\": \"active\"", "needs status")]
    [InlineData("\"code\": \"C44256\"", "\"code\": \"C44257\"", "no code C44257")]
    [InlineData("\"numberAffected\": ", "\"numberAffected\": -", "no unsignedInt")]
    [InlineData("\"level\": 0.95", "\"level\": \"0.95\"", "no decimal")]
    [InlineData("\"variableDefinition\": [", "\"variableDefinition\": [], \"note\": [", "empty list")]
    public void A_mistake_in_a_bundle_is_seen(string from, string to, string told)
    {
        var text = ExportedSites.Of("published")["data/fhir/zhou-2023.json"];
        Assert.Contains(from, text, StringComparison.Ordinal);

        var errors = R5Structure.Errors("Bundle", ExportedSites.Parse(text.Replace(from, to, StringComparison.Ordinal)), "Bundle");

        Assert.Contains(errors, error => error.Contains(told, StringComparison.Ordinal));
    }

    /// <summary>Quantity, invariant qty-3: a code needs a system. Range, invariant rng-2: low is not above high.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Quantities_and_ranges_keep_their_invariants(string site, string path)
    {
        foreach (var quantity in Objects(ExportedSites.Json(site, path)))
        {
            if (quantity.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number && quantity.TryGetProperty("code", out _)) Assert.True(quantity.TryGetProperty("system", out _));
            if (quantity.TryGetProperty("low", out var low) && quantity.TryGetProperty("high", out var high)) Assert.True(low.GetProperty("value").GetDecimal() <= high.GetProperty("value").GetDecimal());
        }
    }

    /// <summary>The source prints 33 (38.8%) and 28.44 to 50.01 for 85 people.</summary>
    [Fact]
    public void A_response_rate_is_as_printed()
    {
        var evidence = Evidence("zhou-2023", "zhou-2023.orr");
        var statistic = evidence.GetProperty("statistic")[0];
        var interval = statistic.GetProperty("attributeEstimate")[0];

        Assert.Equal("38.8", statistic.GetProperty("quantity").GetProperty("value").GetRawText());
        Assert.Equal(33, statistic.GetProperty("numberAffected").GetInt32());
        Assert.Equal(85, statistic.GetProperty("sampleSize").GetProperty("numberOfParticipants").GetInt32());
        Assert.Equal("C53324", interval.GetProperty("type").GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal(0.95m, interval.GetProperty("level").GetDecimal());
        Assert.Equal("28.44", interval.GetProperty("range").GetProperty("low").GetProperty("value").GetRawText());
        Assert.Equal(["population", "exposure", "measuredVariable"], Roles(evidence));
    }

    /// <summary>The source prints a hazard ratio of 0.059, 0.006 to 0.603, P 0.017.</summary>
    [Fact]
    public void A_hazard_ratio_names_both_groups_its_limits_and_its_P_value()
    {
        var evidence = Evidence("pjms-2025", "pjms-2025.pfs.pvd-vs-vd");
        var statistic = evidence.GetProperty("statistic")[0];

        Assert.Equal(["population", "exposure", "referenceExposure", "measuredVariable"], Roles(evidence));
        Assert.Equal("C93150", statistic.GetProperty("statisticType").GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal("0.059", statistic.GetProperty("quantity").GetProperty("value").GetRawText());
        var p = statistic.GetProperty("attributeEstimate")[1];
        Assert.Equal(("C44185", "0.017"), (p.GetProperty("type").GetProperty("coding")[0].GetProperty("code").GetString(), p.GetProperty("quantity").GetProperty("value").GetRawText()));
    }

    [Fact]
    public void A_median_that_was_not_reached_has_words_and_no_number()
    {
        var statistic = Evidence("pjms-2025", "pjms-2025.os.pvd").GetProperty("statistic")[0];

        Assert.Equal("not reached", statistic.GetProperty("description").GetString());
        Assert.False(statistic.TryGetProperty("quantity", out _));
    }

    [Fact]
    public void What_nobody_rated_has_no_certainty()
    {
        const string pooled = "pool: true\npooling: {name: N, model: logit-normal, facts: [alder-2020.orr, alder-2020.orr.standard], reason: R}\ncertainty:";
        var site = SmallSite.Good.Change("content/syntheses/orr.yaml", "certainty:", pooled).Build().Site;

        Assert.DoesNotContain("\"certainty\"", site["data/fhir/syntheses.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_published_rating_is_called_a_draft_until_a_clinician_has_reviewed_it()
    {
        var rated = ExportedSites.Json("published", "data/fhir/syntheses.json").GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource")).Where(resource => resource.TryGetProperty("certainty", out _)).ToList();

        Assert.NotEmpty(rated);
        Assert.All(rated, resource => Assert.Equal("draft", resource.GetProperty("status").GetString()));
    }

    [Fact]
    public void A_rating_in_draft_is_given_with_its_reasons_and_called_a_draft()
    {
        var built = SmallSite.Good.Change("content/syntheses/orr.yaml", "level: not rated", Rated).Build();
        Assert.Equal("", built.Printed);
        var bundle = ExportedSites.Parse(built.Site["data/fhir/syntheses.json"]);

        var evidence = bundle.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource")).Single(resource => resource.GetProperty("resourceType").GetString() == "Evidence");
        var certainty = evidence.GetProperty("certainty")[0];

        Assert.Equal("draft", evidence.GetProperty("status").GetString());
        Assert.Equal("moderate", certainty.GetProperty("rating").GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal("An invented reason.", certainty.GetProperty("note")[0].GetProperty("text").GetString());
        Assert.Contains("draft", certainty.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal([], R5Structure.Errors("Bundle", bundle, "Bundle"));
    }

    /// <summary>FHIR R5, id: at most 64 letters, digits, hyphens and full stops.</summary>
    [Theory]
    [InlineData("zhou-2023.orr")]
    [InlineData("zhou-2023.pfs@6m")]
    [InlineData("a-study-with-a-long-name.an-outcome-with-a-long-name.a-group-with-a-long-name-vs-another@12m")]
    public void An_id_is_made_of_what_may_be_in_one(string fact) => Assert.Matches(@"^[A-Za-z0-9\-.]{1,64}$", FhirId.Of(fact));

    [Fact]
    public void Two_facts_never_share_an_id()
    {
        Assert.NotEqual(FhirId.Of("a.b@6m"), FhirId.Of("a.b-6m"));
        Assert.NotEqual(FhirId.Of(new string('a', 70) + "b"), FhirId.Of(new string('a', 70) + "c"));
    }

    private static JsonElement Evidence(string study, string fact) =>
        ExportedSites.Json("published", $"data/fhir/{study}.json").GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource"))
            .Single(resource => resource.TryGetProperty("identifier", out var identifier) && identifier[0].GetProperty("value").GetString() == fact);

    private static IEnumerable<string?> Roles(JsonElement evidence) =>
        evidence.GetProperty("variableDefinition").EnumerateArray().Select(variable => variable.GetProperty("variableRole").GetProperty("coding")[0].GetProperty("code").GetString());

    private static string Name(JsonElement resource) => $"{resource.GetProperty("resourceType").GetString()}/{resource.GetProperty("id").GetString()}";

    private static IEnumerable<string> References(JsonElement element) => Objects(element).Where(one => one.TryGetProperty("reference", out _)).Select(one => one.GetProperty("reference").GetString()!);

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Objects(member.Value)).Append(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
