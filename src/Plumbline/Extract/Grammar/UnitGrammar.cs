using System.Collections.Frozen;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Grammar;

/// <summary>Units of measured quantities: months, %, g/dL, mm Hg, ×10^9/L, points, events per 100 patient-years.</summary>
internal static class UnitGrammar
{
    private static readonly FrozenSet<string> Symbols = (
        "mg g kg µg μg ug mcg ng pg l ml dl µl μl ul fl mm cm m nm km mmhg kpa pa mmol mol µmol μmol umol nmol pmol iu u miu mu meq kcal cal kj j hz bpm "
        + "points point copies cells beats breaths cmh2o log log10 logs °c °f mosm units unit doses steps meters metres mgh mgy gy mv db "
        + "ml/min score scores letters diopters cycles lines episodes attacks exacerbations bleeds visits tablets words items").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // A word such as "points" counts something; what stands behind a stroke measures.
    private static readonly FrozenSet<string> Measuring = (
        "mg g kg µg μg ug mcg ng pg l ml dl µl μl ul mm cm m nm mmol mol µmol μmol umol nmol pmol iu u min h hr hour hours day days d week weeks wk month months mo "
        + "year years yr y s sec m² m2 mm² mm2 mm³ mm3 hpf hpfs cells person patient kgbw dose night 24h deciliter decilitre liter litre milliliter millilitre session").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const int MostNouns = 5;

    private static readonly FrozenSet<string> Comparatives = "additional extra fewer more excess".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The unit that starts at a token; null and the same place where there is none.</summary>
    public static Parsed<string?> Read(TokenList tokens, int at)
    {
        var plain = NumberGrammar.Unit(tokens, at);
        if (plain.Value is not null && !tokens[plain.Next].IsMark('/')) return plain;
        var power = Power(tokens, at);
        var next = power;
        if (tokens[next].Kind == TokenKind.Word && Symbols.Contains(tokens[next].Text)) next = tokens[next].IsWord("mm") && tokens[next + 1].IsWord("hg") ? next + 2 : next + 1;
        else if (tokens[next + 1].IsWord("per") && (tokens.IsWord(next, CountWords.Events) || tokens.IsWord(next, Vocabulary.People) || tokens[next].IsWord("fewer") || tokens[next].IsWord("more"))) next++;
        else if (Additional(tokens, next) is { } additional) next = additional;
        else if (plain.Value is not null && NumberGrammar.IsTime(plain.Value)) next = plain.Next;
        next = Denominators(tokens, next);
        if (next > at && (tokens[next].IsWord("lower") || tokens[next].IsWord("higher"))) next++;
        return next > at ? new(tokens.Slice(at, next), next) : new(null, at);
    }

    /// <summary>Does a unit say how often something happens: per 100 patient-years, per 100,000?</summary>
    public static bool IsRate(string? unit) => unit is not null && (unit.StartsWith("per ", StringComparison.Ordinal) || unit.StartsWith('/')
        || (unit.IndexOf(" per ", StringComparison.Ordinal) is > 0 and var per && per + 5 < unit.Length && char.IsAsciiDigit(unit[per + 5]) && !Comparatives.Contains(unit.Split(' ')[0])));

    /// <summary>"fewer per 1000", "points lower": the number is a difference.</summary>
    public static bool IsDifference(string? unit) => unit is not null && (Comparatives.Contains(unit.Split(' ')[0])
        || unit.EndsWith(" lower", StringComparison.Ordinal) || unit.EndsWith(" higher", StringComparison.Ordinal));

    // "additional admissions per 1000 children", "fewer deaths per 1,000": a difference of so many.
    private static int? Additional(TokenList tokens, int at)
    {
        if (!tokens.IsWord(at, Comparatives)) return null;
        for (var i = at + 1; i < at + MostNouns && tokens[i].Kind == TokenKind.Word && tokens[i].Number is null; i++)
        {
            if (tokens[i].IsWord("per")) return NumberGrammar.Whole(tokens, i + 1) is { Value: >= 100 } ? i : null;
            if (tokens.IsWord(i, Vocabulary.Breaks) && !tokens[i].IsWord("of")) return null;
        }

        return null;
    }

    // "×10^9", "× 10 9": the power of ten before "/L".
    private static int Power(TokenList tokens, int at)
    {
        if (!tokens[at].IsMark('×') || !tokens[at + 1].Text.StartsWith("10", StringComparison.Ordinal)) return at;
        var next = tokens[at + 2].IsMark('^') ? at + 4 : at + 2;
        return tokens[next].IsMark('/') ? next : at;
    }

    private static int Denominators(TokenList tokens, int at)
    {
        var next = at;
        while (tokens[next].IsMark('/') && (Measuring.Contains(tokens[next + 1].Text)
            || (tokens[next + 1].Kind == TokenKind.Number && tokens[next + 1].Number is { IsWhole: true, Value: >= 100 })))
        {
            next += 2;
            if (tokens[next].Kind == TokenKind.Word && tokens[next - 1].Kind == TokenKind.Number && (Measuring.Contains(tokens[next].Text) || IsPersonTime(tokens, next)))
                next = IsPersonTime(tokens, next) && Vocabulary.TimeUnits.ContainsKey(tokens[next + 1].Text) ? next + 2 : next + 1;
        }

        if (!tokens[next].IsWord("per")) return next;
        var base0 = NumberGrammar.Whole(tokens, next + 1) is { Value: >= 10 } ? next + 2 : next + 1;
        if (tokens[base0].Kind != TokenKind.Word || tokens[base0].Number is not null) return base0 == next + 2 ? base0 : next;
        if (base0 == next + 1 && !Measuring.Contains(tokens[base0].Text) && !IsPersonTime(tokens, base0)) return next;
        return IsPersonTime(tokens, base0) && !tokens[base0].Text.Contains('-', StringComparison.Ordinal) ? base0 + 2 : tokens.IsWord(base0, Vocabulary.Breaks) ? base0 : base0 + 1;
    }

    private static bool IsPersonTime(TokenList tokens, int at) =>
        tokens[at].Text.Contains("-year", StringComparison.OrdinalIgnoreCase) || tokens[at].Text.Contains("-month", StringComparison.OrdinalIgnoreCase)
        || (tokens.IsWord(at, Vocabulary.People) && Vocabulary.TimeUnits.ContainsKey(tokens[at + 1].Text));
}
