using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render.Studies;

/// <summary>What a study was and what it was read from, as names and values.</summary>
internal static class StudyDetails
{
    public static ImmutableArray<Pair> Of(Study study)
    {
        (string Name, string? Value)[] pairs =
        [
            ("Design", study.DesignDetail is { } detail ? $"{DesignWords.Of(study.Design)}: {detail}" : DesignWords.Of(study.Design)),
            ("Setting", study.Setting),
            ("People", study.Population),
            ("Treatment", study.Treatment),
            ("People joined", Between(study.EnrolmentStart, study.EnrolmentEnd)),
            ("Counted up to", study.DataCutoff?.ToWords()),
            ("Main question", Names(study.PrimaryEndpoints)),
            ("Other questions", Names(study.SecondaryEndpoints)),
            ("Paid for by", study.Funding),
            ("Conflicts of interest", study.Conflicts),
        ];
        return [.. pairs.Where(pair => pair.Value is { Length: > 0 }).Select(pair => new Pair(pair.Name, pair.Value!))];
    }

    public static SourceView Of(SourceRecord source)
    {
        var data = source.Metadata;
        (string Name, string? Value)[] pairs =
        [
            ("Registration", string.Join("; ", data.Registrations.Select(registration => registration.Date is { } date ? $"{registration.Number} ({date.ToWords()})" : registration.Number))),
            ("Published", data.Published?.Value.ToWords()),
            ("Last reviewed by its publisher", data.LastReviewed?.Value.ToWords()),
            ("Promised review", data.ReviewFrequency?.Value),
            ("Licence", data.Licence?.Value),
            ("Reference", source.Supplement),
        ];
        return new SourceView(
            source.Id.ToString(),
            Citations.InWords(source),
            [.. pairs.Where(pair => pair.Value is { Length: > 0 }).Select(pair => new Pair(pair.Name, pair.Value!))],
            source.Sha256,
            source.File,
            source.Extractor,
            Figures.Integer(source.Statistics.Length));
    }

    public static string? Between(PartialDate? start, PartialDate? end) => (start, end) switch
    {
        ({ } first, { } last) => $"{first.ToWords()} to {last.ToWords()}",
        ({ } first, null) => $"from {first.ToWords()}",
        (null, { } last) => $"until {last.ToWords()}",
        _ => null,
    };

    private static string Names(ImmutableArray<Outcome> outcomes) => string.Join(", ", outcomes.Select(outcome => outcome.Name.ToLowerInvariant()));
}
