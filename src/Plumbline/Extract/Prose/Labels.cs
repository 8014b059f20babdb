using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Gives each draft its label and group from the nearest words.</summary>
internal static class Labels
{
    public static Draft Name(Passage passage, Draft draft, Draft? previous = null)
    {
        var before = previous is not null && passage.Tokens.SentenceOf(previous.From) == passage.Tokens.SentenceOf(draft.From) ? previous
            : null;
        var label = draft.Label ?? Phrases.Short(draft.Kind switch
        {
            StatisticKind.Count => Count(passage, draft) ?? before?.Label,
            StatisticKind.PValue => Significance(passage, draft),
            StatisticKind.MedianTime or StatisticKind.MedianRange or StatisticKind.MedianIqr or StatisticKind.MeanSd =>
                Measure(passage, draft),
            StatisticKind.Proportion or StatisticKind.RateAtTime or StatisticKind.RiskDifference => Proportion(passage, draft, before)
                ?? before?.Label ?? Phrases.Subject(passage, draft.From),
            StatisticKind.HazardRatio or StatisticKind.OddsRatio or StatisticKind.RiskRatio or StatisticKind.TestStatistic
                or StatisticKind.Coefficient or StatisticKind.Heterogeneity => Ratio(passage, draft),
            _ => throw new InvalidOperationException($"unknown kind {draft.Kind}"),
        });
        return draft with { Label = label, Group = draft.Group
            ?? (draft is { Bracketed: true, Kind: StatisticKind.Count } ? label : Group(passage, draft, before)) };
    }

    private static string? Count(Passage passage, Draft draft)
    {
        var tokens = passage.Tokens;
        if (draft.Bracketed) return Phrases.BeforeBracket(passage, tokens[draft.From - 1].IsMark("([") ? draft.From - 1 : draft.From);
        if (draft.Noun is null) return Phrases.After(passage, draft.To);
        var next = draft.To;
        if (tokens[next].IsWord("were") || tokens[next].IsWord("was")) next++;
        var verb = tokens[next].Kind == TokenKind.Word && tokens[next].Text.EndsWith("ed", StringComparison.Ordinal)
            ? " " + tokens[next].Text : "";
        var of = tokens[draft.To].IsWord("of") && passage.After(draft.To, 4) is { } mention ? $" of {mention.Label}" : "";
        return draft.Noun + verb + of;
    }

    private static string? Significance(Passage passage, Draft draft)
    {
        var outcome = passage.Before(draft.From)?.Label;
        var bracketed = passage.Tokens[draft.From - 1].IsMark("([") && passage.Tokens[draft.From - 2].Kind == TokenKind.Word
            ? Phrases.BeforeBracket(passage, draft.From - 1) : null;
        if (bracketed is null || bracketed == outcome) return outcome ?? bracketed ?? Phrases.Subject(passage, draft.From);
        return outcome is null ? bracketed : $"{outcome}: {bracketed}";
    }

    // The outcome compared; of several ratios in one sentence, the factor in front of each.
    private static string? Ratio(Passage passage, Draft draft)
    {
        var outcome = passage.Before(draft.From, mention => draft.Kind == StatisticKind.TestStatistic || !IsTrait(mention));
        var factor = passage.Tokens[draft.From - 1].IsMark("([") ? Phrases.BeforeBracket(passage, draft.From - 1) : null;
        return outcome?.Label ?? factor ?? passage.After(draft.To, 12)?.Label ?? Phrases.Subject(passage, draft.From);
    }

    private static string? Measure(Passage passage, Draft draft)
    {
        var named = For(passage, draft) ?? passage.Before(draft.From, mention => mention.IsTime || IsTrait(mention))
            ?? Following(passage, draft);
        // "lived 4.0 months without the disease worsening" is not overall survival.
        if (named?.Label == "survival" && passage.After(draft.To, 4) is { Label: "PFS" } closer) named = closer;
        var label = named?.Label ?? Phrases.Subject(passage, draft.From);
        if (label is null || label.StartsWith("median", StringComparison.OrdinalIgnoreCase)
            || label.StartsWith("mean", StringComparison.OrdinalIgnoreCase)) return label;
        if (draft.Kind == StatisticKind.MeanSd)
            return passage.WordBefore(draft.From, 30, "mean", "average") is null ? label : "mean " + label;
        if (IsDifference(passage.Tokens, draft)) return label + " difference";
        return named is { IsTime: false } && passage.WordBefore(draft.From, 30, "median") is null ? label : "median " + label;
    }

    private static Mention? Following(Passage passage, Draft draft) => passage.After(draft.To, 10);

    private static bool IsDifference(TokenList tokens, Draft draft) => tokens[draft.To].IsWord("longer")
        || tokens[draft.To].IsWord("shorter");

