using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Prose;

/// <summary>Finds the times at which outcomes were looked at, and each member of their lists: "1-, 3- and 5-year", "at 1 and 2 years".</summary>
internal static class Times
{
    private const int LongestList = 10;

    private static readonly FrozenSet<string> Prepositions = Set("at by on through after until to");

    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["y"] = "years", ["d"] = "days", ["w"] = "weeks",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // What may stand right behind a time without a hyphen: "three year cumulative incidence".
    private static readonly FrozenSet<string> Measured = Set("overall progression-free event-free disease-free relapse-free survival mortality cumulative incidence rate rates risk os pfs dfs efs rfs");

    public static List<TimePhrase> Find(TokenList tokens)
    {
        var found = new List<TimePhrase>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (OneWord(tokens, i) is { } word) found.Add(word);
            else if (Number(tokens, i) is { } number) Add(tokens, i, number, found);
        }

        return found;
    }

    private static void Add(TokenList tokens, int at, PrintedNumber number, List<TimePhrase> found)
    {
        if (Before(tokens, at, number) is { } named)
        {
            found.Add(named);
            return;
        }

        var hyphen = tokens[at + 1].IsMark('-');
        if (Unit(tokens, hyphen ? at + 2 : at + 1, hyphen) is not { } unit) return;
        var next = at + (hyphen ? 3 : 2);
        var members = Members(tokens, at);
        var said = tokens.IsWord(members[0].From - 1, Prepositions) && !IsRange(tokens, members[0].From - 1);
        // "At 12 months, overall survival was 46%" is said; a hyphen is what "12-month survival" has.
        var adjective = hyphen || tokens.IsWord(next, Measured);
        if (!adjective && !said) return;
        if (tokens[members[0].From - 1].IsMark("<>≥≤") || (adjective && !said && tokens.IsWord(members[0].From - 1, Vocabulary.Limits))) return;
        if (adjective && !hyphen && said) adjective = false;
        foreach (var member in members)
        {
            var from = member.From == members[0].From && said ? member.From - 1 : member.From;
            if (In(member.Number, unit) is { } time) found.Add(new TimePhrase(from, member.From == at ? next : member.From + 1, time.Number, time.Unit, adjective));
        }
    }

    // "from 12 to 17 months" is no time of a rate.
    private static bool IsRange(TokenList tokens, int preposition) =>
        tokens[preposition].IsWord("to") && (tokens[preposition - 1].Number is not null || Vocabulary.TimeUnits.ContainsKey(tokens[preposition - 1].Text));

    // The numbers before that share the unit, in order.
    private static List<(int From, PrintedNumber Number)> Members(TokenList tokens, int at)
    {
        var members = new List<(int From, PrintedNumber Number)> { (at, Number(tokens, at)!) };
        var i = at;
        while (members.Count < LongestList)
        {
            var separator = i - 1;
            if (tokens[separator].IsWord("and") || tokens[separator].IsWord("or")) separator--;
            var and = separator < i - 1;
            if (tokens[separator].IsMark(',')) separator--;
            else if (!and) break;
            if (tokens[separator].IsMark('-')) separator--;
            if (Number(tokens, separator) is not { IsWhole: true } number || tokens[separator - 1].IsMark("<>≥≤=(")) break;
            members.Insert(0, (separator, number));
            i = separator;
        }

        return members;
    }

    // "day 28", "week-12", "month 12".
    private static TimePhrase? Before(TokenList tokens, int at, PrintedNumber number)
    {
        // "day +180".
        var unit = tokens[at - 1].IsMark("-+") ? at - 2 : at - 1;
        if (tokens[unit].Kind != TokenKind.Word || !number.IsWhole || tokens[at + 1].IsMark("-/%")) return null;
        if (Singular(tokens[unit].Text) is not { } name || In(number, name) is not { } time) return null;
        if (unit == at - 2 && tokens[at - 1].IsMark('-')) return new TimePhrase(unit, at + 1, time.Number, time.Unit, IsAdjective: true);
        return tokens.IsWord(unit - 1, Prepositions) ? new TimePhrase(unit - 1, at + 1, time.Number, time.Unit, IsAdjective: false) : null;
    }

    private static string? Singular(string word) => word.ToLowerInvariant() switch
    {
        "day" => "days",
        "week" or "wk" => "weeks",
        "month" or "mo" => "months",
        "year" or "yr" => "years",
        _ => null,
    };

    // "Three-year", "thirty-day", "W24".
    private static TimePhrase? OneWord(TokenList tokens, int at)
    {
        var text = tokens[at].Text;
        if (tokens[at].Kind != TokenKind.Word || text.Length > 24) return null;
        if (text[0] is 'W' or 'w' && text.Length is 2 or 3 && PrintedNumber.TryCreate(text[1..], out var week) && week is not null && tokens.IsWord(at - 1, Prepositions))
            return new TimePhrase(at - 1, at + 1, week, "weeks", IsAdjective: false);
        var hyphen = text.LastIndexOf('-');
        // "day-100", "month-12".
        if (hyphen > 0 && char.IsAsciiDigit(text[^1]) && Singular(text[..hyphen]) is { } named && PrintedNumber.TryCreate(text[(hyphen + 1)..], out var counted) && counted is { IsWhole: true, Value: > 0 and <= 400 } && In(counted, named) is { } after)
            return new TimePhrase(at, at + 1, after.Number, after.Unit, IsAdjective: true);
        if (hyphen <= 0 || NumberWords.Read(text.AsSpan(0, hyphen)) is not { } number) return null;
        return Vocabulary.TimeUnits.TryGetValue(text[(hyphen + 1)..], out var unit) && In(number, unit) is { } time
            ? new TimePhrase(at, at + 1, time.Number, time.Unit, IsAdjective: true) : null;
    }

    private static PrintedNumber? Number(TokenList tokens, int at) => tokens[at].Number is { Value: > 0 and <= 400 } number ? number : null;

    private static string? Unit(TokenList tokens, int at, bool hyphen)
    {
        if (tokens[at].Kind != TokenKind.Word) return null;
        if (Vocabulary.TimeUnits.TryGetValue(tokens[at].Text, out var unit)) return unit;
        return hyphen && Short.TryGetValue(tokens[at].Text, out var letter) ? letter : null;
    }

    private static (PrintedNumber Number, string? Unit)? In(PrintedNumber number, string unit) => unit switch
    {
        "months" => (number, null),
        "years" when number.Value <= 100 => (PrintedNumber.Create(Figures.Machine((double)(number.Value * 12))), null),
        "weeks" or "days" => (number, unit),
        _ => null,
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
