using System.Text.RegularExpressions;
using Plumbline.Extract.Documents;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>The day after which nothing was counted: "data cutoff (December 1, 2022)", "As of March 31, 2025", "the follow-up deadline was …".</summary>
internal static class CutoffDates
{
    // Behind these words the date may stand some words off; behind "as of" it follows at once.
    private static readonly (Pattern Words, int Within)[] Sayings =
    [
        (Patterns.AnyCase(@"\b(data|clinical|database|analysis|study|efficacy|safety|follow-up|final|primary|interim|snapshot|survival|reporting|information)?[ -]?cut[ -]?offs?\b|\bdata[ -]?cuts?\b|\bclinical cut\b|\bdata lock\b"), 70),
        (Patterns.AnyCase(@"\bas (of|at)( the)? "), 3),
        (Patterns.AnyCase(@"\b(follow-?up|follow up)( time| period| date)?[ ,:]{0,2}((deadline|ended|closed|stopped|was (completed|closed|ended|terminated|stopped))( was| is)?( on| in| at)?|(until|till|through|up to|to|continued until|lasted until|was (conducted|performed|continued|carried out) (until|through|till|to|up to)))"), 12),
        (Patterns.AnyCase(@"\b(date of )?(the )?(last|final|latest|deadline (of|for)|end of)( the)? (follow-?up|follow up|contact|data collection|observation)( (visit|date|time))?( (was|is|were|ended|up to))?"), 12),
        (Patterns.AnyCase(@"\b(followed|followed[ -]up|observed) (up )?(until|till|through|to|up to)"), 8),
        (Patterns.AnyCase(@"\b(database|data ?base)( was)? lock(ed)?\b"), 40),
        (Patterns.AnyCase(@"\bcensor(ed|ing)( \w+){0,4} (at|on)"), 12),
        (Patterns.AnyCase(@"\bdata (were |was |are )?(collected |available |updated |current |reported |presented |analy[sz]ed )?(as of|up to|through|until|as at)"), 8),
    ];

    public static Printed<PartialDate>? Read(IReadOnlyList<Part> parts)
    {
        (Printed<PartialDate> Date, int Rank)? best = null;
        foreach (var part in parts.Where(part => part.Kind is BlockKind.Prose or BlockKind.Matter))
        {
            if (!part.Text.Contains("20", StringComparison.Ordinal) && !part.Text.Contains("19", StringComparison.Ordinal)) continue;
            var nearness = Sentences.NearnessOf(part);
            for (var i = 0; i < Sayings.Length; i++)
            {
                var rank = (i * 4) + (int)nearness;
                if (best is not null && best.Value.Rank <= rank) break;
                if (Said(part, Sayings[i], nearness) is { } date) best = (date, rank);
            }
        }

        return best?.Date;
    }

    private static Printed<PartialDate>? Said(Part part, (Pattern Words, int Within) saying, Nearness nearness)
    {
        for (var match = saying.Words.Match(part.Text); match.Success; match = match.NextMatch())
        {
            var (start, end) = Sentences.Around(part, match.Index);
            if (nearness == Nearness.Elsewhere && !Sentences.IsOwn(part.Text[start..end])) continue;
            var from = match.Index + match.Length;
            if (DateReader.Find(part.Text, from, Math.Min(end, from + saying.Within)) is { Date.Month: not null } found) return part.At(found.Date, found.Start);
            // "(cut-off, …)" comes first as a rule; "On March 1, 2013 (data cutoff)" the other way round.
            if (saying.Within > 60 && Before(part.Text, Math.Max(start, match.Index - 30), match.Index) is { } before) return part.At(before.Date, before.Start);
        }

        return null;
    }

    private static (PartialDate Date, int Start)? Before(string text, int from, int to)
    {
        if (DateReader.Find(text, from, to) is not { Date.Month: not null } found || found.End > to) return null;
        return text[found.End..to].All(c => c is ' ' or '(' or ',' or '[' or '-' || char.IsLetter(c)) && to - found.End < 16 ? (found.Date, found.Start) : null;
    }
}
