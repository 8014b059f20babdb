using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>The signs by which a header says that a column holds statistics and not people.</summary>
internal static class ColumnWords
{
    private static readonly FrozenDictionary<string, ColumnKind> Signs = new Dictionary<string,
        ColumnKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["p"] = ColumnKind.P, ["p-value"] = ColumnKind.P, ["p-values"] = ColumnKind.P, ["pvalue"] = ColumnKind.P, ["sig"] = ColumnKind.P,
            ["p-interaction"] = ColumnKind.OtherP,
        ["p-trend"] = ColumnKind.OtherP, ["pinteraction"] = ColumnKind.OtherP, ["β"] = ColumnKind.Coefficient,
            ["b"] = ColumnKind.Coefficient, ["coefficient"] = ColumnKind.Coefficient,
        ["coef"] = ColumnKind.Coefficient, ["estimate"] = ColumnKind.Coefficient,
        ["se"] = ColumnKind.StandardError, ["s.e"] = ColumnKind.StandardError, ["wald"] = ColumnKind.Test, ["χ²"] = ColumnKind.Test,
            ["c²"] = ColumnKind.Test,
        ["χ2"] = ColumnKind.Test, ["c2"] = ColumnKind.Test, ["x2"] = ColumnKind.Test, ["x²"] = ColumnKind.Test, ["t"] = ColumnKind.Test,
            ["z"] = ColumnKind.Test, ["f"] = ColumnKind.Test,
        ["u"] = ColumnKind.Test, ["chi-square"] = ColumnKind.Test, ["log-rank"] = ColumnKind.Test, ["t/χ²"] = ColumnKind.Test,
            ["statistic"] = ColumnKind.Test, ["df"] = ColumnKind.Degrees, ["lr+"] = ColumnKind.Index, ["α"] = ColumnKind.Index,
            ["r"] = ColumnKind.Index, ["rho"] = ColumnKind.Index, ["ρ"] = ColumnKind.Index,
        ["κ"] = ColumnKind.Index, ["kappa"] = ColumnKind.Index, ["auc"] = ColumnKind.Index, ["icc"] = ColumnKind.Index,
            ["youden"] = ColumnKind.Index, ["lr"] = ColumnKind.Index,
        ["c-index"] = ColumnKind.Index, ["d"] = ColumnKind.Index,
        ["ci"] = ColumnKind.Interval, ["lower"] = ColumnKind.Lower, ["upper"] = ColumnKind.Upper, ["ll"] = ColumnKind.Lower,
            ["ul"] = ColumnKind.Upper,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Ignored =
        "year years weight reference references ref country design journal phase type regimen dose dosage visit nct registration author comment comments definition details".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Qualifiers =
        "adjusted unadjusted crude multivariable multivariate univariable univariate stratified pooled standardized unstandardized estimated two-sided one-sided nominal log-rank stratified".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"P value", "t/χ² value", "Wald", "Hazard ratio (95% CI)": a sign and the words that belong to it.</summary>
    public static Parsed<Column>? Read(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word) return IntervalGrammar.ConfidenceWords(tokens, at) is { } level ? Limits(tokens, at, level)
            : null;
        var start = at;
        while (tokens.IsWord(start, Qualifiers) && start < at + 2) start++;
        if (EffectWords.Read(tokens, start) is { } effect) return Ratio(tokens, at, effect);
        if (IntervalGrammar.ConfidenceWords(tokens, start) is { } words) return Limits(tokens, start, words);
        if (tokens[start].IsWord("standard") && tokens[start + 1].IsWord("error")) return new(new Column(ColumnKind.StandardError,
            tokens.Slice(at, start + 2)), start + 2);
        if (!(Signs.TryGetValue(tokens[start].Text, out var kind) || Signs.TryGetValue(tokens[start].Text.TrimEndAny("0123456789"), out kind)) || (kind == ColumnKind.Index ? tokens[start].Text is "D" or "R"
            : IsName(tokens, start))) return null;
        var next = start + 1;
        if (kind == ColumnKind.Index && tokens[next].IsMark("+-")) next++;
        while (tokens[next].IsMark('/') && Signs.ContainsKey(tokens[next + 1].Text)) next += 2;
        if (tokens[start].IsWord("wald") && Signs.TryGetValue(tokens[next].Text, out var second) && second == ColumnKind.Test) next++;
        if (tokens[next].IsMark('-')) next++;
        while (tokens[next].IsWord("value") || tokens[next].IsWord("values") || tokens[next].IsWord("limit")
            || tokens[next].IsWord("bound") || tokens[next].IsWord("test")) next++;
        if (tokens[next].IsMark('.')) next++;
        if (kind == ColumnKind.P && IsOther(tokens, next) is { } other) (kind, next) = (ColumnKind.OtherP, other);
        return new(new Column(kind, tokens.Slice(at, next)) { Sign = tokens.Slice(at, next), Test = kind == ColumnKind.Test
            ? TestName(tokens.Slice(start, next)) : null }, next);
    }

    /// <summary>"Year", "Weight", "Ref."; not a column of results.</summary>
    public static bool IsIgnored(TokenList tokens) => tokens.Count is > 0 and < 6 && tokens.IsWord(0, Ignored);

    public static string TestName(string name) => name.Split(' ')[0] switch
    {
        "c²" or "χ2" or "χ²" or "x²" or "X²" or "c2" or "X2" => "chi-square",
        "t/c²" or "t/χ²" => "t/chi-square",
        var other => other,
    };

    // "P + aPD-L1" and "B cells" are names of groups; "t" in capitals is no test.
    private static bool IsName(TokenList tokens, int at)
    {
        var text = tokens[at].Text;
        if (tokens[at + 1].IsMark("([") && CountGrammar.Named(tokens, at + 2) is not null) return true;
        if (tokens[at + 1].IsMark("+&") || (tokens[at + 1].IsMark('/') && !Signs.ContainsKey(tokens[at + 2].Text))) return true;
        return text is "T" or "u" or "f" or "p" && tokens[at + 1].Kind == TokenKind.Word && !tokens[at + 1].IsWord("value")
            && !tokens[at + 1].IsWord("values")
            && !tokens[at + 1].IsWord("for") && !tokens[at + 1].IsWord("test") && !Signs.ContainsKey(tokens[at + 1].Text) && text != "p";
    }

    private static int? IsOther(TokenList tokens, int at)
    {
        var next = tokens[at].IsMark('(') ? at + 1 : at;
        if (tokens[next].IsWord("for") || tokens[next].IsWord("of")) next++;
        if (!tokens[next].IsWord("interaction") && !tokens[next].IsWord("trend") && !tokens[next].IsWord("heterogeneity")) return null;
        return tokens[next + 1].IsMark(')') ? next + 2 : next + 1;
    }

    // "Hazard ratio (95% CI)" is one column; "HR 95% CI" may be two.
    private static Parsed<Column> Ratio(TokenList tokens, int at, Parsed<Effect> effect)
    {
        var effects = new List<Effect> { effect.Value };
        var next = effect.Next;
        if (tokens[next].IsWord("or") && EffectWords.Read(tokens, next + 1) is { } second)
        {
            effects.Add(second.Value);
            next = second.Next;
        }

        PrintedNumber? level = null;
        var opened = tokens[next].IsMark("([") || tokens[next].IsMark(',') ? 1 : 0;
        for (var i = next + opened; opened == 1 && i < next + 5; i++)
        {
            if (IntervalGrammar.ConfidenceWords(tokens, i) is not { } interval) continue;
            (level, next) = (interval.Value, tokens[interval.Next].IsMark(")]") ? interval.Next + 1 : interval.Next);
            break;
        }

        return new(new Column(ColumnKind.Effect, tokens.Slice(at, next)) { Effects = effects,
            Form = Form.None with { Level = level, Signs = Tables.Signs.Effect | (level is null ? Tables.Signs.None
            : Tables.Signs.Confidence) } }, next);
    }

    private static Parsed<Column> Limits(TokenList tokens, int at, Parsed<PrintedNumber?> level)
    {
        var next = level.Next;
        var kind = ColumnKind.Interval;
        if (tokens[next].IsWord("lower")) kind = ColumnKind.Lower;
        else if (tokens[next].IsWord("upper")) kind = ColumnKind.Upper;
        if (kind != ColumnKind.Interval) next++;
        return new(new Column(kind, tokens.Slice(at, next)) { Form = Form.None with { Level = level.Value,
            Signs = Tables.Signs.Confidence } }, next);
    }
}
