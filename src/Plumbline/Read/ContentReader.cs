using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Read.Examples;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>Turns the files of <c>content/</c> into the model, and every mistake in them into a diagnostic.</summary>
public static class ContentReader
{
    private const string SitePath = "content/site.yaml";
    private const string OutcomesPath = "content/outcomes.yaml";
    private const string GlossaryPath = "content/glossary.yaml";
    private const string AccuracyPath = "content/accuracy.yaml";
    private const string SearchPath = "content/search.yaml";
    private const string ChangesPath = "content/changes.yaml";
    private const string RulesPath = "content/rules.yaml";
    private const string SummaryPath = "content/summary.yaml";

    /// <summary>The content, as far as it can be read; null where there is no site at all.</summary>
    public static Content? Read(InputTree files, DiagnosticBag diagnostics)
    {
        var site = Map(files, SitePath, diagnostics) is { } siteFields ? SiteFile.Read(siteFields) : null;
        var outcomeList = Map(files, OutcomesPath, diagnostics) is { } outcomeFields ? OutcomesFile.Read(outcomeFields) : [];
        var glossary = Map(files, GlossaryPath, diagnostics) is { } glossaryFields ? GlossaryFile.Read(glossaryFields) : [];
        var outcomes = new Lookup<Outcome>("outcome", outcomeList.Select(outcome => KeyValuePair.Create(outcome.Id.ToString(), outcome)), diagnostics, isComplete: !outcomeList.IsEmpty);

        var sourceList = ReadAll(files, "sources", diagnostics, Recorded, SourceFile.Read);
        var sources = new Lookup<SourceRecord>("source", sourceList.Select(source => KeyValuePair.Create(source.Id.ToString(), source)), diagnostics, isComplete: sourceList.Length == files.Below("content/sources", ".yaml").Count());
        var studies = ReadAll(files, "studies", diagnostics, Written, (path, fields) => StudyFile.Read(path, fields, outcomes, sources));
        var results = new Lookup<Result>("result", studies.SelectMany(study => study.Results).Select(result => KeyValuePair.Create(result.Id.Text, result)), diagnostics, isComplete: studies.Length == files.Below("content/studies", ".yaml").Count());
        var syntheses = ReadAll(files, "syntheses", diagnostics, Written, (path, fields) => SynthesisFile.Read(path, fields, outcomes, results));
        var ratings = ReadAll(files, "certainty", diagnostics, Written, RatingFile.Read);
        var studiesById = new Lookup<Study>("study", studies.Select(study => KeyValuePair.Create(study.Id.ToString(), study)), diagnostics, isComplete: studies.Length == files.Below("content/studies", ".yaml").Count());
        var bias = ReadAll(files, "bias", diagnostics, Written, (path, fields) => BiasFile.Read(path, fields, studiesById));
        var pages = files.Below("content/pages", ".md").Select(file => PageFile.Read(file.Key, file.Value, diagnostics)).OfType<Page>().ToImmutableArray();
        if (site is null) return null;
        var translations = site.Languages.Where(language => !language.IsFirst).Select(language => LanguageFile.Read(language, Map(files, language.File, diagnostics), site, glossary, pages, outcomeList, studies)).OfType<Edition>().ToImmutableArray();
        return new Content
        {
            Site = site,
            Outcomes = outcomeList,
            Glossary = glossary,
            Sources = [.. sourceList.Select(source => Supplement(source, studies))],
            Studies = [.. studies.OrderByDescending(study => study.Year).ThenBy(study => study.Id)],
            Syntheses = [.. syntheses.Select(synthesis => Rated(synthesis, ratings, diagnostics))],
            Ratings = ratings,
            Summary = files.Find(SummaryPath) is not null && Map(files, SummaryPath, diagnostics) is { } summary ? SummaryFile.Read(summary, outcomes, results) : null,
            Collections = ReadAll(files, "collections", diagnostics, Written, CollectionFile.Read),
            Bias = bias,
            Individuals = ReadAll(files, "examples", diagnostics, Written, ExampleFile.Read),
            Accuracy = files.Find(AccuracyPath) is not null && Map(files, AccuracyPath, diagnostics) is { } accuracy ? AccuracyFile.Read(accuracy) : [],
            Rules = files.Find(RulesPath) is not null && Map(files, RulesPath, diagnostics) is { } rules ? RulesFile.Read(rules) : [],
            Search = files.Find(SearchPath) is not null && Map(files, SearchPath, diagnostics) is { } search ? FlowFields.ReadSearch(search) : null,
            Pages = [.. pages.Where(page => !site.Languages.Any(language => LanguageFile.IsOf(language, page)))],
            Translations = translations,
            PreviousVersion = VersionFile.ReadLatest(files, site.Version, (path, text) => Recorded(path, text, diagnostics)),
            Changes = files.Find(ChangesPath) is not null && Map(files, ChangesPath, diagnostics) is { } changes ? ChangesFile.Read(changes) : [],
            Examples = [.. files.Below("content/examples/survival", ".csv").Select(file => SurvivalExampleFile.Read(file.Key, file.Value, diagnostics)).OfType<SurvivalExample>()],
            DigitisedFigures = [.. files.Below("content/curves", ".csv").Select(file => DigitisedFile.Read(file.Key, file.Value, diagnostics)).OfType<DigitisedFigure>()],
            UnreadStudies = [.. files.Below("content/studies", ".yaml").Select(file => Path.GetFileNameWithoutExtension(file.Key)).Where(name => outcomeList.IsEmpty || !studies.Any(study => study.Id.ToString() == name))],
        };
    }

