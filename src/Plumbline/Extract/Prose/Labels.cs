using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Gives each draft its label: the outcome or characteristic that the nearest words name.</summary>
internal static class Labels
{
    private const int MostWordsCounted = 8;

    /// <param name="passage">Where it stands.</param>
    /// <param name="draft">The statistic.</param>
    /// <param name="previous">The statistic before it.</param>
    /// <param name="end">The last of the list or comparison that it opens.</param>
    /// <param name="sibling">The first of the list or comparison that it belongs to, already named.</param>
    public static Draft Name(Passage passage, Draft draft, Draft? previous = null, Draft? sibling = null, Draft? end = null)
    {
        var before = previous is not null && passage.Tokens.SentenceOf(previous.From) == passage.Tokens.SentenceOf(draft.From) ? previous
            : null;
        var label = draft.Label ?? Phrases.Short(Own(passage, draft, sibling) ?? sibling?.Label ?? draft.Kind switch
        {
            StatisticKind.Count => Count(passage, draft) ?? before?.Label,
            StatisticKind.PValue => ComparisonLabels.Significance(passage, draft, before),
            StatisticKind.MedianTime or StatisticKind.MedianRange or StatisticKind.MedianIqr or StatisticKind.MeanSd =>
                Measure(passage, draft),
            StatisticKind.Proportion or StatisticKind.RateAtTime => Proportion(passage, draft, end ?? draft, before) ?? before?.Label ?? Subjects.Of(passage, draft.From),
            StatisticKind.HazardRatio or StatisticKind.OddsRatio or StatisticKind.RiskRatio or StatisticKind.RiskDifference or StatisticKind.TestStatistic
                or StatisticKind.Coefficient or StatisticKind.Heterogeneity => ComparisonLabels.Ratio(passage, draft, before),
            _ => throw new InvalidOperationException($"unknown kind {draft.Kind}"),
        });
        return draft with { Label = label, Group = draft.Group ?? (draft is { Bracketed: true, Kind: StatisticKind.Count } && !Causes.AreCounted(passage.Tokens, draft.From) ? label : null) };
    }

    /// <summary>Another trial that a bracket stands behind: "that of MM-002", "the phase 2 study".</summary>
    public static string? Source(string phrase)
    {
        if (!IsSource(phrase)) return null;
        var of = phrase.LastIndexOf(" of ", StringComparison.Ordinal);
        var name = of < 0 ? phrase : phrase[(of + 4)..];
        return name.Contains(' ', StringComparison.Ordinal) || name.Any(char.IsAsciiDigit) ? Phrases.Short(name) : null;
    }

    // A second member of a list has a label of its own only where one is said behind it.
    private static string? Own(Passage passage, Draft draft, Draft? sibling) =>
        sibling is not null && draft is { Kind: StatisticKind.Count, Noun: not null } && sibling.Kind == StatisticKind.Count ? Count(passage, draft)
        : draft.Kind == StatisticKind.Proportion ? Counted(passage, draft) : null;

    private static string? Count(Passage passage, Draft draft)
    {
        var tokens = passage.Tokens;
        if (draft.Bracketed)
        {
            var bracket = tokens[draft.From - 1].IsMark("([,") ? draft.From - 1 : draft.From;
            var people = passage.GroupsWithin(Math.Max(0, bracket - 12), bracket).LastOrDefault();
            return people?.To == bracket && people.Name is not null ? people.Name : Phrases.BeforeBracket(passage, bracket);
        }

        if (draft.Noun is null) return Phrases.After(passage, draft.To);
        var next = draft.To;
        if (tokens[next].IsWord("were") || tokens[next].IsWord("was")) next++;
        var verb = tokens[next].Kind == TokenKind.Word && tokens[next].Text.EndsWith("ed", StringComparison.Ordinal)
            ? " " + tokens[next].Text : "";
        if (draft.Noun is "case" or "cases" or "deaths" or "death" or "events" or "event" && (tokens[draft.To].IsWord("of") || tokens[draft.To].IsWord("from")) && Phrases.After(passage, draft.To + 1) is { } what)
            return draft.Noun is "death" or "deaths" ? $"{draft.Noun} {tokens[draft.To].Text} {what}" : what;
        var of = tokens[draft.To].IsWord("of") && passage.After(draft.To, 4) is { } mention ? $" of {mention.Label}" : "";
        return draft.Noun + verb + of;
    }

