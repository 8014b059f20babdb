using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>
/// Proves that the lines a curated number cites print that number: each line must hold a statistic that shares a number with
/// the reading, and each number of the reading must stand on one of its lines.
/// </summary>
internal static class LineProof
{
    public static void Prove(Evidence evidence, DiagnosticBag diagnostics)
    {
        foreach (var study in evidence.Content.Studies)
        {
            foreach (var (_, reading) in Curation.Of(study)) Report(evidence, reading, diagnostics);
        }
    }

    /// <summary>Where else the source prints the number, or that it does nowhere.</summary>
    public static string Suggest(Evidence evidence, Slug source, PrintedNumber number)
    {
        var lines = evidence.Content.Sources.First(record => record.Id == source).Statistics
            .Where(statistic => Evidence.Prints(statistic, number)).Select(statistic => statistic.Line).Distinct().Take(5).ToList();
        return lines.Count == 0 ? $"{number} is in no statistic of {source}" : $"{number} stands on line {string.Join(", ", lines)}";
    }

    /// <summary>What stands on a line instead.</summary>
    public static string Instead(Evidence evidence, Place place, Reading reading)
    {
        var there = evidence.At(place);
        return there.IsEmpty
            ? Suggest(evidence, place.Source, reading.Numbers().First().Value)
            : $"that line prints: {string.Join("; ", there.Take(4).Select(statistic => statistic.Text))}";
    }

    private static void Report(Evidence evidence, Reading reading, DiagnosticBag diagnostics)
    {
        if (reading.Places.IsEmpty)
        {
            diagnostics.Add(Problems.MissingKey, reading.Position with { Length = 1 }, "the key 'lines' is needed here: where the source prints these numbers");
            return;
        }

        var proof = ReadingProof.Of(evidence, reading);
        ImmutableArray<string> sources = [.. evidence.Content.Sources.Select(source => source.Id.ToString())];
        foreach (var place in proof.Unknown)
        {
            diagnostics.Add(Problems.UnknownId, place.Position, $"no source is called '{place.Source}'", NearestName.Hint(place.Source.ToString(), sources));
        }

        foreach (var number in proof.Unprinted)
        {
            var (source, lines) = (reading.Places[0].Source, string.Join(", ", reading.Places.Select(place => place.Line)));
            diagnostics.Add(Problems.LineSaysOtherwise, number.Position, $"no statistic on line {lines} of {source} prints {number.Value}", Suggest(evidence, source, number.Value));
        }

        foreach (var place in proof.Silent)
        {
            diagnostics.Add(Problems.NoSuchLine, place.Position, $"line {place.Line} of {place.Source} prints none of these numbers", Instead(evidence, place, reading));
        }
    }
}