    /// <summary>The outcomes of the site alone; none where their file is missing or cannot be read.</summary>
    public static ImmutableArray<Outcome> Outcomes(InputTree files) =>
        files.Find(OutcomesPath) is { } text && Written(OutcomesPath, text, new DiagnosticBag()) is { } fields ? OutcomesFile.Read(fields) : [];

    /// <summary>One record alone, as <c>extract</c> wrote it; null where it cannot be read.</summary>
    public static SourceRecord? ReadRecord(string path, string text, DiagnosticBag diagnostics) =>
        Recorded(path, text, diagnostics) is { } fields ? SourceFile.Read(path, fields) : null;

    /// <summary>A synthesis takes its certainty from the rating of the same name; where both rate, nobody knows which holds.</summary>
    private static Synthesis Rated(Synthesis synthesis, ImmutableArray<Rating> ratings, DiagnosticBag diagnostics)
    {
        if (ratings.FirstOrDefault(rating => rating.Id == synthesis.Id) is not { } own) return synthesis;
        if (synthesis.Certainty.Level != CertaintyLevel.NotRated) diagnostics.Add(Problems.DuplicateId, own.Position with { Length = 1 }, $"the certainty of '{synthesis.Id}' is rated here and in its synthesis", "rate it here, and take it out there");
        return synthesis with { Certainty = own.Certainty };
    }

    /// <summary>Fills what a document does not say of itself with what another says of it, and says so.</summary>
    private static SourceRecord Supplement(SourceRecord source, ImmutableArray<Study> studies)
    {
        var cited = studies.SelectMany(study => study.CitedAs).FirstOrDefault(entry => entry.Source == source.Id);
        if (cited is null || cited.Places.IsEmpty) return source;
        var (data, place) = (source.Metadata, cited.Places[0]);
        Printed<string>? From(Printed<string>? own, string? other) => own ?? (other is null ? null : new Printed<string>(other, place.Line));
        return source with
        {
            Metadata = data with { Title = From(data.Title, cited.Title), Doi = From(data.Doi, cited.Doi), Authors = cited.Authors is { } authors ? [authors] : data.Authors },
            Supplement = $"Authors, title and DOI as the reference list of {place.Source} gives them (line {place.Line}); the text that was read begins after its title.",
        };
    }

    private static Fields? Map(InputTree files, string path, DiagnosticBag diagnostics)
    {
        if (files.Find(path) is { } text) return Written(path, text, diagnostics);
        diagnostics.Add(Problems.MissingFile, Position.OfFile(path), "this file is needed and is not there");
        return null;
    }

    /// <summary>A file that people write.</summary>
    private static Fields? Written(string path, string text, DiagnosticBag diagnostics)
    {
        var node = YamlTree.Read(path, text, diagnostics);
        HtmlInText.Report(node, diagnostics);
        return Fields.Of(node, diagnostics, "the file");
    }

    /// <summary>A file that <c>extract</c> writes: it may hold whatever a document prints.</summary>
    private static Fields? Recorded(string path, string text, DiagnosticBag diagnostics) =>
        Fields.Of(YamlTree.Read(path, text, diagnostics), diagnostics, "the file");

    private static ImmutableArray<T> ReadAll<T>(InputTree files, string folder, DiagnosticBag diagnostics, Func<string, string, DiagnosticBag, Fields?> open, Func<string, Fields, T?> read)
        where T : class
    {
        var inputs = files.Below("content/" + folder, ".yaml").ToArray();
        var opened = new (Fields? Fields, DiagnosticBag Problems)[inputs.Length];
        // Parsing is most of the work and needs nothing from elsewhere; what follows looks names up, and goes one by one.
        Parallel.For(0, inputs.Length, i =>
        {
            var own = new DiagnosticBag();
            opened[i] = (open(inputs[i].Key, inputs[i].Value, own), own);
        });
        var all = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < inputs.Length; i++)
        {
            diagnostics.AddRange(opened[i].Problems.Sorted());
            if (opened[i].Fields?.Reporting(diagnostics) is { } fields && read(inputs[i].Key, fields) is { } one) all.Add(one);
        }

        return all.ToImmutable();
    }
}
