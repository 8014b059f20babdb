using System.Collections.Frozen;
using System.Globalization;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Dates as articles print them: 10 August 2023, March 29, 2021, February 2017, 2023-08-10, 03/11/2017.</summary>
internal static class Dates
{
    private static readonly FrozenDictionary<string, int> Months = Names().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool IsMonth(string word) => Months.ContainsKey(word);

    public static Parsed<PartialDate>? Read(TokenList tokens, int at) => DayMonthYear(tokens, at) ?? MonthYear(tokens, at)
        ?? Figures(tokens, at);

    // 10 August 2023, 3rd March, 2020.
    private static Parsed<PartialDate>? DayMonthYear(TokenList tokens, int at)
    {
        if (Day(tokens[at]) is not { } day || !Months.TryGetValue(tokens[at + 1].Text, out var month)) return null;
        var next = tokens[at + 2].IsMark(",.") ? at + 3 : at + 2;
        return Make(tokens, next, month, day);
    }

    // March 29, 2021; February 2017.
    private static Parsed<PartialDate>? MonthYear(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word || !Months.TryGetValue(tokens[at].Text, out var month)) return null;
        var next = tokens[at + 1].IsMark(".") ? at + 2 : at + 1;
        if (Make(tokens, next, month, null) is { } plain) return plain;
        if (Day(tokens[next]) is not { } day) return null;
        next++;
        if (tokens[next].IsMark(",")) next++;
        return Make(tokens, next, month, day);
    }

    // 2023-08-10; 03/11/2017, of which only the year is certain unless a part exceeds twelve.
    private static Parsed<PartialDate>? Figures(TokenList tokens, int at)
    {
        var separator = tokens[at + 1];
        if (!separator.IsMark("-/.") || Whole(tokens[at]) is not { } first || Whole(tokens[at + 2]) is not { } second
            || !tokens[at + 3].IsMark(separator.Text) || Whole(tokens[at + 4]) is not { } third) return null;
        if (first > 1800) return PartialDate.TryCreate(first, second, third, out var iso) ? new(iso, at + 5) : null;
        var (month, day) = first > 12 ? (second, (int?)first) : second > 12 ? (first, second) : first == second ? (first, second)
            : (0, null);
        return PartialDate.TryCreate(third, month == 0 ? null : month, day, out var date) ? new(date, at + 5) : null;
    }

    private static Parsed<PartialDate>? Make(TokenList tokens, int year, int month, int? day) =>
        Whole(tokens[year]) is { } number && number > 1800 && PartialDate.TryCreate(number, month, day, out var date)
            ? new(date, year + 1) : null;

    private static int? Day(Token token)
    {
        var digits = token.Kind == TokenKind.Word ? token.Text.TrimEndAny("stndrh") : token.Text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? Whole(Token token) => token.Kind == TokenKind.Number
        && token.Number is { IsWhole: true, Value: >= 0 and < 3000 } number ? (int)number.Value : null;

    private static IEnumerable<KeyValuePair<string, int>> Names()
    {
        string[] names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December"];
        for (var i = 0; i < names.Length; i++)
        {
            yield return new(names[i], i + 1);
            if (names[i].Length > 3) yield return new(names[i][..3], i + 1);
        }

        yield return new("Sept", 9);
    }
}
