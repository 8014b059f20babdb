using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>Reads the columns from the header of a table.</summary>
internal static class TableHeader
{
    private const int MostTokens = 300;

    private static readonly HashSet<string> Stubs = new(StringComparer.OrdinalIgnoreCase)
    {
        "items", "item", "characteristics", "characteristic", "variables", "variable", "groups", "group", "covariates", "covariate",
            "factors", "factor", "parameter", "parameters", "events", "event", "outcome", "outcomes", "endpoint", "endpoints", "end",
    };

    /// <summary>The columns of a header that lost its tabs: names end at "(n=20)", at a known outcome or at a statistical sign.</summary>
    public static List<Column> Flat(TokenList tokens)
    {
        var columns = new List<Column>();
        if (tokens.Count > MostTokens) return columns;
        var mentions = Lexicon.Find(tokens);
        var from = Stubs.Contains(tokens[0].Text) ? 1 : 0;
        for (var i = from; i < tokens.Count; i++)
        {
            if (tokens[i].IsMark("([") && CountGrammar.Named(tokens, i + 1) is { } named)
            {
                columns.Add(new Column(ColumnKind.Group, tokens.Slice(from, i), named.Value));
                from = i = tokens[named.Next].IsMark(")]") ? named.Next + 1 : named.Next;
                i--;
            }
            else if (IntervalGrammar.ConfidenceWords(tokens, i) is { } interval)
            {
                columns.Add(new Column(ColumnKind.Interval, tokens.Slice(i, interval.Next), interval.Value));
                from = i = interval.Next;
                i--;
            }
            else if (Statistical(tokens, i) is { } statistical)
            {
                columns.Add(statistical.Value);
                from = i = statistical.Next;
                i--;
            }
            else if (mentions.Find(mention => mention.From == i) is { } outcome)
            {
                columns.Add(new Column(ColumnKind.Outcome, outcome.Label));
                from = outcome.To;
                i = outcome.To - 1;
            }
        }

        return columns;
    }

    /// <summary>The column that one cell of a header describes.</summary>
    public static Column? Cell(TokenList tokens)
    {
        if (tokens.Count == 0) return null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsMark("([") && CountGrammar.Named(tokens, i + 1) is { } named)
                return new Column(ColumnKind.Group, tokens.Slice(0, i), named.Value);
        }

        if (IntervalGrammar.ConfidenceWords(tokens, 0) is { } interval) return new Column(ColumnKind.Interval, "CI", interval.Value);
        if (Statistical(tokens, 0) is { } statistical) return statistical.Value;
        var end = 0;
        while (end < tokens.Count && !tokens[end].IsMark("([")) end++;
        return new Column(ColumnKind.Group, tokens.Slice(0, end == 0 ? tokens.Count : end));
    }

    /// <summary>"P value", "t/χ² value", "Wald": a sign and the words that belong to it.</summary>
    public static Parsed<Column>? Statistical(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word) return null;
        if (RatioForms.Name(tokens, at) is { } ratio && Column.KindOf(ratio.Value) is { } named)
            return WithInterval(tokens, at, named, ratio.Next);
        if (Column.KindOf(tokens[at].Text) is not { } kind) return null;
        var next = at + 1;
        while (tokens[next].IsMark('/') && Column.KindOf(tokens[next + 1].Text) is not null) next += 2;
        if (tokens[next].IsMark('-')) next++;
        if (tokens[next].IsWord("value") || tokens[next].IsWord("values")) next++;
        return new(new Column(kind, tokens.Slice(at, next)), next);
    }

    // "Hazard ratio (95% CI)" is one column; "HR 95% CI" may be two.
    private static Parsed<Column> WithInterval(TokenList tokens, int at, ColumnKind kind, int next)
    {
        var opened = tokens[next].IsMark("([");
        if (!opened || IntervalGrammar.ConfidenceWords(tokens, next + 1) is not { } interval)
            return new(new Column(kind, tokens.Slice(at, next)), next);
        return new(new Column(kind, tokens.Slice(at, next), interval.Value), tokens[interval.Next].IsMark(")]") ? interval.Next + 1
            : interval.Next);
    }
}
