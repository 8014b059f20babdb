using System.Collections.Frozen;

namespace Plumbline.Extract.Documents;

/// <summary>Commands of LaTeX that a converter left: \geq, \times, \mathrm{…}, {,}.</summary>
internal static class LatexCommand
{
    private const int LongestName = 16;
    private const int LongestKey = 120;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Meanings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["geqslant"] = "≥", ["leqslant"] = "≤", ["geq"] = "≥", ["leq"] = "≤", ["ge"] = "≥", ["le"] = "≤", ["gt"] = ">", ["lt"] = "<", ["neq"] = "≠", ["approx"] = "≈",
        ["times"] = "×", ["pm"] = "±", ["cdot"] = "·", ["sim"] = "~", ["div"] = "÷", ["textpm"] = "±", ["texttimes"] = "×", ["textless"] = "<", ["textgreater"] = ">",
        ["chi"] = "χ", ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["Delta"] = "Δ", ["kappa"] = "κ", ["lambda"] = "λ", ["mu"] = "μ", ["textmu"] = "μ",
        ["rho"] = "ρ", ["sigma"] = "σ", ["tau"] = "τ", ["phi"] = "φ", ["omega"] = "ω", ["eta"] = "η", ["theta"] = "θ", ["textendash"] = "–", ["textemdash"] = "—", ["textminus"] = "-",
        ["quad"] = " ", ["qquad"] = " ", ["space"] = " ", ["hspace"] = " ", ["thinspace"] = " ", ["dagger"] = "†", ["ddagger"] = "‡", ["circ"] = "°", ["textdegree"] = "°", ["prime"] = "'",
        ["left"] = "", ["right"] = "", ["big"] = "", ["Big"] = "", ["bigl"] = "", ["bigr"] = "", ["mathrm"] = "", ["mathit"] = "", ["mathbf"] = "", ["mathsf"] = "", ["mathtt"] = "",
        ["mathnormal"] = "", ["text"] = "", ["textit"] = "", ["textbf"] = "", ["textrm"] = "", ["textsf"] = "", ["textsc"] = "", ["textnormal"] = "", ["emph"] = "", ["operatorname"] = "",
        ["rm"] = "", ["it"] = "", ["bf"] = "", ["hbox"] = "", ["mbox"] = "", ["boldsymbol"] = "", ["displaystyle"] = "", ["hat"] = "", ["bar"] = "", ["widehat"] = "", ["textsuperscript"] = "^", ["textsubscript"] = "", ["frac"] = "", ["dfrac"] = "", ["tfrac"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Commands that point elsewhere: what is in their braces is no text.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pointers =
        "cite citep citet ref label eqref autoref begin end".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Escape? At(string text, int at, int end, Habits habits)
    {
        var next = text[at + 1];
        if (next is ',' or ';' or ':' or ' ' or '!' or '(' or ')' && (habits.Latex || next is ',' or ';' or ' '))
            return new(next is ',' or ';' or ':' or ' ' ? " " : "", 2);
        if (next is '%' or '&' or '$' or '#' or '_' or '{' or '}') return new(next == '$' ? "" : next.ToString(), 2);
        var stop = at + 1;
        while (stop < end && stop - at <= LongestName && char.IsAsciiLetter(text[stop])) stop++;
        var name = text.AsSpan(at + 1, stop - at - 1);
        if (Meanings.TryGetValue(name, out var meant)) return meant == "^" ? Superscript(text, at, stop, end) : new(meant, stop - at);
        if (!Pointers.Contains(name) || stop >= end || text[stop] != '{') return null;
        var close = text.IndexOf('}', stop, Math.Min(LongestKey, end - stop));
        return close < 0 ? null : new("", close + 1 - at);
    }

    /// <summary>Braces, subscripts and the tied space, in a document that has commands.</summary>
    public static Escape? Sign(string text, int at, int end)
    {
        var (before, next) = (at > 0 ? text[at - 1] : ' ', at + 1 < end ? text[at + 1] : ' ');
        return text[at] switch
        {
            // The two halves of a fraction must not become one number.
            '}' when next == '{' => new("/", 2),
            '{' or '}' => new("", 1),
            '_' => next == '{' ? new("", 2) : new("", 1),
            '~' when !(char.IsAsciiDigit(before) && char.IsAsciiDigit(next)) && before != ' ' => new(" ", 1),
            _ => null,
        };
    }

    private static Escape Superscript(string text, int at, int stop, int end)
    {
        var close = stop < end && text[stop] == '{' ? text.IndexOf('}', stop, Math.Min(8, end - stop)) : -1;
        return close < 0 ? new("", stop - at) : new(Escape.Raised(text.AsSpan(stop + 1, close - stop - 1)), close + 1 - at);
    }
}
