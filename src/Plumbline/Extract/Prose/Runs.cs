using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Statistics of one kind that follow each other in a list or a comparison: "11.2 months with A and 8.1 months with B".</summary>
/// <param name="First">Index of the first draft.</param>
/// <param name="Last">Index of the last draft.</param>
/// <param name="IsCompared">They are set against each other by "versus", "than" or "compared with".</param>
internal readonly record struct Run(int First, int Last, bool IsCompared)
{
    public int Count => Last - First + 1;
}

/// <summary>Cuts the drafts of a passage into runs.</summary>
internal static class Runs
{
    private const int Farthest = 30;
    private const int Longest = 24;

    public static List<Run> Of(Passage passage, IReadOnlyList<Draft> drafts)
    {
        var runs = new List<Run>();
        for (var first = 0; first < drafts.Count; first++)
        {
            var (last, compared) = (first, false);
            Link? opening = null;
            while (last + 1 < drafts.Count && last - first < Longest && Joint(passage, drafts[last], drafts[last + 1]) is { } joint)
            {
                // "86% v 71%, and 5% v 15%" are two comparisons; "80% and 60% v 70% and 45%" is one.
                opening ??= joint;
                if (opening == Link.Compared && joint == Link.Listed) break;
                compared |= joint == Link.Compared;
                last++;
            }

            runs.Add(new Run(first, last, compared));
            first = last;
        }

        return runs;
    }

    private enum Link
    {
        Listed,
        Compared,
    }

    // Nothing but connectors, units and people between two statistics of one kind.
    private static Link? Joint(Passage passage, Draft a, Draft b)
    {
        var tokens = passage.Tokens;
        if (!AreAlike(a, b) || b.From - a.To > Farthest || b.From <= a.To || tokens.SentenceOf(a.From) != tokens.SentenceOf(b.From)) return null;
        Link? link = null;
        var closed = false;
        for (var i = a.To; i < b.From; i++)
        {
            if (passage.GroupsWithin(i, i + 1).FirstOrDefault() is { } group && group.To <= b.From)
            {
                i = group.To - 1;
                continue;
            }

            if (i == a.To && Parallel.Behind(tokens, i) is { } other && other.Next < b.From && Parallel.Behind(tokens, b.To) is not null)
            {
                i = other.Next - 1;
                continue;
            }

            if (tokens.IsWord(i, Vocabulary.Versus) || tokens[i].IsWord("than") || tokens[i].IsWord("compared")) link = Link.Compared;
            else if (tokens[i].IsWord("and") || tokens[i].IsWord("or") || tokens[i].IsMark(",/") || tokens[i].IsWord("while") || tokens[i].IsWord("whereas")) link ??= Link.Listed;
            else if (!IsFiller(tokens, i)) return null;
            closed |= tokens[i].IsMark(")]") && i > a.To;
        }

        // "(251 women [36%]), 671 completed": a bracket closed between them parts a list.
        return closed && link == Link.Listed ? null : link;
    }

    private static bool IsFiller(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.IsMark("()[];:") || (token.IsMark('.') && tokens.IsWord(at - 1, Vocabulary.Versus))) return true;
        return token.Kind == TokenKind.Word && (Vocabulary.TimeUnits.ContainsKey(token.Text) || tokens.IsWord(at, Vocabulary.People)
            || token.Text.ToLowerInvariant() is "with" or "as" or "the" or "of" or "in" or "for" or "only" or "those" or "to" or "pts" or "was" or "were" or "respectively" or "among" or "which" or "lower" or "higher" or "longer" or "shorter" or "significantly" or "points" or "on"
            || tokens.IsWord(at, Vocabulary.Units));
    }

    private static bool AreAlike(Draft a, Draft b)
    {
        if (a.Kind is StatisticKind.PValue or StatisticKind.TestStatistic || a.IsRatio || (a.Bracketed && a.Kind == StatisticKind.Count)) return false;
        return a.Kind == b.Kind || (a.IsTimed && b.IsTimed) || (a.Kind is StatisticKind.Proportion && b.Kind is StatisticKind.Count && a.Count is not null);
    }
}
