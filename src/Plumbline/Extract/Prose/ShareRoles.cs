using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Prose;

/// <summary>
/// Percentages that are no share of anybody: what a mixture is made of, a part of a dose, a cut-off, a percentile, a change that a
/// definition asks for, what a calculation assumed.
/// </summary>
internal static class ShareRoles
{
    private static readonly FrozenSet<string> Substances = Set(
        "co2 o2 n2 oxygen ethanol methanol glucose dextrose saline nacl dmso fbs fcs bsa serum sds agarose gel gels formalin paraformaldehyde formaldehyde pfa tween triton glycerol sucrose acetonitrile isopropanol alcohol "
        + "hypochlorite chlorhexidine lidocaine bupivacaine ropivacaine levobupivacaine iodine povidone-iodine cream ointment lotion solution emulsion humidity humidified confluence confluent w/v v/v polyacrylamide eosin hematoxylin xylene buffer medium penicillin streptomycin penicillin-streptomycin antibiotic-antimycotic l-glutamine glutamine");

    private static readonly FrozenSet<string> Statistical = Set(
        "percentile percentiles quantile quantiles level levels significance power confidence threshold thresholds cutoff cutoffs cut-off cut-offs cutpoint margin boundary two-sided one-sided two-tailed one-tailed alpha tolerance type limit limits credible prediction winsorized trimmed");

    private static readonly FrozenSet<string> Marks = Set("cutoff cutoffs cut-off cut-offs cutpoint threshold thresholds margin boundary humidity interval intervals fio2 alpha α power element null target goal upper");

    private static readonly FrozenSet<string> Hopes = Set("expected anticipated assumed estimated-to hypothesized hypothesised null target planned historical-null predicted-to desired");

    private static readonly FrozenSet<string> Setting = Set("set fixed kept held maintained adjusted diluted grown cultured");

    private static readonly FrozenSet<string> Links = Set("of at was is were are the a an to from be set as value values rate around about approximately than");

    private static readonly FrozenSet<string> Changes = Set("increase increases decrease decreases reduction reductions rise decline declines drop fall growth change gain shrinkage elevation");

    private static readonly FrozenSet<string> Moves = Set("fell rose increased decreased reduced declined dropped improved lowered cut grew shrank changed raised diminished reduce increase lower decrease");

    private static readonly FrozenSet<string> Kinetics = Set("bioavailability cmax auc0-inf feces faeces plasma-protein protein-bound unbound excreted");

    private static readonly FrozenSet<string> Degrees = Set("relative further greater lower absolute additional overall or more least");

    private static readonly FrozenSet<string> Comparatives = Set("higher lower greater fewer smaller larger faster slower shorter longer better worse cheaper");

    private static readonly FrozenSet<string> Defining = Set("defined definition define defines criteria criterion requires require required considered meant denotes denoted classified graded clinically relevant minimal");

    /// <summary>Is the percentage between two tokens something else than a finding?</summary>
    public static bool IsNoFinding(TokenList tokens, int from, int to) =>
        IsOfMixture(tokens, from, to) || IsOfDose(tokens, EndOfList(tokens, to)) || IsMovedBy(tokens, from) || IsCategory(tokens, from, to) || IsOfDrug(tokens, from, to) || tokens.IsWord(to, Statistical) || IsMark(tokens, from) || IsSetting(tokens, from) || IsChange(tokens, from, to) || IsOpenLimit(tokens, to);

    private static bool IsOfMixture(TokenList tokens, int from, int to)
    {
        if (tokens.IsWord(to, Substances) || (tokens[to].IsMark("([") && tokens.IsWord(to + 1, Substances))) return true;
        // "90% FBS/10% DMSO", "5% fetal bovine serum", "0.9% sodium chloride solution".
        for (var i = to; i < to + 3; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens.IsWord(i, Vocabulary.Breaks)) return false;
            if (tokens.IsWord(i + 1, Substances)) return !tokens[from - 1].IsMark("([");
        }

