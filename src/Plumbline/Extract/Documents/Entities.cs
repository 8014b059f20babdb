using System.Collections.Frozen;

namespace Plumbline.Extract.Documents;

/// <summary>The named characters of HTML that occur in reports of trials.</summary>
internal static class Entities
{
    private static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["lt"] = "<", ["gt"] = ">", ["le"] = "≤", ["leq"] = "≤", ["ge"] = "≥", ["geq"] = "≥", ["ne"] = "≠", ["amp"] = "&", ["quot"] = "\"", ["apos"] = "'",
        ["les"] = "≤", ["ges"] = "≥", ["nbsp"] = "\u00A0", ["thinsp"] = "\u2009", ["hairsp"] = "\u200A", ["ensp"] = " ", ["emsp"] = " ", ["numsp"] = "\u2007",
        ["shy"] = "\u00AD", ["zwnj"] = "", ["zwj"] = "", ["plusmn"] = "±", ["pm"] = "±", ["ndash"] = "–", ["mdash"] = "—", ["minus"] = "−", ["hyphen"] = "-",
        ["middot"] = "·", ["centerdot"] = "·", ["sdot"] = "·", ["bull"] = "•", ["times"] = "×", ["divide"] = "÷", ["sim"] = "~", ["asymp"] = "≈", ["ap"] = "≈",
        ["chi"] = "χ", ["Chi"] = "Χ", ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["Delta"] = "Δ", ["kappa"] = "κ", ["lambda"] = "λ",
        ["mu"] = "μ", ["micro"] = "μ", ["rho"] = "ρ", ["sigma"] = "σ", ["tau"] = "τ", ["phi"] = "φ", ["omega"] = "ω", ["eta"] = "η", ["theta"] = "θ",
        ["sup1"] = "¹", ["sup2"] = "²", ["sup3"] = "³", ["frac12"] = "½", ["frac14"] = "¼", ["deg"] = "°", ["dagger"] = "†", ["Dagger"] = "‡", ["sect"] = "§",
        ["para"] = "¶", ["reg"] = "", ["trade"] = "", ["copy"] = "©", ["equals"] = "=", ["plus"] = "+", ["percnt"] = "%", ["lpar"] = "(", ["rpar"] = ")",
        ["lsquo"] = "'", ["rsquo"] = "'", ["ldquo"] = "\"", ["rdquo"] = "\"", ["hellip"] = "…", ["comma"] = ",", ["period"] = ".", ["sol"] = "/", ["lowast"] = "*",
        ["eacute"] = "é", ["egrave"] = "è", ["auml"] = "ä", ["ouml"] = "ö", ["uuml"] = "ü", ["szlig"] = "ß", ["ccedil"] = "ç", ["ntilde"] = "ñ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string? Named(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var meant) ? meant : null;
}