    private static string? Measure(Passage passage, Draft draft)
    {
        var tokens = passage.Tokens;
        // "During a median of 25.1 months, …": nothing else is said of it.
        if (tokens[draft.From - 1].IsWord("of") && tokens[draft.From - 2].IsWord("median") && (tokens[draft.From - 4].IsWord("during") || tokens[draft.From - 4].IsWord("over"))) return "median follow-up";
        var named = For(passage, draft) ?? passage.Before(draft.From, mention => (mention.IsTime || IsTrait(mention) || draft.Kind is StatisticKind.MeanSd) && !IsOfPeople(passage, mention));
        // "lived 4.0 months without the disease worsening" is not overall survival.
        if (named?.Label == "survival" && passage.After(draft.To, 4) is { Label: "PFS" } closer) named = closer;
        var subject = Subjects.Governing(passage, draft);
        // "The exercise group had a higher score (…)": whose it is, and not what.
        if (subject is { } of && passage.GroupsWithin(Math.Max(0, of.From - 1), of.From + 1).Any() && tokens[draft.From - 1].IsMark("([")) subject = Phrases.BeforeBracket(passage, draft.From - 1) is { } score ? (score, draft.From) : null;
        // "Median length of stay was 7 days": the words before the verb say more than an outcome far off.
        // "longer mPFS2 (31.0 vs 13.0 months)": the outcome right before the bracket.
        if (named is not null && tokens[draft.From - 1].IsMark("([") && named.To == draft.From - 1) subject = null;
        var label = subject is not null && (named is null || named.To <= subject.Value.From) ? subject.Value.Text : named?.Label ?? passage.After(draft.To, 10)?.Label ?? Subjects.Of(passage, draft.From);
        if (label is null || label.StartsWith("median", StringComparison.OrdinalIgnoreCase)
            || label.StartsWith("mean", StringComparison.OrdinalIgnoreCase)) return label;
        if (draft.Kind == StatisticKind.MeanSd)
            return passage.WordBefore(draft.From, 30, "mean", "average") is null ? label : "mean " + label;
        if (tokens[draft.To].IsWord("longer") || tokens[draft.To].IsWord("shorter")) return label + " difference";
        return named is { IsTime: false } && passage.WordBefore(draft.From, 30, "median") is null ? label : "median " + label;
    }

    private static string? Proportion(Passage passage, Draft draft, Draft end, Draft? before)
    {
        var tokens = passage.Tokens;
        if (For(passage, draft) is { } said) return said.Label;
        // "251 women [36.3%]".
        if (draft.Noun is { } noun && GroupWords.Somebody.Contains(noun.Split(' ')[^1]) && !GroupWords.Heads.Contains(noun)) return noun;
        var outcome = passage.Before(draft.From, mention => !IsTrait(mention) && mention.Label is not ("follow-up" or "duration of treatment") && !IsOfPeople(passage, mention));
        // "an ORR of 41%".
        if (outcome is not null && tokens[draft.From - 1].IsWord("of") && outcome.To == draft.From - 1) return Graded(passage, outcome);
        if (draft.Bracketed || tokens[draft.From - 1].IsMark("([")) return Bracketed(passage, draft, outcome);
        if (Elliptic(passage, draft, before) is { } left) return left;
        if (IsSubject(tokens, end) && Predicate(passage, end) is { } done) return done;
        var governing = Subjects.Governing(passage, draft);
        if (governing is { } subject) return outcome is not null && outcome.From >= subject.From ? Graded(passage, outcome) : subject.Text;
        if (Predicate(passage, end) is { } predicate) return predicate;
        return (outcome is null ? null : Graded(passage, outcome)) ?? Subjects.Of(passage, draft.From) ?? Phrases.After(passage, draft.To);
    }

