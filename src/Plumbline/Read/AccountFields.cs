using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>What a study file says must fit together: <c>splits</c>, <c>accounts</c>, <c>claims</c> and <c>contradictions</c>.</summary>
internal sealed class AccountFields(Slug defaultSource, ImmutableArray<Group> groups, Lookup<Outcome> outcomes)
{
    private static readonly Dictionary<string, ClaimRelation> Relations = new(StringComparer.Ordinal)
    {
        ["count"] = ClaimRelation.Equals,
        ["atLeast"] = ClaimRelation.AtLeast,
        ["atMost"] = ClaimRelation.AtMost,
    };

    private static readonly Dictionary<string, FindingSeverity> Severities = new(StringComparer.Ordinal)
    {
        ["material"] = FindingSeverity.Material,
        ["minor"] = FindingSeverity.Minor,
        ["info"] = FindingSeverity.Info,
    };

    public Split? ReadSplit(Fields fields)
    {
        var lookup = GroupLookup.Of(groups, fields.Diagnostics);
        fields.Text("of");
        var whole = fields.LocatedText("of") is { } of ? lookup.Find(of) : null;
        var parts = fields.Texts("into").Select(lookup.Find).OfType<Group>().ToImmutableArray();
        if (parts.Length < 2) Missing(fields, "'into' needs at least two groups");
        var (known, places) = (fields.Count("known"), Places(fields));
        fields.Finish();
        return whole is null || parts.Length < 2 ? null : new Split(whole, parts, known, places, fields.Position);
    }

    public Account? ReadAccount(Fields fields)
    {
        var (id, name) = (fields.Slug("id"), fields.Text("name"));
        var whole = fields.Map("whole") is { } map ? ReadEntry(map) : null;
        if (whole is null) Missing(fields, "the key 'whole' is needed here: the number that the parts must add up to");
        var parts = fields.List("parts", "a part").Select(ReadEntry).OfType<AccountEntry>().ToImmutableArray();
        if (parts.IsEmpty) Missing(fields, "an account needs at least one part");
        var open = fields.Flag("open");
        fields.Finish();
        return whole is null || parts.IsEmpty ? null : new Account(id, name, whole, parts, fields.Position) { IsOpen = open };
    }

    public Claim? ReadClaim(Fields fields)
    {
        var id = fields.Slug("id");
        fields.Text("outcome");
        var outcome = fields.LocatedText("outcome") is { } named ? outcomes.Find(named) : null;
        var group = fields.LocatedText("group") is { } of ? GroupLookup.Of(groups, fields.Diagnostics).Find(of) : groups.FirstOrDefault();
        var relation = Relations.FirstOrDefault(pair => fields.Has(pair.Key));
        var count = relation.Key is null ? null : fields.Count(relation.Key);
        if (relation.Key is null) Missing(fields, "a claim needs one of: count, atLeast, atMost");
        var (words, places) = (fields.Text("words"), Needed(fields));
        fields.Finish();
        return outcome is null || group is null || count is not { } number ? null : new Claim(id, outcome, group, relation.Value, number, words, places, fields.Position);
    }

    public Contradiction ReadContradiction(Fields fields)
    {
        var statements = fields.List("statements", "a statement").Select(ReadStatement).ToImmutableArray();
        if (statements.Length < 2) Missing(fields, "a contradiction needs at least two statements");
        var read = new Contradiction(fields.Slug("id"), fields.Text("about"), statements, fields.Text("why"), fields.Choice("severity", Severities), fields.Position);
        fields.Finish();
        return read;
    }

    private Statement ReadStatement(Fields fields)
    {
        var statement = new Statement(fields.Text("says"), Needed(fields), fields.Position);
        fields.Finish();
        return statement;
    }

    private AccountEntry? ReadEntry(Fields fields)
    {
        var (name, places, inWords) = (fields.Text("name"), Needed(fields), fields.Flag("inWords"));
        if (!fields.Has("count")) Missing(fields, "the key 'count' is needed here");
        var count = fields.Count("count");
        fields.Finish();
        return count is { } number ? new AccountEntry(name, number, places, fields.Position) { IsInWords = inWords } : null;
    }

    private ImmutableArray<Place> Places(Fields fields) => ReadingFields.ReadPlaces(fields, "lines", defaultSource);

    private ImmutableArray<Place> Needed(Fields fields)
    {
        var places = Places(fields);
        if (places.IsEmpty) Missing(fields, "the key 'lines' is needed here: where the source says it");
        return places;
    }

    private static void Missing(Fields fields, string message) => fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, message);
}
