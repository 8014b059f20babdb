using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Prose;

/// <summary>Which grades of an adverse event a sentence speaks of.</summary>
internal enum Grade
{
    /// <summary>It does not say.</summary>
    Unsaid,

    /// <summary>"Any grade", "all grades".</summary>
    Any,

    /// <summary>Grade 3 or higher, 3–4, 3/4.</summary>
    Severe,

    /// <summary>Others: 1–2, 4, 5, 2 or higher.</summary>
    Other,
}

/// <summary>Reads grades: "grade ≥3", "grade 3 or 4", "G3/4", "any grade".</summary>
internal static class Grades
{
    private const int Farthest = 60;
    private const int RightBehind = 6;

    /// <summary>The grade said last before a token of its sentence, or right behind it.</summary>
    public static Grade Near(TokenList tokens, int from, int to)
    {
        var sentence = Math.Max(tokens.SentenceOf(from), from - Farthest);
        for (var i = to - 1; i >= sentence; i--)
        {
            if (At(tokens, i) is var said and not Grade.Unsaid) return said;
        }

        // "Neutropenia of grade 3 or higher occurred in 12%" stands before; "12% (grade 3 or 4)" right behind.
        for (var i = to; i < to + RightBehind && !tokens[i].IsMark(",;."); i++)
        {
            if (At(tokens, i) is var said and not Grade.Unsaid) return said;
        }

        return Grade.Unsaid;
    }

    /// <summary>The grade that a whole phrase says.</summary>
    public static Grade Of(TokenList tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is var said and not Grade.Unsaid) return said;
        }

        return Grade.Unsaid;
    }

    /// <summary>A name with the grade right before or right behind it.</summary>
    public static (int From, int To) Around(TokenList tokens, int from, int to)
    {
        for (var i = from - 1; i >= from - 7 && i >= tokens.SentenceOf(from); i--)
        {
            if (At(tokens, i) == Grade.Unsaid || EndAt(tokens, i) != from) continue;
            return (tokens[i - 1].IsMark("≥>") || tokens[i - 1].IsWord("any") || tokens[i - 1].IsWord("all") ? i - 1 : i, to);
        }

        var behind = tokens[to].IsWord("of") ? to + 1 : to;
        if (tokens[behind].IsWord("any") || tokens[behind].IsWord("all")) behind++;
        return At(tokens, behind) != Grade.Unsaid ? (from, EndAt(tokens, behind)) : (from, to);
    }

    // Index after the figures and words of a grade.
    private static int EndAt(TokenList tokens, int at)
    {
        var to = at + 1;
        while (to < at + 8 && (tokens[to].Number is not null || tokens[to].IsMark("≥>/-+") || Vocabulary.RomanNumerals.Contains(tokens[to].Text)
            || tokens[to].Text.ToLowerInvariant() is "or" or "and" or "to" or "higher" or "worse" or "more" or "above" or "greater" or "lower")) to++;
        return to;
    }

    private static Grade At(TokenList tokens, int at)
    {
        var text = tokens[at].Text;
        if (tokens[at].Kind != TokenKind.Word) return Grade.Unsaid;
        if (text.Equals("any-grade", StringComparison.OrdinalIgnoreCase) || text.Equals("all-grade", StringComparison.OrdinalIgnoreCase)) return Grade.Any;
        if (text is "G3" or "Gr3") return tokens[at + 1].IsMark("/-") ? Grade.Severe : Grade.Other;
        if (text.Length > 6 && text.StartsWith("grade-", StringComparison.OrdinalIgnoreCase)) return Grade.Other;
        if (!(tokens[at].IsWord("grade") || tokens[at].IsWord("grades") || text is "Gr" or "G")) return Grade.Unsaid;
        if (tokens[at - 1].IsWord("any") || tokens[at - 1].IsWord("all")) return Grade.Any;
        var limit = tokens[at - 1].IsMark('≥') || tokens[at + 1].IsMark('≥');
        var number = at + 1;
        while (number < at + 3 && (tokens[number].IsMark("≥>") || tokens[number].IsMark('-'))) number++;
        var above = tokens[number - 1].IsMark('>');
        var grade = Value(tokens[number]);
        if (grade == 0) return Grade.Unsaid;
        if (above) return grade == 2 ? Grade.Severe : Grade.Other;
        if (grade != 3) return Grade.Other;
        var next = tokens[number + 1];
        var joined = next.IsMark("/-") || next.IsWord("or") || next.IsWord("and") || next.IsWord("to") || next.IsMark('+');
        if (next.IsWord("or") && (tokens[number + 2].IsWord("lower") || tokens[number + 2].IsWord("less"))) return Grade.Other;
        return limit || joined ? Grade.Severe : Grade.Other;
    }

    private static int Value(Token token) => token.Number?.Value switch
    {
        >= 1 and <= 5 => (int)token.Number.Value,
        _ => token.Kind == TokenKind.Word && Vocabulary.RomanNumerals.Contains(token.Text) ? token.Text switch { "I" => 1, "II" => 2, "III" => 3, "IV" => 4, "V" => 5, _ => 0 } : 0,
    };
}
