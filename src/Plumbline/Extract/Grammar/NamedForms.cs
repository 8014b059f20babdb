using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Estimates that are named before their number: HR 0.70, t(48) = 2.31, difference −2.3 points, I² = 62%; with interval, SE and P behind.</summary>
internal static class NamedForms
{
    // Words may stand between the name of a ratio and its number: "hazard ratio for disease progression or death, 0.61".
    private const int LongestGap = 16;
    private const int LongestNearGap = 8;
    private const int FarthestAccuracy = 60;

    public static Draft? Read(TokenList tokens, int at)
    {
        if ((EstimateNames.At(tokens, at) ?? Diagnostic(tokens, at)) is not { } name || tokens[at - 1].IsMark('-')) return null;
        var freedom = DegreesOfFreedom.Read(tokens, name.Next);
        if (NumberAfter(tokens, name.Value, freedom.Next) is not { } number) return null;
        var unit = UnitOf(tokens, name.Value, number + 1);
        if (unit is null) return null;
        var annotation = Annotation.Read(tokens, unit.Value.Next, trailingP: true);
        if (annotation.Freedom is { } behind) freedom = freedom with { Value = [behind] };
        var value = NumberGrammar.Number(tokens, number)!;
        var interval = annotation.Interval;
        if (interval is null && name.Value.Reach == Reach.Far && MeasureForms.LimitsBehind(tokens, annotation.Next, value) is { } limits)
        {
            interval = limits.Value;
            annotation = Annotation.Read(tokens, limits.Next, trailingP: true) is { IsEmpty: false } behindLimits ? behindLimits : annotation with { Next = limits.Next };
        }

        if (annotation.IsEmpty && interval is null && ((!IsIntroduced(tokens, number) && number != name.Next) || (name.Value.IsDifference && tokens[number - 1].IsMark(",;([")))) return null;
        if (annotation.IsEmpty && name.Value.Reach == Reach.Near && tokens[number + 1].IsWord("to") && NumberGrammar.Number(tokens, number + 2) is not null) return null;
        if (!IsPossible(name.Value, value, unit.Value.Value) || (annotation.IsEmpty && name.Value.Unit is "d" or "g" && !SpeaksOfEffects(tokens, at))) return null;

        if (KindOf(name.Value, unit.Value.Value ?? interval?.Unit, interval, at, tokens) is not { } kind) return null;
        return new Draft(at, annotation.Next, kind)
        {
            Value = PrintedValue.Of(value),
            Interval = interval is { Kind: LimitsKind.Bare } bare ? bare with { Kind = LimitsKind.Confidence } : interval,
            P = annotation.P,
            Spread = annotation.Spread,
            DegreesOfFreedom = freedom.Value,
            Unit = UnitName(name.Value, unit.Value.Value ?? interval?.Unit),
        };
    }

    // Beside sensitivity and specificity DOR is the diagnostic odds ratio, elsewhere the duration of response.
    private static Parsed<EstimateName>? Diagnostic(TokenList tokens, int at)
    {
        if (tokens[at].Text is not "DOR") return null;
        for (var i = at - 1; i > at - FarthestAccuracy && i >= 0; i--)
        {
            if (tokens[i].IsWord("sensitivity") || tokens[i].IsWord("specificity")) return new(new EstimateName(StatisticKind.OddsRatio, null, Reach.Near), at + 1);
        }

        return null;
    }

    /// <summary>The unit of the number, the place itself where it has none; null where its unit shows that it is not the estimate's.</summary>
    private static Parsed<string?>? UnitOf(TokenList tokens, EstimateName name, int at)
    {
        if (name.IsDifference) return UnitGrammar.Read(tokens, at);
        if (name is { Unit: "β", Reach: Reach.Near }) return UnitGrammar.Read(tokens, at);
        var unit = NumberGrammar.Unit(tokens, at);
        if (unit.Value is null) return unit;
        return name.Kind == StatisticKind.Heterogeneity || (name.Kind == StatisticKind.Coefficient && unit.Value == "%") ? unit : null;
    }

    // What is called a difference without saying of what is one of risks where it is in per cent.
    private static StatisticKind? KindOf(EstimateName name, string? unit, Interval? interval, int at, TokenList tokens)
    {
        if (!name.IsDifference) return name.Kind;
        var percent = unit is "%" or "percentage points";
        var mean = tokens.IsWord(at, Means) || tokens.IsWord(at - 1, Means) || tokens[at].Text is "MD" or "WMD" or "LSMD";
        if (tokens[at].IsWord("risk") || tokens[at].IsWord("rate") || tokens[at].Text is "RD" or "aRD" or "ARD" or "ARR") return StatisticKind.RiskDifference;
        if (percent) return mean ? StatisticKind.Coefficient : StatisticKind.RiskDifference;
        return interval is not null || mean ? StatisticKind.Coefficient : null;
    }

