using System.Collections.Frozen;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Tables;

/// <summary>The words that say what a row is about, taken from the row and the heading above it.</summary>
internal static class RowLabel
{
    private const int MostWords = 6;

    private static readonly FrozenSet<string> Meaningless =
        new[] { "yes", "no", "with", "without", "normal", "abnormal", "other", "others", "median", "mean", "range", "median(range)",
            "total", "rate", "all", "baseline", "n",
            "missing", "missing data", "unknown", "none", "positive", "negative", "high", "low", "events", "number of events", "never",
                "current", "former", "present", "absent", "stable",
            "mean change", "change", "estimate", "not reported", "grade 3", "grade 4", "grade 5", "any grade", "any" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Longer forms first: what is cut leaves nothing behind for the shorter ones.
    private static readonly string[] Forms =
        ["no./total no. (%)", "no. of patients (%)", "number of patients (%)", "patients, n (%)", "n/tested (%)", "n/N (%)",
            "median (range)", "median(range)", "median [IQR]", "median (IQR)", "mean (SD)", "mean ± SD", "mean±SD",
            "no. (%)", "No (%)", "n (%)", "n(%)", "(n, %)", "(95% CI)", "(95%CI)", "(95 % CI)", "[95% CI]", "95% CI", "95%CI", "(range)",
                "(IQR)", "[IQR]", "(SD)", "(SE)", "(%)", "[‡]", "[#]", "±SD", "± SD"];

    // These are forms only where nothing follows.
    private static readonly string[] Endings = ["— no.", "— mo", "— yr", "— %", ", %", ", n", ", no.", " %", " n"];

    /// <summary>The row's own words; with those above it where they say nothing alone.</summary>
    public static string? Of(string text, string? parent)
    {
        var own = Phrases.Short(WithoutForm(text));
        if (own is not null && Form.Of(own) is { IsBare: true }) own = own.Length > 12 ? null : own;
        if (own is null && parent is null) return Phrases.Short(text);
        if (parent is null) return own;
        if (own is null) return Phrases.Short(WithoutForm(parent));
        var bare = Meaningless.Contains(own) || own.Count(char.IsLetter) < 4;
        if (!bare || (Lexicon.Find(Tokenizer.Read(text)).Count > 0 && own.Any(char.IsLetter))) return own;
        var words = Math.Max(1, MostWords - own.Split(' ').Length);
        return $"{string.Join(' ', WithoutForm(parent).Split(' ').Take(words)).TrimEndAny(",;:")}: {own}";
    }

    /// <summary>"Age, years, median (range)" is about age; the rest says how it is printed.</summary>
    public static string WithoutForm(string text)
    {
        var cut = text;
        foreach (var form in Forms)
        {
            var shorter = Without(cut, form);
            if (shorter.Any(char.IsLetterOrDigit)) cut = shorter;
        }

        cut = cut.Trim();
        foreach (var ending in Endings)
        {
            if (cut.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && cut.Length > ending.Length + 1) cut = cut[..^ending.Length];
        }

        return string.Join(' ', cut.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",",
            StringComparison.Ordinal).Replace(",,", ",", StringComparison.Ordinal).TrimAny(" ,;:—-*†‡");
    }

    // "n (%)" is no part of "Pain (%)".
    private static string Without(string text, string form)
    {
        var at = text.IndexOf(form, StringComparison.OrdinalIgnoreCase);
        while (at > 0 && char.IsLetter(form[0]) && char.IsLetter(text[at - 1])) at = text.IndexOf(form, at + 1, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : text.Remove(at, form.Length);
    }

    /// <summary>The two names of a double row: "Male/Female", "ORR, % [CR]".</summary>
    public static string? Half(string text, string? label, int half) => text.IndexOf('[', StringComparison.Ordinal) is > 0 and var open
        && text.IndexOf(']', open) is > 0 and var close
        ? Phrases.Short(half == 0 ? WithoutForm(text[..open]) : text[(open + 1)..close]) : text.Split('/') is { Length: 2 } halves
            ? Phrases.Short(halves[half].TrimAny("()") is var words && half == 0 ? words[(words.LastIndexOf('(') + 1)..] : halves[half].Split(')')[0]) : label;
}
