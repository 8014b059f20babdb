using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>Turns the files of <c>content/</c> into the model, and every mistake in them into a diagnostic.</summary>
public static class ContentReader
{
    private const string SitePath = "content/site.yaml";
    private const string OutcomesPath = "content/outcomes.yaml";
    private const string GlossaryPath = "content/glossary.yaml";

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
        var pages = files.Below("content/pages", ".md").Select(file => PageFile.Read(file.Key, file.Value, diagnostics)).OfType<Page>().ToImmutableArray();
        if (site is null) return null;
        return new Content
        {
            Site = site,
            Outcomes = outcomeList,
            Glossary = glossary,
            Sources = sourceList,
            Studies = [.. studies.OrderByDescending(study => study.Year).ThenBy(study => study.Id)],
            Syntheses = syntheses,
            Pages = pages,
            UnreadStudies = [.. files.Below("content/studies", ".yaml").Select(file => Path.GetFileNameWithoutExtension(file.Key)).Where(name => outcomeList.IsEmpty || !studies.Any(study => study.Id.ToString() == name))],
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
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var (path, text) in files.Below("content/" + folder, ".yaml"))
        {
            if (open(path, text, diagnostics) is { } fields && read(path, fields) is { } one) all.Add(one);
        }

        return all.ToImmutable();
    }
}
