using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>The words in front of a row of a table, and those of the heading row above it.</summary>
internal sealed record Row(string Text, string? Parent, TokenList Tokens)
{
    private const int MostWords = 6;

    private static readonly FrozenSet<string> Meaningless =
        new[] { "yes", "no", "with", "without", "normal", "abnormal", "other", "others", "median", "mean", "range", "median(range)",
            "missing", "missing data", "unknown", "none", "positive", "negative", "high", "low" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly string all = $"{Parent} {Text}";

    /// <summary>The row's own words; with those above it where they say nothing alone.</summary>
    public string? Label
    {
        get
        {
            var own = Phrases.Short(WithoutForm(Text));
            var bare = own is null || Meaningless.Contains(own) || own.Count(char.IsLetter) < 4;
            if (!bare || Parent is null || Lexicon.Find(Tokens).Count > 0) return own;
            var words = Math.Max(1, MostWords - (own ?? Text).Split(' ').Length);
            return $"{string.Join(' ', WithoutForm(Parent).Split(' ').Take(words)).TrimEnd(',', ';', ':')}: {own ?? Text}";
        }
    }

    /// <summary>"n = 20" of a row that is a group of people.</summary>
    public PrintedNumber? Total
    {
        get
        {
            for (var i = 0; i < Tokens.Count; i++)
            {
                if (CountGrammar.Named(Tokens, i) is { } named) return named.Value;
            }

            return null;
        }
    }

    public bool Says(string word) => all.Contains(word, StringComparison.OrdinalIgnoreCase);

    public string? TimeUnit => all.Split([' ', ',', '(', ')', '-', '—'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => Vocabulary.TimeUnits.GetValueOrDefault(word)).LastOrDefault(unit => unit is not null && unit != "hours"
            && unit != "minutes");

    public PrintedNumber? Level
    {
        get
        {
            for (var i = 0; i < Tokens.Count; i++)
            {
                if (IntervalGrammar.ConfidenceWords(Tokens, i) is { } words) return words.Value;
            }

            return null;
        }
    }

    public bool IsInterval => Level is not null || Tokens.Text.Contains("CI", StringComparison.Ordinal);

    // "Age, years, median (range)" is about age; the rest says how it is printed.
    private static string WithoutForm(string text)
    {
        var cut = text;
        foreach (var form in (string[])["n (%)", "n(%)", "(%)", "median (range)", "median(range)", "(range)", "(95%CI)", "(95% CI)",
            "[‡]", "[#]", "mean (SD)", "(SD)", "mean ± SD", "no. (%)", "— no.", "— mo", "— yr"])
        {
            var shorter = cut.Replace(form, "", StringComparison.OrdinalIgnoreCase);
            if (shorter.Any(char.IsLetterOrDigit)) cut = shorter;
        }

        return string.Join(' ', cut.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",",
            StringComparison.Ordinal).Replace(",,", ",", StringComparison.Ordinal).Trim(' ', ',', ';', ':', '—', '-');
    }
}
