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
            foreach (var group in study.Groups.Where(group => group.Count is not null)) Prove(evidence, Asking(group), diagnostics);
            foreach (var result in study.Results)
            {
                Prove(evidence, result.Reading, diagnostics);
                foreach (var other in result.AlsoPrinted) Prove(evidence, other, diagnostics);
            }
        }
    }

    private static Reading Asking(Group group) => new() { Position = group.Position, Count = group.Count, Places = group.Places };

    private static void Prove(Evidence evidence, Reading reading, DiagnosticBag diagnostics)
    {
        if (reading.Places.IsEmpty)
        {
            diagnostics.Add(Problems.MissingKey, reading.Position with { Length = 1 }, "the key 'lines' is needed here: where the source prints these numbers");
            return;
        }

        var known = reading.Places.Where(place => IsKnown(evidence, place, diagnostics)).ToList();
        if (known.Count < reading.Places.Length) return;
        var numbers = reading.Numbers().ToList();
        var statistics = known.SelectMany(place => evidence.At(place)).ToList();
        foreach (var number in numbers.Where(number => !statistics.Exists(statistic => Evidence.Prints(statistic, number.Value))))
        {
            var lines = string.Join(", ", known.Select(place => place.Line));
            diagnostics.Add(Problems.LineSaysOtherwise, number.Position, $"no statistic on line {lines} of {known[0].Source} prints {number.Value}", Suggest(evidence, known[0].Source, number.Value));
        }

        foreach (var place in known.Where(place => numbers.Count > 0 && evidence.BestAt(place, reading) is null))
        {
            var there = evidence.At(place);
            var hint = there.IsEmpty ? Suggest(evidence, place.Source, numbers[0].Value) : $"that line prints: {string.Join("; ", there.Take(4).Select(statistic => statistic.Text))}";
            diagnostics.Add(Problems.NoSuchLine, place.Position, $"line {place.Line} of {place.Source} prints none of these numbers", hint);
        }
    }

    private static bool IsKnown(Evidence evidence, Place place, DiagnosticBag diagnostics)
    {
        if (evidence.Content.Sources.Any(source => source.Id == place.Source)) return true;
        diagnostics.Add(Problems.UnknownId, place.Position, $"no source is called '{place.Source}'", NearestName.Hint(place.Source.ToString(), [.. evidence.Content.Sources.Select(source => source.Id.ToString())]));
        return false;
    }

    private static string? Suggest(Evidence evidence, Slug source, PrintedNumber number)
    {
        var lines = evidence.Content.Sources.First(record => record.Id == source).Statistics
            .Where(statistic => Evidence.Prints(statistic, number)).Select(statistic => statistic.Line).Distinct().Take(5).ToList();
        return lines.Count == 0 ? $"{number} is in no statistic of {source}" : $"{number} stands on line {string.Join(", ", lines)}";
    }
}