        return false;
    }

    // "75% and 50% of the starting dose": behind the last of the list.
    private static int EndOfList(TokenList tokens, int at)
    {
        while ((tokens[at].IsWord("and") || tokens[at].IsWord("or") || tokens[at].IsMark(",-") || tokens[at].IsWord("to")) && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 2].IsMark('%')) at += 3;
        return at;
    }

    // "fell by 20%", "was reduced by 30%": a change.
    private static bool IsMovedBy(TokenList tokens, int from) =>
        tokens[from - 1].IsWord("by") && Enumerable.Range(from - 5, 4).Any(i => tokens.IsWord(i, Moves) && tokens.SentenceOf(i) == tokens.SentenceOf(from));

    // What becomes of a drug in the body: "bioavailability is 60%", "98% bound to plasma proteins", "10% in urine".
    private static bool IsOfDrug(TokenList tokens, int from, int to)
    {
        for (var i = from - Reach; i < to + 6; i++)
        {
            if (tokens.IsWord(i, Kinetics) && tokens.SentenceOf(i) == tokens.SentenceOf(from)) return true;
        }

        return false;
    }

    // "1–49% in 18 (30%) and <1% in 30 (50%)": a class of values, and how many are in it.
    private static bool IsCategory(TokenList tokens, int from, int to) =>
        IsClass(tokens, from, to) || tokens[to].IsWord("in") && tokens[to + 1].Kind == TokenKind.Number && tokens[to + 2].IsMark("([") && tokens[to + 4].IsMark('%') && (tokens[from].IsMark('<') || tokens[from + 1].IsMark('-'));

    // "1-49%: 39, ≥50%: 32", "for ≥50% vs 1-49%: 29.0% vs 16.2%": what stands behind the colon is the finding.
    private static bool IsClass(TokenList tokens, int from, int to) => tokens[to].IsMark(':') && tokens[to + 1].Number is not null && tokens[from + 1].IsMark('-');

    // "75% of the starting dose"; "95% of doses" are a share of things.
    private static bool IsOfDose(TokenList tokens, int at)
    {
        if (!tokens[at].IsWord("of")) return tokens[at].IsWord("dose") || (tokens[at].IsWord("isodose"));
        for (var i = at + 1; i < at + 6; i++)
        {
            if (tokens[i].Kind != TokenKind.Word) return false;
            if (tokens[i].IsWord("dose") || tokens[i].IsWord("dosage")) return true;
        }

        return false;
    }

    // "a cut-off of 19%", "margin of −5%", "the null rate of 45%", "an expected rate of 3–4%", "a random element of 20%".
    private static bool IsMark(TokenList tokens, int from)
    {
        // "cut-offs 50%, 30%, 30%".
        var first = from;
        while (first > from - 12 && tokens[first - 1].IsMark(',') && tokens[first - 2].IsMark('%') && tokens[first - 3].Kind == TokenKind.Number) first -= 3;
        if (first < from) return tokens[first - 1].Text.EndsWith('s') && tokens.IsWord(first - 1, Marks);
        for (var i = from - 1; i > from - 7; i--)
        {
            if (tokens.IsWord(i, Hopes)) return !tokens.IsWord(i - 1, Comparing);
            if (tokens.IsWord(i, Marks)) return true;
            if (!tokens.IsWord(i, Links) && !tokens[i].IsMark("-=:≤≥(") && !(i > from - 5 && IsQuantity(tokens[i]))) return false;
        }

        return false;
    }

    // "gates were set on controls at 0.5%", "kept at 5%".
    private static bool IsSetting(TokenList tokens, int from)
    {
        if (!tokens[from - 1].IsWord("at") && !tokens[from - 1].IsWord("to")) return false;
        for (var i = from - 2; i > from - 8; i--)
        {
            if (tokens.IsWord(i, Setting)) return true;
            if (tokens[i].IsMark(".,;")) return false;
        }

        return false;
    }

    private static readonly FrozenSet<string> Comparing = Set("than as");

    private static bool IsQuantity(Token token) => token.IsWord("response") || token.IsWord("sensitivity") || token.IsWord("prevalence") || token.IsWord("specificity") || token.IsWord("incidence") || token.IsWord("orr");

    // "a 20% increase in … was defined as", "a 25% lower risk": a change, not a share.
    private static bool IsChange(TokenList tokens, int from, int to)
    {
        var next = to;
        while (tokens.IsWord(next, Degrees) && !(tokens[next].IsWord("lower") && tokens[next + 1].IsWord("than"))) next++;
        if (!tokens.IsWord(next, Changes)) return (tokens.IsWord(to, Comparatives) || tokens[to].IsWord("more") || tokens[to].IsWord("less")) && (tokens[to + 1].IsWord("than") || tokens[from - 1].IsWord("a") || tokens[from - 1].IsWord("was") || tokens[from - 1].IsWord("by"));
        if (tokens[from - 1].IsWord("a") || tokens[from - 1].IsWord("an") || tokens[next + 1].IsWord("in") || tokens[next + 1].IsWord("of") || tokens[next + 1].IsWord("from")) return true;
        for (var i = from - Reach; i < to + Reach; i++)
        {
            if (tokens.IsWord(i, Defining) && tokens.SentenceOf(i) == tokens.SentenceOf(from)) return true;
        }

        return false;
    }

    private const int Reach = 15;

    // "40% or less", "30% or higher".
    private static bool IsOpenLimit(TokenList tokens, int to) =>
        tokens[to].IsWord("or") && (tokens[to + 1].IsWord("more") || tokens[to + 1].IsWord("less") || tokens[to + 1].IsWord("over") || tokens[to + 1].IsWord("above") || tokens[to + 1].IsWord("below")
            || tokens[to + 1].IsWord("fewer") || tokens.IsWord(to + 1, Comparatives));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
