using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>What became of the statistics that one source prints.</summary>
/// <param name="Source">The source's record.</param>
/// <param name="Curated">How many became results, groups, accounts, claims or parts of the plan of some study.</param>
/// <param name="Quoted">How many of the others are curated as results of other trials.</param>
/// <param name="LeftOut">How many of the rest stand on lines that an editor left out with a reason.</param>
/// <param name="Neither">Those that nobody has curated or left out.</param>
public sealed record SourceCoverage(SourceRecord Source, int Curated, int Quoted, int LeftOut, ImmutableArray<Statistic> Neither)
{
    public int Found => Source.Statistics.Length;
}

/// <summary>How many of a study's results could be recomputed or compared.</summary>
/// <param name="Study">The study.</param>
/// <param name="Results">How many results it has.</param>
/// <param name="Checked">How many of them a rule could recompute or compare.</param>
/// <param name="Agree">How many of these agree in every check.</param>
public sealed record ResultCoverage(Study Study, int Results, int Checked, int Agree)
{
    public int Differ => Checked - Agree;
}

/// <summary>What was checked and what not, in numbers.</summary>
public sealed record Coverage(ImmutableArray<SourceCoverage> Sources, ImmutableArray<ResultCoverage> Studies)
{
    private const int LinesNamed = 8;

    public static Coverage Of(Content content, ImmutableArray<Finding> findings)
    {
        var uses = StudyComparer.UsesOf(new Evidence(content));
        var left = content.Studies.SelectMany(study => study.LeftOut).SelectMany(one => one.Places).Select(place => (place.Source, place.Line)).ToHashSet();
        return new Coverage(
            [.. content.Sources.Select(source => OfSource(source, uses, left))],
            [.. content.Studies.Select(study => OfStudy(study, [.. findings.Where(finding => finding.Study == study.Id)]))]);
    }

    /// <summary>Tells editors which statistics still wait, one warning for each source that a study reports.</summary>
    public void Report(Content content, DiagnosticBag diagnostics)
    {
        foreach (var source in Sources.Where(one => !one.Neither.IsEmpty))
        {
            if (content.Studies.FirstOrDefault(one => one.Sources.Any(id => id.Value == source.Source.Id)) is not { } study) continue;
            var lines = source.Neither.CountBy(statistic => statistic.Line).Select(line => line.Value == 1 ? $"{line.Key}" : $"{line.Key} ({line.Value})").ToList();
            var more = lines.Count > LinesNamed ? $" and {lines.Count - LinesNamed} more" : "";
            diagnostics.Add(
                Problems.NotCurated,
                study.Position with { Length = 1 },
                $"{source.Neither.Length} of the {source.Found} statistics that {source.Source.Id} prints are neither curated nor left out: {(lines.Count == 1 ? "line" : "lines")} {string.Join(", ", lines.Take(LinesNamed))}{more}",
                $"data/coverage.json of the built site lists them; what is no result goes under leftOut of {study.Id}, with the reason");
        }
    }

    private static SourceCoverage OfSource(SourceRecord source, StatisticUses uses, HashSet<(Slug Source, int Line)> left)
    {
        var (curated, quoted, leftOut) = (0, 0, 0);
        var neither = ImmutableArray.CreateBuilder<Statistic>();
        foreach (var statistic in source.Statistics)
        {
            var owners = uses.Of(statistic);
            if (owners.Any(owner => !owner.IsQuoted)) curated++;
            else if (owners.Count > 0) quoted++;
            else if (left.Contains((source.Id, statistic.Line))) leftOut++;
            else neither.Add(statistic);
        }

        return new SourceCoverage(source, curated, quoted, leftOut, neither.ToImmutable());
    }

    private static ResultCoverage OfStudy(Study study, ImmutableArray<Finding> findings)
    {
        var byFact = findings.Where(finding => finding.Verdict != Verdict.NotCheckable).SelectMany(finding => finding.Facts.Distinct().Select(fact => (fact, finding.IsMatch))).ToLookup(pair => pair.fact, pair => pair.IsMatch);
        var results = study.Results.Select(result => byFact[result.Id].ToImmutableArray()).ToImmutableArray();
        return new ResultCoverage(study, results.Length, results.Count(checks => !checks.IsEmpty), results.Count(checks => !checks.IsEmpty && checks.All(matches => matches)));
    }
}
