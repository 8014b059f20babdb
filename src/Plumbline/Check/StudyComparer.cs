using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>Sets every curated study beside the records of its sources: what it uses of them, and what it has that they do not print.</summary>
public static class StudyComparer
{
    public static ImmutableArray<StudyComparison> Compare(Content content)
    {
        var evidence = new Evidence(content);
        var uses = UsesOf(evidence);
        return [.. content.Studies.Select(study => Compare(evidence, uses, study, Curation.Of(study)))];
    }

    /// <summary>Who has curated which statistic of the sources.</summary>
    internal static StatisticUses UsesOf(Evidence evidence)
    {
        var uses = new StatisticUses(evidence);
        // Who brings the most numbers knows best which of several alike statistics is meant.
        foreach (var (owner, reading) in evidence.Content.Studies.SelectMany(study => Curation.Of(study).Concat(Curation.InWords(study))).OrderByDescending(one => one.Reading.Numbers().Count())) uses.Add(owner, reading);
        return uses;
    }

    private static StudyComparison Compare(Evidence evidence, StatisticUses uses, Study study, ImmutableArray<(CuratedBy Owner, Reading Reading)> curated)
    {
        var sources = study.Sources.Select(source => source.Value).Concat(curated.SelectMany(one => one.Reading.Places).Select(place => place.Source)).Distinct()
            .Select(id => evidence.Content.Sources.FirstOrDefault(source => source.Id == id)).OfType<SourceRecord>().ToImmutableArray();
        return new StudyComparison
        {
            Study = study,
            Sources = sources,
            Statistics = [.. sources.SelectMany(source => source.Statistics.Select(statistic => UseOf(uses, study, source, statistic)))],
            Unprinted = [.. curated.SelectMany(one => Unprinted(evidence, one.Owner, one.Reading))],
        };
    }

    private static StatisticUse UseOf(StatisticUses uses, Study study, SourceRecord source, Statistic statistic)
    {
        var own = uses.Of(statistic).ToLookup(owner => owner.Study == study.Id, owner => owner.Name);
        return new StatisticUse(source.Id, statistic, [.. own[true].Distinct(StringComparer.Ordinal)], [.. own[false].Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<UnprintedValue> Unprinted(Evidence evidence, CuratedBy owner, Reading reading)
    {
        var proof = ReadingProof.Of(evidence, reading);
        if (reading.Places.IsEmpty)
        {
            yield return new UnprintedValue(owner.Name, reading.Position with { Length = 1 }, "no line", "no line is named that prints these numbers", null);
            yield break;
        }

        var lines = string.Join(", ", reading.Places.Select(place => place.Line));
        foreach (var place in proof.Unknown) yield return new UnprintedValue(owner.Name, place.Position, $"line {place.Line}", $"no source is called '{place.Source}'", null);
        foreach (var number in proof.Unprinted)
        {
            var source = reading.Places[0].Source;
            yield return new UnprintedValue(owner.Name, number.Position, number.Value.Text, $"not on line {lines}", LineProof.Suggest(evidence, source, number.Value));
        }

        foreach (var place in proof.Silent) yield return new UnprintedValue(owner.Name, place.Position, $"line {place.Line}", "prints none of these numbers", LineProof.Instead(evidence, place, reading));
        if (!proof.Unknown.IsEmpty) yield break;
        foreach (var value in new[] { reading.Estimate, reading.Low, reading.High })
        {
            if (value is { Value.Absence: { } absence } located && !reading.Places.Any(place => evidence.At(place).Any(statistic => StatisticUses.Says(statistic, absence))))
            {
                yield return new UnprintedValue(owner.Name, located.Position, $"{located.Value}", $"not on line {lines}", null);
            }
        }
    }
}
