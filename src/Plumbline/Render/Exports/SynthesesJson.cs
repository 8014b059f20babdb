using System.Text.Json;
using Plumbline.Compute;
using Plumbline.Model;

namespace Plumbline.Render.Exports;

/// <summary>Outcomes over several studies: what stands side by side, what is pooled, why, and how certain it is.</summary>
internal static class SynthesesJson
{
    public static string Write(Content content, Computed computed, Facts facts) => Json.Object(json =>
    {
        json.WriteString("$schema", "schema/syntheses.schema.json");
        json.WriteString("asOf", content.Site.AsOf.ToString());
        json.WriteString("version", content.Site.Version);
        json.Objects("syntheses", content.Syntheses, synthesis => OfSynthesis(json, synthesis, computed.Of(synthesis)));
        json.Objects("ratings", content.Ratings, rating => RatingJson.Write(json, rating, facts));
    });

    /// <summary>The level as data name it.</summary>
    public static string LevelId(CertaintyLevel level) => level switch
    {
        CertaintyLevel.NotRated => "not-rated",
        CertaintyLevel.VeryLow => "very-low",
        CertaintyLevel.Low => "low",
        CertaintyLevel.Moderate => "moderate",
        CertaintyLevel.High => "high",
        _ => throw new InvalidOperationException($"unknown level {level}"),
    };

    private static void OfSynthesis(Utf8JsonWriter json, Synthesis synthesis, PooledSynthesis? pooled)
    {
        json.WriteString("id", synthesis.Id.ToString());
        json.WriteString("title", synthesis.Title);
        json.WriteString("outcome", synthesis.Outcome.Id.ToString());
        json.Texts("facts", synthesis.Results.Select(result => result.Id.Text));
        json.WriteString("reason", synthesis.Reason);
        json.Object("certainty", () =>
        {
            json.WriteString("level", LevelId(synthesis.Certainty.Level));
            json.WriteBoolean("draft", synthesis.Certainty.IsDraft);
            json.Texts("reasons", synthesis.Certainty.Reasons);
            json.TextIfAny("date", synthesis.Certainty.Date?.ToString());
        });
        if (pooled is null) return;
        json.Object("pooling", () =>
        {
            json.WriteString("name", pooled.Plan.Name);
            json.WriteString("model", pooled.Plan.Model switch
            {
                PoolingModel.RandomEffectsOnLogits => "random-effects-on-logits",
                PoolingModel.LogitNormal => "logit-normal",
                _ => throw new InvalidOperationException($"unknown model {pooled.Plan.Model}"),
            });
            json.WriteBoolean("draft", pooled.Plan.IsDraft);
            json.WriteString("reason", pooled.Plan.Reason);
            json.Objects("studies", pooled.Studies, study =>
            {
                json.WriteString("fact", study.Result.Id.Text);
                json.WriteNumber("people", study.People);
                json.WriteNumber("total", study.Total);
                json.NumberIfAny("weight", study.Weight);
            });
            json.Texts("values", pooled.Values.Select(value => value.Id.Text));
        });
    }
}