    private static string? Proportion(Passage passage, Draft draft, Draft? before)
    {
        var tokens = passage.Tokens;
        if (For(passage, draft) is { } said) return said.Label;
        if (draft.Kind == StatisticKind.RateAtTime)
            return passage.Before(draft.From)?.Label ?? passage.After(draft.To, 8)?.Label ?? Phrases.Subject(passage, draft.From);
        var outcome = passage.Before(draft.From, IsRate);
        var counted = draft.Count is not null && draft.Value?.Number != draft.Percent || draft.Count is not null
            && tokens[draft.From].Number == draft.Count;
        if (draft.IsCompared && before?.IsCompared == true && tokens.IsWord(before.To, Vocabulary.Versus)) return before.Label;
        if (draft.Bracketed && draft.Count is not null && tokens[draft.From].Number == draft.Count)
            return Phrases.BeforeBracket(passage, draft.From - 1) ?? outcome?.Label;
        if (counted || draft.Total is not null && draft.Percent is null)
            return Counted(passage, draft) ?? outcome?.Label ?? Phrases.Subject(passage, draft.From);
        if (draft.Bracketed) return Bracketed(passage, draft, outcome);
        if (IsPredicated(tokens, draft.To) && !IsComplement(tokens, draft.From))
            return Phrases.After(passage, draft.To) ?? outcome?.Label ?? Phrases.Subject(passage, draft.From);
        return outcome?.Label ?? Phrases.Subject(passage, draft.From) ?? Phrases.After(passage, draft.To);
    }

    // What the people counted did: behind the number, behind the group it names, or behind the bracket around it.
    private static string? Counted(Passage passage, Draft draft)
    {
        var tokens = passage.Tokens;
        if (Groups.After(tokens, draft.To) is { } group) return Phrases.After(passage, group.Next);
        if (tokens[draft.To].IsWord("in")) return null;
        return Phrases.After(passage, draft.Percent is null && tokens[draft.To].IsMark(")]") ? draft.To + 1 : draft.To);
    }

    private static string? Bracketed(Passage passage, Draft draft, Mention? outcome)
    {
        if (outcome is not null && draft.From - outcome.To <= 3) return outcome.Label;
        var phrase = Phrases.BeforeBracket(passage, draft.From - 1);
        return phrase is null || IsSource(phrase) ? outcome?.Label : phrase;
    }

    private static bool IsSource(string phrase) =>
        (phrase.Any(char.IsAsciiDigit) && !phrase.Any(char.IsLower)) || phrase.EndsWith("study", StringComparison.Ordinal)
            || phrase.EndsWith("trial", StringComparison.Ordinal)
        || phrase.EndsWith("patients", StringComparison.Ordinal) || phrase.EndsWith("group", StringComparison.Ordinal);

    private static bool IsRate(Mention mention) => !mention.IsTime && !IsTrait(mention);

    private static bool IsTrait(Mention mention) => mention.Label is "age" or "prior lines" or "treatment cycles";

    private static bool IsPredicated(TokenList tokens, int at) =>
        tokens[at].IsWord("of") || tokens[at].IsWord("were") || tokens[at].IsWord("was") || tokens[at].IsWord("had")
            || tokens.IsWord(at, Vocabulary.People) || tokens[at].IsWord("received");

    private static bool IsComplement(TokenList tokens, int at) => tokens[at - 1].IsWord("was") || tokens[at - 1].IsWord("were")
        || tokens[at - 1].IsWord("of") || tokens[at - 1].IsMark("=");

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

    private static string? Group(Passage passage, Draft draft, Draft? previous)
    {
        var tokens = passage.Tokens;
        if (draft.Kind == StatisticKind.PValue && Compared(passage, draft.To) is { } compared) return compared;
        if (draft.Bracketed && Phrases.BeforeBracket(passage, draft.From - 1) is { } source && IsSource(source)) return Source(source);
        var behind = draft.To;
        if (tokens[behind].IsWord("in") is false && tokens.IsWord(behind, Vocabulary.People)) behind++;
        if (Groups.IsIntroduced(tokens, behind)) return Groups.After(tokens, behind)?.Value;
        if (draft.IsCompared) return null;
        var notBefore = draft.Count is not null && previous is not null ? Math.Max(previous.To, tokens.SentenceOf(draft.From))
            : tokens.SentenceOf(draft.From);
        return Phrases.Short(Groups.Nearest(tokens, draft.From, notBefore));
    }

    // "that of MM-002", "our study": another trial, or this one.
    private static string? Source(string phrase)
    {
        var of = phrase.LastIndexOf(" of ", StringComparison.Ordinal);
        var name = of < 0 ? phrase : phrase[(of + 4)..];
        return name.Contains(' ', StringComparison.Ordinal) || name.Any(char.IsAsciiDigit) ? Phrases.Short(name) : null;
    }

    // "0.0056 (stage II vs stage III)".
    private static string? Compared(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        if (!tokens[at].IsMark("([")) return null;
        var (close, versus) = (at + 1, false);
        while (close < at + 14 && tokens[close].Kind == TokenKind.Word)
        {
            versus |= tokens.IsWord(close, Vocabulary.Versus);
            close++;
        }

        return versus && tokens[close].IsMark(")]") ? Phrases.Short(tokens.Slice(at + 1, close)) : null;
    }
}
