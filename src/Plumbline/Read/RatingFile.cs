using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/certainty/*.yaml</c>: how sure we are of one outcome, with the reason of each domain. The level must be what the domains leave of the start.</summary>
internal static class RatingFile
{
    private const int MostDown = 2;

    private static readonly ImmutableArray<(string Key, GradeDomain Domain)> DomainKeys =
    [
        ("riskOfBias", GradeDomain.RiskOfBias),
        ("inconsistency", GradeDomain.Inconsistency),
        ("indirectness", GradeDomain.Indirectness),
        ("imprecision", GradeDomain.Imprecision),
        ("publicationBias", GradeDomain.PublicationBias),
    ];

    public static Rating? Read(string path, Fields fields)
    {
        var id = fields.Slug("id");
        StudyFile.CheckFileName(path, fields, id);
        var title = fields.Text("title");
        var (level, draft) = (fields.Choice("level", Words.Certainties), fields.Flag("draft"));
        var date = fields.Date("date");
        var start = fields.Map("start") is { } begin ? ReadStart(begin) : Missing(fields, "start", (Level: CertaintyLevel.Low, Reason: ""));
        var domains = fields.Map("domains") is { } map ? ReadDomains(map) : Missing(fields, "domains", ImmutableArray<RatedDomain>.Empty);
        var rating = new Rating
        {
            Id = id,
            Position = fields.Position,
            Title = title,
            Start = start.Level,
            StartReason = start.Reason,
            Domains = domains,
            Certainty = new Certainty(level, draft, [.. domains.Where(domain => domain.Down > 0).Select(domain => $"{GradeWords.Of(domain.Domain)}: {domain.Reason}")], date),
            ForClinicians = fields.Map("clinicians") is { } clinicians ? ReadEffect(clinicians) : Missing(fields, "clinicians", Nothing),
            ForPatients = fields.Map("patients") is { } patients ? ReadEffect(patients) : Missing(fields, "patients", Nothing),
            JudgedOn = fields.Map("judgedOn") is { } values ? ReadValues(values) : Missing(fields, "judgedOn", ImmutableArray<RatedValue>.Empty),
        };
        fields.Finish();
        CheckLevel(fields, rating);
        return id == Slug.Missing ? null : rating;
    }

    private static RatedEffect Nothing { get; } = new("", "", "", "");

    private static (CertaintyLevel Level, string Reason) ReadStart(Fields fields)
    {
        var start = (fields.Choice("level", Words.Certainties), fields.Text("reason"));
        fields.Finish();
        return start;
    }

    private static ImmutableArray<RatedDomain> ReadDomains(Fields fields)
    {
        var domains = DomainKeys.Select(key => fields.Map(key.Key) is { } one ? ReadDomain(one, key.Domain) : Missing(fields, key.Key, new RatedDomain(key.Domain, 0, ""))).ToImmutableArray();
        fields.Finish();
        return domains;
    }

    private static RatedDomain ReadDomain(Fields fields, GradeDomain domain)
    {
        var rated = new RatedDomain(domain, fields.Whole("down", 0, MostDown), fields.Text("reason"));
        fields.Finish();
        return rated;
    }

    private static RatedEffect ReadEffect(Fields fields)
    {
        var effect = new RatedEffect(fields.Text("who"), fields.Text("do"), fields.Text("does"), fields.Text("what")) { IsHowOften = fields.Flag("howOften") };
        fields.Finish();
        return effect;
    }

    private static ImmutableArray<RatedValue> ReadValues(Fields fields) =>
        [.. fields.Entries.Select(entry => new RatedValue(new Located<string>(entry.Key.Text, entry.Key.Position), fields.Text(entry.Key.Text)))];

    /// <summary>Nobody may rate higher or lower than the reasons given: the level is what the domains leave.</summary>
    private static void CheckLevel(Fields fields, Rating rating)
    {
        if (rating.Certainty.Level == CertaintyLevel.NotRated || rating.Domains.IsEmpty || fields.LocatedText("level") is not { } level) return;
        var left = Rating.LevelOf(rating.Start, rating.Domains);
        if (left == rating.Certainty.Level) return;
        var words = Words.Certainties.First(pair => pair.Value == left).Key;
        fields.Diagnostics.Add(Problems.OutOfRange, level.Position, $"'level' is '{level.Value}', and the domains leave '{words}' of the start", "change the level, or by how much a domain lowers it");
    }

    private static T Missing<T>(Fields fields, string key, T otherwise)
    {
        if (!fields.Has(key)) fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, $"the key '{key}' is needed here");
        return otherwise;
    }
}