    // "2 (2.4%) CR, 12 (14.1%) VGPR", "15 (17.6%) cases of stable disease": what was counted stands right behind.
    private static string? Counted(Passage passage, Draft draft)
    {
        if (draft is not { Count: not null, Percent: not null, Bracketed: false, Noun: null }) return null;
        var at = draft.To;
        if ((passage.Tokens[at].IsWord("cases") || passage.Tokens[at].IsWord("case")) && passage.Tokens[at + 1].IsWord("of")) at += 2;
        return passage.Within(at, at + MostWordsCounted).FirstOrDefault(mention => mention.From == at && !mention.IsTime) is { } mention ? Graded(passage, mention) : null;
    }

    // "CR was seen in 30%, PR in 20%": the verb is left out, and what stands since the last number is the subject.
    private static string? Elliptic(Passage passage, Draft draft, Draft? before)
    {
        const int longest = 9;
        var tokens = passage.Tokens;
        if (before is null || !tokens[draft.From - 1].IsWord("in") || draft.From - before.To > longest) return null;
        var from = before.To;
        while (tokens[from].IsMark(",;)]") || tokens[from].IsWord("and")) from++;
        for (var i = from; i < draft.From - 1; i++)
        {
            if ((tokens[i].Kind != TokenKind.Word && !tokens[i].IsMark("-/≥")) || Subjects.IsVerb(tokens, i) || tokens.IsWord(i, GroupWords.Introducers) || tokens.IsWord(i, Vocabulary.Versus)) return null;
        }

        if (from >= draft.From - 1 || tokens.IsWord(from, Vocabulary.People)) return null;
        return passage.Within(from, draft.From - 1).FirstOrDefault() is { } mention && mention.From == from ? mention.Label : tokens.Slice(from, draft.From - 1);
    }

    // "…, 23% had brain metastases": the number opens its clause and a verb follows.
    private static bool IsSubject(TokenList tokens, Draft draft)
    {
        var before = tokens[draft.From - 1];
        if (!(before.IsMark(",;:.?!") || before.Kind == TokenKind.End || before.IsWord("and") || before.IsWord("while") || before.IsWord("but") || before.IsWord("whereas"))) return false;
        var at = draft.To;
        while (at < draft.To + 6 && (tokens.IsWord(at, Vocabulary.People) || tokens.IsWord(at, GroupWords.Anybody) || tokens[at].IsWord("of") || tokens[at].IsWord("the") || tokens[at].Number is not null)) at++;
        return tokens[at].Kind == TokenKind.Word && (tokens[at].Text.ToLowerInvariant() is "had" or "were" or "was" or "have" || tokens[at].Text.EndsWith("ed", StringComparison.Ordinal) || tokens[at].IsWord("died"));
    }

    // "grade 3 or higher adverse events", "adverse events of grade 3 or higher": the grade is part of what is named.
    private static string Graded(Passage passage, Mention mention)
    {
        if (mention.IsTime) return mention.Label;
        var (from, to) = Grades.Around(passage.Tokens, mention.From, mention.To);
        return from == mention.From && to == mention.To ? mention.Label : passage.Tokens.Slice(from, to);
    }

