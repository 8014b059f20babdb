using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>What is known of a row besides its cells: its words, the heading above it, and what the table says of all rows.</summary>
internal sealed record RowContext(string Text, TokenList Tokens)
{
    /// <summary>The heading row above.</summary>
    public string? Parent { get; init; }

    public Form Own { get; init; } = Form.None;

    /// <summary>What the heading above says of the figures.</summary>
    public Form Above { get; init; } = Form.None;

    /// <summary>What the stub's header, the title and the notes say, in this order.</summary>
    public IReadOnlyList<Form> Table { get; init; } = [];

    /// <summary>The kind of effect that title and notes speak of, where a column only says "Exp(B)".</summary>
    public Effect? Analysis { get; init; }

    /// <summary>Some cell of the row is a count with its percentage.</summary>
    public bool HasShares { get; init; }

    /// <summary>The kind of the figures of the row before it under the same heading.</summary>
    public StatisticKind? Before { get; init; }

    /// <summary>What the row is about.</summary>
    public string? Label { get; init; }

    /// <summary>The row says itself what its cells are: "P value", "χ² value", "Hazard ratio (95% CI)".</summary>
    public Column? Column { get; init; }

    /// <summary>What the words of a row say of its cells, if they do.</summary>
    public static Column? ColumnOf(TokenList tokens, Form own)
    {
        if (ColumnWords.Read(tokens, 0) is { } named && (named.Next >= tokens.Count || tokens[named.Next].Kind == TokenKind.Mark
            || tokens[named.Next].Text.Length == 1 || named.Value.Kind == ColumnKind.Effect)
            && !(named.Value.Kind == ColumnKind.Test && tokens[named.Next].IsMark('(') && tokens[named.Next + 2].IsMark(';'))
            && !(named.Value.Kind is ColumnKind.Coefficient or ColumnKind.Index && named.Next < tokens.Count))
            return named.Value with { Name = null };
        return own.Effects.Count > 0 && !own.Has(Signs.Count) ? new Column(ColumnKind.Effect, null) { Effects = own.Effects,
            Form = own } : null;
    }

    /// <summary>"n = 20" of a row that is a group of people.</summary>
    public PrintedNumber? Total
    {
        get
        {
            for (var i = 0; i < Tokens.Count; i++)
            {
                if (CountGrammar.Named(Tokens, i) is { } named) return named.Value;
            }

            return null;
        }
    }

    /// <summary>The forms that may say how a cell is printed, the nearest first.</summary>
    public IEnumerable<Form> Chain(Column? column) => [Own, Above, column?.Form ?? Form.None, .. Table];

    /// <summary>Of some signs those that the nearest form that has any has.</summary>
    public Signs Nearest(Column? column, Signs wanted)
    {
        foreach (var form in Chain(column)) if (form.Has(wanted)) return form.Signs & wanted;
        return Signs.None;
    }

    public PrintedNumber? Level(Column? column) => Chain(column).Select(form => form.Level).FirstOrDefault(level => level is not null);

    public string? TimeUnit(Column? column) => Own.TimeUnit ?? Above.TimeUnit ?? column?.Form.TimeUnit;

    public string? Unit(Column? column) => Own.Unit ?? Above.Unit ?? column?.Form.Unit;

    /// <summary>Is the outcome a time to an event, by the row, its heading or its column?</summary>
    public bool IsTimeToEvent(Column? column) => Own.IsTimeToEvent || (!Own.IsShare && Above.IsTimeToEvent)
        || column?.Form.IsTimeToEvent == true;

    /// <summary>Does the nearest that speaks of percentages say that they are estimates of Kaplan and Meier?</summary>
    public bool IsEstimated(Column? column) => Chain(column).FirstOrDefault(form => form.Has(Signs.Percent)) is { IsEstimated: true };

    /// <summary>The time of "12-month PFS", in the months that rates are given in, or in its own unit.</summary>
    public (PrintedNumber Number, string? Unit)? Time(Column? column)
    {
        foreach (var form in IsEstimated(column) ? Chain(column) : [Own, column?.Form ?? Form.None, Above])
        {
            if (form.Time is not { } time) continue;
            return form.TimeOf switch
            {
                "months" => (time, null),
                "years" when decimal.Truncate(time.Value * 12) == time.Value * 12 && time.Value < 1000 =>
                    (PrintedNumber.Create(Figures.Whole(time.Value * 12)), null),
                var other => (time, other),
            };
        }

        return null;
    }
}
