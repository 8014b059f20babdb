using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Test statistics, regression coefficients and measures of heterogeneity in prose, each with the P value behind it.</summary>
internal static class TestForms
{
    private sealed record Named(StatisticKind Kind, string Unit, bool NeedsSign);

    public static Draft? Read(TokenList tokens, int at)
    {
        if (Name(tokens, at) is not { } name) return null;
        var next = name.Next;
        if (tokens[next].IsMark("(["))
        {
            // Degrees of freedom.
            var close = next + 1;
            while (close < next + 10
                && (tokens[close].Kind == TokenKind.Number || tokens[close].IsMark(",=") || tokens[close].IsWord("df")
                || tokens[close].IsWord("n"))) close++;
            if (!tokens[close].IsMark(")]")) return null;
            next = close + 1;
        }

        if (tokens[next].IsWord("value") || tokens[next].IsWord("statistic")) next++;
        var signed = tokens[next].IsMark("=");
        if (signed || tokens[next].IsMark(':') || tokens.IsWord(next, Vocabulary.Introducers)) next++;
        else if (name.Value.NeedsSign) return null;
        if (name.Value.NeedsSign && !signed) return null;
        if (NumberGrammar.Number(tokens, next) is not { } number) return null;
        var unit = NumberGrammar.Unit(tokens, next + 1);
        if (unit.Value is not null && name.Value.Kind != StatisticKind.Heterogeneity) return null;
        var annotation = Annotation.Read(tokens, unit.Next, trailingP: true);
        return new Draft(at, annotation.Next, name.Value.Kind)
        {
            Value = PrintedValue.Of(number), Interval = annotation.Interval, P = annotation.P, Spread = annotation.Spread,
                Unit = name.Value.Unit,
        };
    }

    private static Parsed<Named>? Name(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word || tokens[at - 1].IsMark('-')) return null;
        Named? named = tokens[at].Text switch
        {
            "χ²" or "χ2" or "Χ²" or "X²" or "x²" or "c²" or "chi²" => new(StatisticKind.TestStatistic, "chi-square", true),
            "chi-square" or "chi-squared" or "Chi-square" or "Chi-squared" => new(StatisticKind.TestStatistic, "chi-square", false),
            "t" or "z" or "Z" or "F" or "U" or "H" => new(StatisticKind.TestStatistic, tokens[at].Text, true),
            "Wald" => new(StatisticKind.TestStatistic, "Wald", true),
            "β" or "B" or "b" => new(StatisticKind.Coefficient, "β", true),
            "I²" or "I2" => new(StatisticKind.Heterogeneity, "I²", false),
            "τ²" or "tau²" or "Tau²" => new(StatisticKind.Heterogeneity, "τ²", true),
            "Q" => new(StatisticKind.Heterogeneity, "Q", true),
            _ => null,
        };
        return named is null ? null : new(named, at + 1);
    }
}
