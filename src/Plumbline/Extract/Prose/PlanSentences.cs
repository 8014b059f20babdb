using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Prose;

/// <summary>
/// The sentences that plan the trial: what they count and compare was assumed or hoped for. One word does not decide it: either the
/// sentence does what only a plan does ("would be needed", "90% power", "assuming … 15%"), or it uses the words of a plan within
/// a section on statistics or right behind a sentence that plans.
/// </summary>
internal static class PlanSentences
{
    private const int Ahead = 14;

    private static readonly FrozenSet<string> Weak = Set(
        "power powered detect detects assuming assumed assumes assume assumption assumptions hypothesis hypothesized hypothesised alpha α significance dropout drop-out attrition margin planned expected anticipated "
        + "required needed would interim boundary boundaries gives sample enrolment enrollment accrual target allowing");

    private static readonly FrozenSet<string> Assuming = Set("assuming assumed assumes assume assumption assumptions hypothesized hypothesised hypothesize hypothesise anticipating anticipated");
    private static readonly FrozenSet<string> Needed = Set("needed required necessary planned");
    private static readonly FrozenSet<string> Needs = Set("need needs require requires requiring needed required needing");
    private static readonly FrozenSet<string> Losing = Set("dropout drop-out dropouts drop-outs attrition loss losses withdrawal withdrawals non-adherence noncompliance");
    private static readonly FrozenSet<string> Allowing = Set("allow allowing allowed account accounting anticipate anticipated anticipating expect expected expecting assume assumed assuming adjust adjusting considering compensate inflated estimated");
    private static readonly FrozenSet<string> Recruiting = Set("enrol enroll enrolment enrollment recruit recruitment include randomise randomize accrual accrue sample");
    private static readonly FrozenSet<string> Intending = Set("planned plan plans aimed aim aims intended intend target targeted will");
    // A word that is none of these says nothing of a plan.
    private static readonly FrozenSet<string> Telling = Needed.Concat(Needs).Concat(Assuming).Concat(Losing).Concat(Recruiting)
        .Concat(["sample", "power", "powered", "would", "will", "hypothesis", "error", "target", "planned", "due"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Small = Set("small limited modest large larger smaller low relatively insufficient the-small");

    /// <summary>The first tokens of the sentences that plan.</summary>
    public static HashSet<int> Find(TokenList tokens, string? section)
    {
        var planning = new HashSet<int>();
        var isPlan = IsAboutStatistics(section);
        var previous = -1;
        var start = 0;
        while (start < tokens.Count)
        {
            var end = start;
            var (strong, weak) = (false, false);
            for (; end < tokens.Count && tokens.SentenceOf(end) == start; end++)
            {
                strong = strong || Plans(tokens, start, end);
                weak = weak || (!strong && tokens.IsWord(end, Weak));
            }

            if (strong || (weak && (isPlan || planning.Contains(previous)))) planning.Add(start);
            previous = start;
            start = end == start ? end + 1 : end;
        }

        return planning;
    }

    private static bool IsAboutStatistics(string? section) => section is not null
        && (section.Contains("statistic", StringComparison.OrdinalIgnoreCase) || section.Contains("sample size", StringComparison.OrdinalIgnoreCase) || section.Contains("power", StringComparison.OrdinalIgnoreCase));

    private static bool Plans(TokenList tokens, int start, int at)
    {
        if (!tokens.IsWord(at, Telling)) return false;
        var token = tokens[at];
        if (token.IsWord("sample")) return tokens[at + 1].Text.StartsWith("size", StringComparison.OrdinalIgnoreCase) && !tokens.IsWord(at - 1, Small);
        if (token.IsWord("power") || token.IsWord("powered")) return NearNumber(tokens, at);
        if (token.IsWord("would") || token.IsWord("will")) return Would(tokens, at);
        if (tokens.IsWord(at, Needed) && IsOfPeople(tokens, start, at)) return true;
        if (tokens.IsWord(at, Needs) && CountGrammar.OfPeople(tokens, at + 1) is not null && !IsWhoNeeds(tokens, start, at)) return true;
        if (tokens.IsWord(at, Assuming)) return IsFigureAhead(tokens, at);
        if (token.IsWord("hypothesis")) return (tokens[at - 1].IsWord("null") || tokens[at - 1].IsWord("alternative")) && IsFigureAhead(tokens, at) && !IsRejected(tokens, at);
        if (token.IsWord("error")) return tokens[at - 2].IsWord("type");
        if (tokens.IsWord(at, Losing)) return HasBefore(tokens, start, at, Allowing);
        if (tokens.IsWord(at, Recruiting)) return HasBefore(tokens, Math.Max(start, at - 4), at, Intending) || (token.IsWord("accrual") && tokens[at - 1].IsWord("target"));
        if (token.IsWord("target")) return tokens[at + 1].IsWord("is") || tokens[at + 1].Text is "N" or "n";
        if (token.IsWord("planned")) return tokens[at - 1].IsWord("is") || tokens[at - 1].IsWord("are") || tokens[at + 1].Text is "N" or "n";
        return token.IsWord("due") && tokens[at + 1].IsWord("to") && (tokens[at - 1].IsWord("is") || tokens[at - 1].IsWord("are"));
    }

    // "90% power", "power of 80%", "power 0.9"; "limited power" plans nothing.
    private static bool NearNumber(TokenList tokens, int at)
    {
        if (tokens[at - 1].IsMark('%') || tokens[at - 1].IsMark('-') || tokens[at - 1].IsWord("percent")) return true;
        var next = at + 1;
        while (next < at + 4 && (tokens.IsWord(next, Vocabulary.Introducers) || tokens[next].IsWord("at") || tokens[next].IsWord("to") || tokens[next].IsMark("=:≥"))) next++;
        if (tokens[next].Kind == TokenKind.Number) return true;
        return tokens[at - 2].IsMark('%') || tokens[at - 3].IsMark('%');
    }

    // "would be needed", "would detect", "would give 90% power"; "36 patients would need to be treated" is an estimate.
    private static bool Would(TokenList tokens, int at)
    {
        for (var i = at + 1; i < at + 6; i++)
        {
            if (tokens.IsWord(i, Needed) || tokens[i].IsWord("detect") || tokens[i].IsWord("power") || tokens[i].IsWord("enrolled") || tokens[i].IsWord("recruited") || tokens[i].IsWord("included")) return true;
            if (tokens[i].Kind == TokenKind.End || tokens[i].IsMark(".;")) return false;
        }

        return false;
    }

    // "312 deaths were needed", "548 patients were planned".
    private static bool IsOfPeople(TokenList tokens, int start, int at)
    {
        var be = tokens[at - 1].IsWord("be") ? at - 2 : at - 1;
        if (!(tokens[be].IsWord("were") || tokens[be].IsWord("was") || tokens[be].IsWord("are") || tokens[be].IsWord("is") || tokens[be].IsWord("would"))) return false;
        for (var i = be - 1; i >= start && i > be - 10; i--)
        {
            if (CountGrammar.OfPeople(tokens, i) is { } people) return people.Next >= be - 4;
        }

        return false;
    }

    // "patients required 2 transfusions" reports; "the design required 312 deaths" plans.
    private static bool IsWhoNeeds(TokenList tokens, int start, int at)
    {
        for (var i = at - 1; i >= start && i > at - 5; i--)
        {
            if (tokens.IsWord(i, Vocabulary.People)) return true;
        }

        return false;
    }

    private static bool IsFigureAhead(TokenList tokens, int at)
    {
        if (tokens[at + 1].IsWord("to") && tokens[at + 2].IsWord("be")) return false;
        for (var i = at + 1; i < at + Ahead && tokens.SentenceOf(i) == tokens.SentenceOf(at); i++)
        {
            if (tokens[i].Kind == TokenKind.Number) return true;
        }

        return false;
    }

    private static bool IsRejected(TokenList tokens, int at)
    {
        for (var i = at + 1; i < at + 5; i++)
        {
            if (tokens[i].IsWord("rejected")) return true;
        }

        return false;
    }

    private static bool HasBefore(TokenList tokens, int start, int at, FrozenSet<string> words)
    {
        for (var i = at - 1; i >= start && i > at - Ahead; i--)
        {
            if (tokens.IsWord(i, words)) return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
