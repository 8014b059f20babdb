using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/studies/*.yaml</c>: one study a file, curated by people.</summary>
internal static class StudyFile
{
    public static Study? Read(string path, Fields fields, Lookup<Outcome> outcomes, Lookup<SourceRecord> sources)
    {
        var id = fields.Slug("id");
        CheckFileName(path, fields, id);
        var sourceIds = fields.Slugs("sources");
        if (sourceIds.IsEmpty) fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, "the key 'sources' is needed here: which documents report this study");
        foreach (var source in sourceIds) sources.Find(source.Select(slug => slug.ToString()));
        var firstSource = sourceIds.IsEmpty ? id : sourceIds[0].Value;
        var groups = fields.List("groups", "a group").Select(group => ReadGroup(group, firstSource)).ToImmutableArray();
        ReportTwice(fields.Diagnostics, groups.Select(group => (group.Id.ToString(), group.Position)), "group");
        if (groups.IsEmpty) fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, "a study needs at least one group");
        var resultFields = new ResultFields(id, firstSource, groups, outcomes);
        var results = fields.List("results", "a result").Select(resultFields.Read).OfType<Result>().ToImmutableArray();
        ReportTwice(fields.Diagnostics, results.Select(result => (result.Id.Text, result.Position)), "result");
        var accounts = new AccountFields(firstSource, groups, outcomes);
        ImmutableArray<Split> splits = [.. fields.List("splits", "a split").Select(accounts.ReadSplit).OfType<Split>()];
        ImmutableArray<Account> accountList = [.. fields.List("accounts", "an account").Select(accounts.ReadAccount).OfType<Account>()];
        var plan = new PlanFields(firstSource, outcomes);
        var study = new Study
        {
            Id = id,
            Position = fields.Position,
            Name = fields.Text("name"),
            Title = fields.Text("title"),
            Year = fields.Whole("year", 1900, 2200),
            Sources = sourceIds,
            Design = fields.Choice("design", Words.Designs),
            DesignDetail = fields.OptionalText("designDetail"),
            Setting = fields.Text("setting"),
            Population = fields.Text("population"),
            Treatment = fields.Text("treatment"),
            Summary = fields.Text("summary"),
            Lay = fields.Text("lay"),
            Funding = fields.Text("funding"),
            Conflicts = fields.Text("conflicts"),
            EnrolmentStart = fields.OptionalDate("enrolmentStart"),
            EnrolmentEnd = fields.OptionalDate("enrolmentEnd"),
            DataCutoff = fields.OptionalDate("dataCutoff"),
            Groups = groups,
            PrimaryEndpoints = ReadEndpoints(fields, "primaryEndpoints", outcomes),
            SecondaryEndpoints = ReadEndpoints(fields, "secondaryEndpoints", outcomes),
            Results = results,
            Splits = splits,
            Accounts = accountList,
            Flow = [.. fields.List("flow", "a step").Select(step => FlowFields.ReadStep(step, accountList, splits)).OfType<FlowStep>()],
            Claims = [.. fields.List("claims", "a claim").Select(accounts.ReadClaim).OfType<Claim>()],
            Contradictions = [.. fields.List("contradictions", "a contradiction").Select(accounts.ReadContradiction)],
            Eligibility = [.. fields.List("eligibility", "a limit").Select(plan.ReadEligibility).OfType<EligibilityLimit>()],
            SampleSize = fields.Map("sampleSize") is { } size ? plan.ReadSampleSize(size) : null,
            Registration = fields.Map("registration") is { } registration ? plan.ReadRegistration(registration) : null,
            Schedules = [.. fields.List("schedules", "a schedule").Select(plan.ReadSchedule)],
            LeftOut = [.. fields.List("leftOut", "lines left out").Select(plan.ReadLeftOut)],
            CitedAs = [.. fields.List("citedAs", "a reference").Select(entry => ReadCitedAs(entry, firstSource))],
            Notes = [.. fields.List("editorNotes", "an editor's note").Select(ReadNote)],
            Limits = [.. fields.Texts("limits").Select(limit => limit.Value)],
        };
        fields.Finish();
        return id == Slug.Missing ? null : study;
    }

    /// <summary>Reports each name that stands more than once.</summary>
    public static void ReportTwice(DiagnosticBag diagnostics, IEnumerable<(string Name, Position Position)> names, string what)
    {
        foreach (var same in names.Where(name => name.Name.Length > 0).GroupBy(name => name.Name, StringComparer.Ordinal))
        {
            foreach (var again in same.Skip(1)) diagnostics.Add(Problems.DuplicateId, again.Position, $"a second {what} is called '{same.Key}'", $"the first stands on line {same.First().Position.Line}");
        }
    }

    public static void CheckFileName(string path, Fields fields, Slug id)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (id == Slug.Missing || id.ToString() == name || fields.LocatedText("id") is not { } text) return;
        fields.Diagnostics.Add(Problems.FileName, text.Position, $"the file is called {Path.GetFileName(path)}, so the id must be '{name}', and this is '{id}'");
    }

    private static Group ReadGroup(Fields fields, Slug source)
    {
        var group = new Group
        {
            Id = fields.Slug("id"),
            Position = fields.Position,
            Name = fields.Text("name"),
            Lay = fields.Text("lay"),
            Short = fields.OptionalText("short"),
            Count = fields.Count("count"),
            Places = ReadingFields.ReadPlaces(fields, "lines", source),
            Comparator = fields.Flag("comparator"),
            Quoted = fields.OptionalText("quoted"),
        };
        fields.Finish();
        return group;
    }

    private static ImmutableArray<Outcome> ReadEndpoints(Fields fields, string key, Lookup<Outcome> outcomes) =>
        [.. fields.Texts(key).Select(outcomes.Find).OfType<Outcome>()];

    private static CitedAs ReadCitedAs(Fields fields, Slug source)
    {
        var cited = new CitedAs(
            fields.OptionalSlug("source")?.Value ?? source,
            fields.OptionalText("authors"),
            fields.OptionalText("title"),
            fields.OptionalText("doi"),
            ReadingFields.ReadPlaces(fields, "lines", source),
            fields.Position);
        if (cited.Places.IsEmpty) fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, "the key 'lines' is needed here: where another source prints the reference");
        fields.Finish();
        return cited;
    }

    private static EditorNote ReadNote(Fields fields)
    {
        var (outcome, about) = (fields.OptionalSlug("outcome"), fields.LocatedText("about"));
        if (outcome is not null && about is { } both) fields.Diagnostics.Add(Problems.WrongType, both.Position, "a note is about an outcome or about a name, and this has both", "write two notes");
        var note = new EditorNote(fields.Slug("rule"), outcome?.Value, about?.Value, fields.Text("note"), fields.Flag("explains"), fields.Position);
        fields.Finish();
        return note;
    }
}
