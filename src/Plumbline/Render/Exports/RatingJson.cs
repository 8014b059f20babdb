using System.Text.Json;
using Plumbline.Compute;
using Plumbline.Model;

namespace Plumbline.Render.Exports;

/// <summary>A rating of certainty with the reason of each domain, the sentences made of it, and the values it was made on.</summary>
internal static class RatingJson
{
    public static void Write(Utf8JsonWriter json, Rating rating, Facts facts)
    {
        json.WriteString("id", rating.Id.ToString());
        json.WriteString("title", rating.Title);
        json.WriteString("level", SynthesesJson.LevelId(rating.Certainty.Level));
        json.WriteBoolean("draft", rating.Certainty.IsDraft);
        json.TextIfAny("date", rating.Certainty.Date?.ToString());
        json.WriteBoolean("needsRecheck", !RatingRecheck.Of(rating, facts).IsEmpty);
        json.TextIfAny("forClinicians", CertaintyWording.Sentence(rating.Certainty.Level, rating.ForClinicians));
        json.TextIfAny("forPatients", CertaintyWording.Sentence(rating.Certainty.Level, rating.ForPatients));
        json.Object("start", () =>
        {
            json.WriteString("level", SynthesesJson.LevelId(rating.Start));
            json.WriteString("reason", rating.StartReason);
        });
        json.Objects("domains", rating.Domains, domain =>
        {
            json.WriteString("domain", Id(domain.Domain));
            json.WriteNumber("down", domain.Down);
            json.WriteString("reason", domain.Reason);
        });
        json.Objects("judgedOn", rating.JudgedOn, value =>
        {
            json.WriteString("fact", value.Fact.Value);
            json.WriteString("value", value.Value);
        });
    }

    private static string Id(GradeDomain domain) => GradeWords.Of(domain).ToLowerInvariant().Replace(' ', '-');
}
