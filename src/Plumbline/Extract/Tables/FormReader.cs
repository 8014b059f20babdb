using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>Reads the form that words give to figures.</summary>
internal static class FormReader
{
    private const int MostTokens = 400;

    private static readonly FrozenDictionary<string, Signs> Words = new Dictionary<string, Signs>(StringComparer.OrdinalIgnoreCase)
    {
        ["median"] = Signs.Median, ["medians"] = Signs.Median, ["mean"] = Signs.Mean, ["means"] = Signs.Mean, ["average"] = Signs.Mean,
        ["sd"] = Signs.Deviation, ["s.d"] = Signs.Deviation, ["deviation"] = Signs.Deviation, ["se"] = Signs.Error, ["s.e"] = Signs.Error,
            ["sem"] = Signs.Error,
        ["error"] = Signs.Error, ["range"] = Signs.Range, ["ranges"] = Signs.Range, ["min"] = Signs.Range, ["minimum"] = Signs.Range,
            ["min-max"] = Signs.Range,
        ["iqr"] = Signs.Quartiles, ["interquartile"] = Signs.Quartiles, ["inter-quartile"] = Signs.Quartiles,
            ["quartile"] = Signs.Quartiles, ["quartiles"] = Signs.Quartiles,
        ["q1"] = Signs.Quartiles, ["q1-q3"] = Signs.Quartiles, ["p25"] = Signs.Quartiles, ["percent"] = Signs.Percent,
            ["percentage"] = Signs.Percent, ["pct"] = Signs.Percent,
        ["proportion"] = Signs.Percent, ["n"] = Signs.Count, ["no"] = Signs.Count, ["number"] = Signs.Count, ["count"] = Signs.Count,
            ["num"] = Signs.Count,
        ["dose"] = Signs.Dose, ["doses"] = Signs.Dose, ["dosage"] = Signs.Dose, ["probability"] = Signs.Probability,
            ["change"] = Signs.Change, ["reduction"] = Signs.Change,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Units =
        "mg/dL g/dL g/L mmol/L µmol/L umol/L U/L IU/L ng/mL pg/mL mL/min kg/m² kg/m2 kg cm mm mL L mmHg bpm mEq/L mg/L ms m² m2".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnitsByText = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> FormWords =
        "or and the of in value values number no interval unit measure type units full standard deviation error estimate kaplan-meier participants patients subjects least squares ls affected at risk".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Form Read(TokenList tokens)
    {
        var signs = Signs.None;
        PrintedNumber? level = null;
        (PrintedNumber Number, string Unit)? time = null;
        string? timeUnit = null, unit = null;
        var others = 0;
        for (var i = 0; i < Math.Min(tokens.Count, MostTokens); i++)
        {
            if (IntervalGrammar.ConfidenceWords(tokens, i) is { } confidence)
            {
                (signs, level) = (signs | Signs.Confidence, level ?? confidence.Value);
                i = confidence.Next - 1;
            }
            else if (Time(tokens, i) is { } found)
            {
                time ??= found.Value;
                i = found.Next - 1;
            }
            else if (UnitAt(tokens, i) is { } other)
            {
                (signs, unit) = (signs | Signs.Unit, unit ?? other.Value);
                i = other.Next - 1;
            }
            else if (tokens[i].Kind == TokenKind.Word && Vocabulary.TimeUnits.TryGetValue(tokens[i].Text, out var of)
                && of is not ("hours" or "minutes")) timeUnit = of;
            else if (tokens[i].IsMark('%') && (tokens[i - 1].Kind != TokenKind.Number || (!tokens.IsGlued(i) && i == tokens.Count - 1))) signs |= Signs.Percent;
            else if (tokens[i].IsMark('±')) signs |= Signs.Mean | Signs.Deviation;
            else if (tokens[i].Kind == TokenKind.Word && Words.TryGetValue(tokens[i].Text, out var sign)
                && !(sign == Signs.Count && tokens[i + 1].IsMark('=')) && !(sign == Signs.Deviation && (i == 0 || IsStable(tokens, i))) && !(sign == Signs.Range && Words.GetValueOrDefault(tokens[i - 1].Text) == Signs.Quartiles)) signs |= sign;
            else if (tokens[i].IsWord("mg") && !NumberBefore(tokens, i)) signs |= Signs.Dose;
            else if (tokens[i].Kind == TokenKind.Word && !FormWords.Contains(tokens[i].Text)) others++;
        }

        // "SD" at the start is stable disease. "Mean (Standard Error)": the error is the spread; "n (%)" counts people; "No. of cycles" counts nothing yet.
        var effects = EffectWords.All(tokens);
        if (effects.Count > 0) signs |= Signs.Effect;
        var mentions = Lexicon.Find(tokens);
        return new Form(signs)
        {
            Level = level, TimeUnit = timeUnit, Unit = unit, Time = time?.Number, TimeOf = time?.Unit, Effects = effects,
            IsTimeToEvent = mentions.Exists(mention => mention.IsTime) || HasWord(tokens, "survival", "alive", "event-free"),
            IsEstimated = signs.Any(Signs.Percent) && HasWord(tokens, "kaplan-meier", "kaplan", "km"),
            IsShare = mentions.Exists(mention => !mention.IsTime && mention.Label is not ("age" or "prior lines" or "treatment cycles")),
            IsBare = others == 0 && signs != Signs.None,
        };
    }

    // "12-month", "at 12 months", "12 mo", "≥12 mo", "Week 24".
    private static Parsed<(PrintedNumber Number, string Unit)>? Time(TokenList tokens, int at)
    {
        if (tokens[at].Kind == TokenKind.Number && tokens[at].Number is { } number)
        {
            var next = tokens[at + 1].IsMark('-') ? at + 2 : at + 1;
            return Vocabulary.TimeUnits.TryGetValue(tokens[next].Text, out var unit) && unit is "months" or "years" or "weeks" or "days"
                ? new((number, unit), next + 1) : null;
        }

        return Vocabulary.TimeUnits.TryGetValue(tokens[at].Text, out var named) && named is "months" or "years" or "weeks" or "days"
            && tokens[at + 1] is { Kind: TokenKind.Number, Number: { } of }
            ? new((of, named), at + 2) : null;
    }

    private static Parsed<string>? UnitAt(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word || NumberBefore(tokens, at)) return null;
        for (var length = 4; length > 0; length--)
        {
            if (at + length <= tokens.Count && UnitsByText.Contains(tokens.SliceText(at, at + length))) return new(tokens.Slice(at, at + length),
                at + length);
        }

        return null;
    }

    // "CR PR SD PD": stable disease among other responses.
    private static bool IsStable(TokenList tokens, int at) => tokens[at - 1].Text is "PR" or "CR" or "PD" or "MR" || tokens[at + 1].Text is "PD" or "PR" or "CR";

    private static bool NumberBefore(TokenList tokens, int at) => tokens[at - 1].Kind == TokenKind.Number;

    private static bool HasWord(TokenList tokens, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < Math.Min(tokens.Count, MostTokens); i++)
        {
            foreach (var word in words) if (tokens[i].IsWord(word)) return true;
        }

        return false;
    }
}
