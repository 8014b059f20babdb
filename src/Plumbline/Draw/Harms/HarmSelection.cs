using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Harms;

/// <summary>What of the events is drawn: the most frequent of them, under the headings of their families.</summary>
internal sealed record HarmSelection(HarmData Data, ImmutableArray<HarmEventRows> Events)
{
    public static HarmSelection Of(HarmData sorted)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var rows = 0;
        foreach (var harm in sorted.Events.OrderBy(harm => harm.Family == HarmFamily.Overall ? 0 : 1).ThenByDescending(HarmPlot.Frequency).ThenBy(harm => harm.Event, StringComparer.Ordinal))
        {
            rows += harm.Rows.Length;
            if (rows > sorted.MostRows && kept.Count > 0) break;
            kept.Add(harm.Event);
        }

        return new HarmSelection(sorted, [.. sorted.Events.Where(harm => kept.Contains(harm.Event))]);
    }

    /// <summary>One group needs no name beside its events.</summary>
    public bool IsOneGroup => Events.All(harm => harm.Rows.Length == 1) && Events.Select(harm => harm.Rows[0].Group).Distinct().Count() == 1;

    public bool HasAny => Events.Any(harm => harm.Rows.Any(row => row.Any is not null));

    public bool HasSevere => Events.Any(harm => harm.Rows.Any(row => row.Severe is not null));

    /// <summary>One number a line, which then has room beside the words.</summary>
    public bool IsOneGrade => !HasAny || !HasSevere;

    /// <summary>What the drawing leaves out, in words; empty where nothing is.</summary>
    public string Rest
    {
        get
        {
            var left = Data.Events.Length - Events.Length;
            string[] sentences =
            [
                HasAny ? "" : "Any grade: not printed.",
                HasSevere ? "" : "Grade 3 or more: not printed.",
                left switch { 0 => "", 1 => "1 rarer event is in the table.", _ => $"{Figures.Integer(left)} rarer events are in the table." },
            ];
            return string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
        }
    }
}
