using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Model;

namespace Plumbline.Extract.Tables;

/// <summary>Title and notes of a table: read as prose, and for what they say of all its figures.</summary>
internal sealed class TableProse
{
    private static readonly string[] OfFigures = ["data are", "data is", "values are", "data presented", "data shown", "values in",
        "numbers are", "figures are", "presented as", "expressed as", "unless otherwise", "plus-minus"];

    private TableProse(string title, IReadOnlyList<Form> forms, Effect? analysis, Text.PrintedNumber? total,
        IReadOnlyList<Statistic> statistics) =>
        (Title, Forms, Analysis, Total, Statistics) = (title, forms, analysis, total, statistics);

    public string Title { get; }

    /// <summary>What title and notes say of the figures.</summary>
    public IReadOnlyList<Form> Forms { get; }

    public Effect? Analysis { get; }

    /// <summary>"(N = 109)" of a title that names one group of people.</summary>
    public Text.PrintedNumber? Total { get; }

    public IReadOnlyList<Statistic> Statistics { get; }

    public static TableProse Read(IReadOnlyList<TableLine> lines, LineReader reader)
    {
        var statistics = new List<Statistic>();
        var title = "";
        var notes = new System.Text.StringBuilder();
        var totals = new List<Text.PrintedNumber>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind is not (TableLineKind.Title or TableLineKind.Note)) continue;
            var end = i;
            while (lines[i].Kind == TableLineKind.Note && end + 1 < lines.Count && lines[end + 1].Kind == TableLineKind.Note
                && !lines[end + 1].AfterGap) end++;
            var passage = end == i ? lines[i].Passage : reader.Passage(lines.Skip(i).Take(end - i + 1).Select(line => line.Span));
            statistics.AddRange(ProseReader.Read(passage).Select(draft => Assembly.Make(passage, draft)));
            if (lines[i].Kind == TableLineKind.Note) notes.Append(' ').Append(passage.Map.Clean);
            else
            {
                title = $"{title} {passage.Map.Clean}".Trim();
                for (var at = 0; at < passage.Tokens.Count; at++) if (CountGrammar.Named(passage.Tokens,
                    at) is { } named) totals.Add(named.Value);
            }

            i = end;
        }

        return new TableProse(title, Read(title, notes.ToString()), Effects($"{title} {notes}"), totals.Count == 1 ? totals[0] : null, statistics);
    }

    // Abbreviations spelt out say nothing; a sentence about the figures does.
    private static List<Form> Read(string title, string notes)
    {
        var forms = new List<Form> { Form.Of(title) };
        foreach (var start in OfFigures)
        {
            var at = notes.IndexOf(start, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var end = EndOfSentence(notes, at);
            forms.Add(Form.Of(notes[at..(end < 0 ? notes.Length : end)]));
        }

        return forms;
    }

    // "Values are no. of events (%)": a full stop before a small letter ends nothing.
    private static int EndOfSentence(string notes, int at)
    {
        var end = notes.IndexOf(". ", at, StringComparison.Ordinal);
        while (end >= 0 && end + 2 < notes.Length && char.IsAsciiLetterLower(notes[end + 2])) end = notes.IndexOf(". ", end + 1, StringComparison.Ordinal);
        return end;
    }

    private static Effect? Effects(string text)
    {
        var hazard = text.Contains("Cox", StringComparison.Ordinal) || text.Contains("hazard", StringComparison.OrdinalIgnoreCase);
        var odds = text.Contains("logistic", StringComparison.OrdinalIgnoreCase)
            || text.Contains("odds", StringComparison.OrdinalIgnoreCase);
        return hazard == odds ? null : hazard ? Effect.HazardRatio : Effect.OddsRatio;
    }
}