    // What the people counted did: behind the number, behind the people it names, or behind the bracket around it.
    private static string? Predicate(Passage passage, Draft draft)
    {
        var tokens = passage.Tokens;
        var at = draft.To;
        if (tokens[at].IsMark(")]") && draft.Percent is null) at++;
        var from = at;
        while (tokens.IsWord(at, Vocabulary.People) || tokens.IsWord(at, GroupWords.Anybody) || tokens[at].IsWord("of") || tokens[at].IsWord("the") || tokens[at].IsWord("all") || tokens[at].IsWord("these") || tokens[at].IsWord("with") && tokens.IsWord(at - 1, GroupWords.Anybody)) at++;
        while (passage.GroupsWithin(at, at + 1).FirstOrDefault() is { Name: not null } group && (tokens[at].IsWord("in") || tokens[at].IsWord("of"))) at = group.To;
        if (tokens[at].IsMark(",;.") || tokens[at].IsWord("and") || tokens.IsWord(at, Vocabulary.Versus)) return null;
        var counted = draft.Count is not null || draft.Noun is not null || at > from;
        var verb = tokens[at].IsWord("were") || tokens[at].IsWord("was") || tokens[at].IsWord("had") || tokens[at].IsWord("have");
        if (!counted && !verb && !tokens[at].Text.EndsWith("ed", StringComparison.Ordinal)) return null;
        return tokens[at].IsWord("in") || tokens[at].IsWord("for") || tokens[at].IsMark("([") ? null : Phrases.After(passage, at);
    }

    private static string? Bracketed(Passage passage, Draft draft, Mention? outcome)
    {
        var bracket = passage.Tokens[draft.From - 1].IsMark("([") ? draft.From - 1 : draft.From;
        if (outcome is not null && outcome.To >= bracket) return outcome.Label;
        var phrase = Phrases.BeforeBracket(passage, bracket);
        // "was more frequent (46% vs 33%)".
        if (phrase is not null && Adjectives.Contains(phrase.Split(' ')[^1]) && Subjects.Governing(passage, draft) is { } governing) return governing.Text;
        var people = passage.GroupsWithin(Math.Max(0, bracket - 12), bracket).LastOrDefault() is { } group && group.To == bracket;
        people |= passage.Terms.Arms.MatchAt(passage.Tokens, bracket - 1) == bracket;
        return phrase is null || people || IsSource(phrase) ? outcome?.Label ?? Subjects.Governing(passage, draft)?.Text : phrase;
    }

    private static readonly FrozenSet<string> Adjectives =
        "immature mature higher lower similar comparable common frequent longer shorter better worse balanced reduced improved significant different greater increased decreased rare differ differed".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsSource(string phrase) =>
        (phrase.Any(char.IsAsciiDigit) && !phrase.Any(char.IsLower)) || phrase.EndsWith("study", StringComparison.Ordinal)
            || phrase.EndsWith("trial", StringComparison.Ordinal)
        || phrase.EndsWith("patients", StringComparison.Ordinal) || phrase.EndsWith("group", StringComparison.Ordinal);

    /// <summary>Does it name what people were like, and no outcome?</summary>
    public static bool IsTrait(Mention mention) => mention.Label is "age" or "prior lines" or "treatment cycles";

    /// <summary>"Patients with stable disease" names people, and no outcome of theirs.</summary>
    public static bool IsOfPeople(Passage passage, Mention mention) =>
        passage.GroupsWithin(Math.Max(0, mention.From - 12), mention.From).Any(group => group.To >= mention.To && !group.IsArm);

    // "16.7% vs. 42.3% for ORR", "7.4 months for median PFS".
    private static Mention? For(Passage passage, Draft draft)
    {
        for (var i = draft.To; i < draft.To + 6; i++)
        {
            var token = passage.Tokens[i];
            if (token.IsWord("for") && passage.Tokens[i + 1].Kind == TokenKind.Word)
                return passage.After(i + 1, passage.Tokens[i + 1].IsWord("median") ? 2 : 1);
            if (!passage.Tokens.IsWord(i, Vocabulary.Versus) && token.Kind != TokenKind.Number && !token.IsMark(".%")
                && !Vocabulary.TimeUnits.ContainsKey(token.Text)) return null;
        }

        return null;
    }
}
