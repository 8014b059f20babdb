using Plumbline.Extract.Prose;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Tables;

/// <summary>The heading rows above a row: what they are about, how they say its figures are printed, and how far they reach.</summary>
internal sealed class Headings(bool isIndented)
{
    private const int MostPending = 6;
    private readonly List<(string Text, int Indent)> pending = [];
    private string? parent;
    private Form above = Form.None;
    private int? childIndent;
    private StatisticKind? before;

    /// <summary>"1. Primary Outcome: …", "Title: …": what a block of a registry is about.</summary>
    public string? Measure { get; private set; }

    public void Take(string text, int indent)
    {
        if (text.Length == 0) return;
        if (MeasureOf(text) is { } measure)
        {
            (Measure, parent, above) = (measure, null, Form.None);
            pending.Clear();
            return;
        }

        if (pending.Count == MostPending) pending.RemoveAt(0);
        pending.Add((text, indent));
    }

    /// <summary>A line of fields without cells: "Title\tProgression-free survival".</summary>
    public void TakeFields(TableLine line)
    {
        var (name, value) = (line.Fields[0].Passage.Map.Clean.TrimAny(" :"), line.Fields[1].Passage.Map.Clean.Trim());
        if (name is "Title" or "Outcome Measure Title" or "Measure Title") Take($"Title: {value}", 0);
        else if (name.Length > 0) Take(name, line.Indent);
    }

    /// <summary>The words right above cells that stand one a line.</summary>
    public string? TakeLast()
    {
        if (pending.Count == 0) return null;
        var last = pending[^1].Text;
        pending.RemoveAt(pending.Count - 1);
        return last;
    }

    public RowContext Of(Entry entry, TableProse prose, Form stub)
    {
        // "Time since diagnosis," and, on the next line, "months 14 (1–122)" are the words of one row.
        if (pending.Count > 0 && entry.Text.Length > 0 && (pending[^1].Text[^1] == ',' || (entry.Text[0] == '(' && pending[^1].Text[^1] != ':')))
        {
            var joined = $"{TakeLast()} {entry.Text}";
            entry = entry with { Text = joined, Tokens = Tokens.Tokenizer.Read(joined) };
        }

        if (pending.Count > 0) Open();
        if (childIndent is null) childIndent = entry.Indent;
        else if (isIndented && entry.Indent < childIndent) (parent, above, before) = (null, Form.None, null);
        var (text, tokens) = (entry.Text, entry.Tokens);
        var heading = parent ?? Measure;
        if (text.Length == 0 && heading is not null) (text, heading) = (heading, null);
        // A row that goes on with words of the line above: "leading to discontinuation".
        var words = text.Length == entry.Text.Length ? tokens : Tokens.Tokenizer.Read(text);
        var own = Form.Of(text);
        return new RowContext(text, words)
        {
            Parent = heading, Own = own, Above = above, Table = [stub, .. prose.Forms], Analysis = prose.Analysis, Before = before,
            Label = RowLabel.Of(text, heading), Column = RowContext.ColumnOf(words, own),
        };
    }

    public void TakeRow(Entry entry, RowContext context, bool isHeading, IReadOnlyList<RowStatistics.Made> made)
    {
        if (made.Count > 0
            && made[0].Statistic.Kind is not (StatisticKind.PValue or StatisticKind.Coefficient)) before = made[0].Statistic.Kind;
        if (!isHeading || made.Count == 0 || context.Column is not null || entry.Text.Length == 0
            || entry.Cells.Any(cell => cell.Cell.Interval is not null)) return;
        // "Sex, n (%)  0.378": a heading with the P value of the rows below it.
        (parent, above, childIndent, before) = (entry.Text, context.Own, null, null);
    }

    private void Open()
    {
        var named = pending.FindLastIndex(line => !Form.Of(line.Text).IsBare
            && !line.Text.Contains("of Measure:", StringComparison.OrdinalIgnoreCase)
            && !line.Text.StartsWith("Measure Type", StringComparison.OrdinalIgnoreCase));
        parent = named >= 0 ? pending[named].Text : null;
        above = Form.None;
        foreach (var (text, _) in pending) above = HeaderLevels.Merge(Form.Of(Unit(text)), above);
        (childIndent, before) = (null, null);
        pending.Clear();
    }

    // "Unit of Measure: Percentage of Participants" is about the figures; so is "Measure Type: Count of Participants".
    private static string Unit(string text) => text;

    private static string? MeasureOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || colon + 2 >= text.Length) return null;
        var name = text[..colon];
        var isOutcome = name.EndsWith(" Outcome", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("Outcome Measure", StringComparison.OrdinalIgnoreCase) || name is "Title";
        return isOutcome ? text[(colon + 1)..].Trim() : null;
    }
}
