using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Commands.Extraction;

/// <summary><c>extract --compare</c>: each curated study beside what its sources print.</summary>
internal static class Comparing
{
    private static readonly string[] Needed = ["content/studies/", "content/sources/", "content/outcomes.yaml"];

    public static int Run(Context context, string? name, bool asJson)
    {
        var files = InputFolder.Load(context.Root);
        var problems = new DiagnosticBag();
        var content = ContentReader.Read(files, problems);
        var unread = problems.Sorted().Where(problem => problem.IsError && (content is null || Needed.Any(path => problem.Position.Path.StartsWith(path, StringComparison.Ordinal)))).ToImmutableArray();
        if (content is null) return Reporting.Print(unread, files, context.Error);
        var names = content.Studies.Select(study => study.Id.ToString()).ToList();
        if (name is not null && !names.Contains(name, StringComparer.Ordinal))
        {
            // A study that is there and cannot be read has been reported; that is no wrong name.
            if (content.UnreadStudies.Contains(name, StringComparer.Ordinal)) return Reporting.Print(unread, files, context.Error);
            context.Error.WriteLine($"no study is called '{name}'{(NearestName.Hint(name, names) is { } hint ? "; " + hint : "")}");
            return ExitCode.WrongUsage;
        }

        var current = content.Sources.ToDictionary(source => source.Id, source => SourceDocuments.Again(source, context.Library, content.Outcomes));
        var all = StudyComparer.Compare(content with { Sources = [.. content.Sources.Select(source => current[source.Id] ?? source)] });
        var comparisons = all.Where(one => name is null || one.Study.Id.ToString() == name).ToImmutableArray();
        if (asJson) context.Out.WriteLine(ComparisonJson.Write(comparisons));
        else ComparisonText.Print(context.Out, comparisons, source => current[source.Id] is null ? SourceDocuments.RecordPath(source.Id) : source.File);
        var code = Reporting.Print(unread, files, context.Error);
        return comparisons.Any(one => !one.Unprinted.IsEmpty) ? ExitCode.ContentProblems : code;
    }
}
