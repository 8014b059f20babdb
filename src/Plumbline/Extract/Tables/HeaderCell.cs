using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>Reads what one cell of a header says about its column.</summary>
internal static class HeaderCell
{
    private static readonly FrozenSet<string> Stubs = Set(
        "items item characteristics characteristic variables variable groups group covariates covariate factors factor parameter parameters events event outcome outcomes endpoint "
        + "endpoints end toxicity response subgroup subgroups cohort study arm treatment category indicator indicators index measure");

    private static readonly FrozenSet<string> Reactions = Set("reaction reactions characteristics term class abnormality abnormalities");

    private static readonly FrozenSet<string> Counted = Set("events patients participants subjects deaths cases people");

    public static bool IsStub(TokenList tokens) => tokens.Count == 0 || Stubs.Contains(tokens[0].Text);

    public static bool IsStub(string word) => Stubs.Contains(word);

    /// <summary>Do these words end as the stub's do?</summary>
    public static bool EndsStub(string word) => Stubs.Contains(word) || Reactions.Contains(word);

    /// <summary>A line of its own over the words of the rows: "Adverse Reaction", "Efficacy Parameter".</summary>
    public static bool IsStubLine(TokenList tokens) => tokens.Count is > 0 and <= 4 && !tokens[tokens.Count - 1].IsMark(")]")
        && (Stubs.Contains(tokens[tokens.Count - 1].Text) || tokens.IsWord(tokens.Count - 1, Reactions));

    public static Column? Read(TokenList tokens)
    {
        if (tokens.Count == 0) return null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (CountGrammar.Named(tokens, i) is { } named) return Group(tokens, i, named);
        }

        if (Statistical(tokens) is { } statistical) return statistical;
        if (tokens.Text.Trim() is "S.E." or "S.E" or "Std. Error" or "Std. error" or "Std Error") return new Column(ColumnKind.StandardError, null);
        if (tokens.Text.Trim() is "M" or "Mean" or "mean") return new Column(ColumnKind.Mean, null) { Form = new Form(Signs.Mean) };
        if (tokens.Text.Trim() is "SD" or "S.D." or "Std. Deviation" or "Standard deviation") return new Column(ColumnKind.Deviation,
            null) { Form = new Form(Signs.Deviation) };
        var name = Name(tokens.Text);
        if (ColumnWords.IsIgnored(tokens)) return new Column(ColumnKind.Ignored, tokens.Text);
        if (tokens.Count <= 2 && tokens[tokens.Count - 1].IsMark('%') || tokens.Text is "(%)") return new Column(ColumnKind.Percent,
            null) { Form = new Form(Signs.Percent) };
        if (IsCount(tokens)) return new Column(ColumnKind.Count, null) { Form = new Form(Signs.Count) };
        var form = FormReader.Read(tokens);
        if (form.IsBare) return new Column(ColumnKind.Group, null) { Form = form };
        return new Column(form.IsTimeToEvent || form.IsShare ? ColumnKind.Outcome : ColumnKind.Group, name) { Form = form };
    }

    /// <summary>The words of a header without those that say how its figures are printed.</summary>
    public static string? Name(string text) => RowLabel.WithoutForm(text) is { Length: > 0 } name ? name : null;

    // "Drug (N = 40)", "Drug N=40 n (%)", "(n = 40)".
    private static Column Group(TokenList tokens, int at, Parsed<PrintedNumber> named)
    {
        var before = tokens.Slice(0, tokens[at - 1].IsMark("([") ? at - 1 : at);
        var after = tokens[named.Next].IsMark(")]") ? named.Next + 1 : named.Next;
        if (tokens[after].IsMark(':')) after++;
        var rest = tokens.Slice(after, tokens.Count);
        var name = Name(before.TrimEndAny(", ;"));
        return new Column(ColumnKind.Group, name) { Total = named.Value, Form = Form.Of(rest),
            Sub = rest.Contains('/', StringComparison.Ordinal) ? rest : Form.Of(rest).IsBare ? null : Name(rest) };
    }

    private static Column? Statistical(TokenList tokens)
    {
        for (var i = 0; i < Math.Min(tokens.Count, 4); i++)
        {
            if (ColumnWords.Read(tokens, i) is not { } read) continue;
            if (i > 0 && read.Value.Kind is not ColumnKind.Effect) return null;
            var next = tokens[read.Next];
            var complete = next.Kind != TokenKind.Word && next.Kind != TokenKind.Number || read.Value.Kind == ColumnKind.Effect
                || (read.Value.Kind == ColumnKind.Index && tokens.Count <= 3);
            return complete ? read.Value with { Name = null } : null;
        }

        return null;
    }

    // "n", "No. of patients", "# Events", "n/N".
    private static bool IsCount(TokenList tokens)
    {
        if (tokens[0].IsMark('№')) return true;
        var at = tokens[0].IsMark('#') ? 1 : 0;
        if (tokens.IsWord(at, Counted)) return tokens.Count == at + 1 || (tokens[at + 1].IsMark('/') && tokens.Count <= at + 3);
        if (!(tokens[at].Text is "n" or "N" or "No" or "no" or "Number" or "Nr")) return false;
        var end = tokens.Count;
        for (var i = at + 1; i < end; i++) if (tokens[i].IsMark('%')) return false;
        return end <= at + 5;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
