using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>Values behind their labels, as the pages of registers print them: on the same line, behind a tab or a bar, or on the next.</summary>
internal sealed class LabelledLines(DocumentLines document)
{
    private const int LongestLabel = 70;

    private readonly ILookup<string, int> labels = document.All.Select((line, index) => (Label: LabelOf(line.Text), Index: index)).Where(one => one.Label.Length > 0).ToLookup(one => one.Label, one => one.Index, StringComparer.OrdinalIgnoreCase);

    public int Count(params string[] wanted) => wanted.Count(label => labels.Contains(label));

    /// <summary>The value of the first of these labels that has one.</summary>
    public Printed<string>? Value(params ReadOnlySpan<string> wanted)
    {
        foreach (var label in wanted)
        {
            foreach (var index in labels[label])
            {
                if (At(index, label) is { } value) return value;
            }
        }

        return null;
    }

    public Printed<PartialDate>? Date(params ReadOnlySpan<string> wanted)
    {
        foreach (var label in wanted)
        {
            foreach (var index in labels[label])
            {
                if (At(index, label) is { } value && DateReader.Find(value.Value, 0, 30) is { } found) return new(found.Date, value.Line);
            }
        }

        return null;
    }

    private Printed<string>? At(int index, string label)
    {
        var line = document.All[index];
        var rest = Rest(line.Text, label);
        if (rest.Length > 0) return new(rest, line.Number);
        if (index + 1 >= document.All.Count || document.All[index + 1].Number > line.Number + 2) return null;
        return new(document.All[index + 1].Text.TrimAny(" :*|"), document.All[index + 1].Number);
    }

    private static string Rest(string line, string label)
    {
        var at = line.IndexOf(label, StringComparison.OrdinalIgnoreCase) + label.Length;
        var rest = line[at..].TrimStartAny(" *|\t");
        while (rest.StartsWith('(') && rest.IndexOf(')', StringComparison.Ordinal) is var close and > 0 and < 20) rest = rest[(close + 1)..].TrimStart();
        if (rest.StartsWith("ICMJE", StringComparison.Ordinal)) rest = rest[5..].TrimStart();
        return rest.TrimStartAny(": *|").Trim().TrimEndAny("*| ");
    }

    // What stands before a colon, a bracket or a bar, or a short line as a whole: "Last Update Posted (Actual)".
    private static string LabelOf(string text)
    {
        var start = text.TrimStartAny("*# |-•·");
        start = start.Length > 4 && char.IsAsciiLetter(start[0]) && start[1] == '.' && char.IsAsciiDigit(start[2]) ? start[(start.IndexOf(' ', StringComparison.Ordinal) + 1)..] : start;
        var end = start.AsSpan().IndexOfAny(":(|");
        if (end < 0) end = Known(start) ?? start.Length;
        return end is > 1 and <= LongestLabel ? start[..end].TrimAny(" *") : "";
    }

    // Flattened pages put the value behind the label with nothing between.
    private static int? Known(string text)
    {
        foreach (var label in RegistryRecord.Labels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && text.Length > label.Length + 1 && text[label.Length] == ' ' && !char.IsLower(text[label.Length + 1])) return label.Length;
        }

        return null;
    }
}