    private static readonly FrozenSet<string> Means = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "mean", "means", "median", "average", "squares");

    private static string? UnitName(EstimateName name, string? unit) =>
        name.IsDifference ? unit : name.Kind is StatisticKind.HazardRatio or StatisticKind.OddsRatio or StatisticKind.RiskRatio ? null : name.Unit;

    // "I² values of 25%, 50% and 75%", "an I² over 50%": what is called much, and nothing found.
    private static readonly FrozenSet<string> Bounds = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "values", "thresholds", "above", "over", "exceeding", "exceeded", "greater", "below", "less", "more", "under");

    private static readonly HashSet<string> DoseUnits = new(StringComparer.Ordinal) { "mg", "g", "µg", "μg", "mcg", "IU", "mg/kg", "mg/day", "mg/d", "Gy" };

    // "odds ratio for 8 mg versus placebo", "odds ratio for reaching 10% loss": a ratio has no such unit.
    private static bool IsOfSubject(TokenList tokens, EstimateName name, int from, int at) => name.Reach == Reach.Far && !name.IsDifference
        && (DoseUnits.Contains(tokens[at + 1].Text) || (tokens[at + 1].IsMark('%') && (tokens[from].IsWord("for") || tokens[from].IsWord("of")) && IntervalGrammar.ConfidenceWords(tokens, at) is null));

    // "AUC at 2 years: 0.81": when, and not how much.
    private static bool IsTimePoint(TokenList tokens, int at) => (tokens[at - 1].IsWord("at") || tokens[at - 1].IsWord("by") || tokens[at - 1].IsWord("after")) && NumberGrammar.IsTime(NumberGrammar.Unit(tokens, at + 1).Value);

    private static int? NumberAfter(TokenList tokens, EstimateName name, int from) => name.Reach switch
    {
        Reach.Sign => tokens[from].IsMark('=') || (tokens[from].IsMark(':') && tokens[from - 1].Text.Length > 1) ? Signed(tokens, from + 1) : null,
        Reach.Said => Signed(tokens, tokens[from].IsMark("=:~") || tokens.IsWord(from, Vocabulary.Introducers) ? from + 1 : from),
        Reach.Near => Search(tokens, name, from, LongestNearGap),
        Reach.Far => Search(tokens, name, from, LongestGap),
        _ => throw new InvalidOperationException($"unknown reach {name.Reach}"),
    };

    private static int? Signed(TokenList tokens, int at) => NumberGrammar.Number(tokens, at) is null ? null : at;

    // The number of the estimate is the first one that is neither a level nor a limit of an interval; another name ends the search.
    private static int? Search(TokenList tokens, EstimateName name, int from, int gap)
    {
        for (var i = from; i < from + gap; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.End || (token.IsMark(".?!<>≥≤±") && !tokens.IsWord(i - 1, Vocabulary.Versus))) return null;
            if (token.Kind == TokenKind.Number && tokens[i - 1].IsWord("per"))
            {
                // "per 10 years", "per 5-unit increase": the step, not the estimate.
                i = tokens[i + 1].IsMark('-') ? i + 2 : NumberGrammar.Unit(tokens, i + 1) is { Value: not null } step ? step.Next - 1 : i;
            }
            else if (token.Kind == TokenKind.Number && IsTimePoint(tokens, i)) i = NumberGrammar.Unit(tokens, i + 1).Next - 1;
            else if (token.Kind == TokenKind.Number && IsOfSubject(tokens, name, from, i)) i++;
            else if (token.Kind == TokenKind.Number)
            {
                if (IntervalGrammar.ConfidenceWords(tokens, i) is not { } words)
                    return token.Number is null || (tokens[i + 1].IsMark("-") && !tokens[i + 2].IsMark("-")) || tokens[i + 1].IsMark("×/") ? null : i;
                if (IntervalGrammar.Confidence(tokens, i) is not null) return null;
                i = words.Next - 1;
            }
            else if (Ends(tokens, name, i, from)) return null;
        }

        return null;
    }

    private static bool Ends(TokenList tokens, EstimateName name, int at, int from)
    {
        if (PGrammar.Read(tokens, at, test: true) is not null || tokens[at].IsWord("who") || tokens[at].IsWord("which")) return true;
        if (name.Kind == StatisticKind.Heterogeneity && tokens.IsWord(at, Bounds)) return true;
        if (tokens[at].Number is not null) return true;
        if ((name.Reach == Reach.Near || name.IsDifference) && (tokens.IsWord(at, Vocabulary.Versus) || tokens[at].IsMark(";"))) return true;
        if (name.IsDifference && at > from && (tokens[at].IsMark("([") || EstimateNames.At(tokens, at) is { Value.Reach: not Reach.Sign })) return true;
        return at > from + 1 && EstimateNames.At(tokens, at) is { Value.Reach: not Reach.Sign } && !tokens[at - 1].IsMark("([");
    }

    // A lone "d = 2.5" may stand in any equation.
    private static bool SpeaksOfEffects(TokenList tokens, int at)
    {
        for (var i = Math.Max(tokens.SentenceOf(at), at - FarthestAccuracy); i < at + FarthestAccuracy && tokens.SentenceOf(i) == tokens.SentenceOf(at); i++)
        {
            if (tokens[i].Text.ToLowerInvariant() is "effect" or "effects" or "size" or "sizes" or "estimate" or "difference" or "differences" or "p" or "t" or "f" or "m" or "sd" or "ci" or "cohen" or "cohen's" or "hedges") return true;
        }

        return false;
    }

    // "carboplatin AUC 5" is a dose, "α = .05" a limit.
    private static bool IsPossible(EstimateName name, PrintedNumber value, string? unit) => name.Unit switch
    {
        "α" => value.Value is >= 0.3m and <= 1,
        "AUC" or "C-index" or "κ" or "ICC" or "r" or "R²" => unit == "%" || Math.Abs(value.Value) <= 1,
        _ => true,
    };

    private static bool IsIntroduced(TokenList tokens, int number) =>
        tokens[number - 1].IsMark("=:,;~([") || tokens[number - 1].IsWord("of") || tokens[number - 1].IsWord("was")
            || tokens[number - 1].IsWord("were") || tokens[number - 1].IsWord("is") || tokens[number - 1].IsWord("about") || tokens[number - 1].IsWord("approximately")
            || EstimateNames.At(tokens, number - 1) is not null;
}
