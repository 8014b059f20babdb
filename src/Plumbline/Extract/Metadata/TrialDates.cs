using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>The days on which a paper and its trial began and ended.</summary>
internal static class TrialDates
{
    private const int Within = 10;

    private static readonly HashSet<string> Enrolling = new(StringComparer.OrdinalIgnoreCase)
    {
        "enrolled", "enroled", "enrollment", "enrolment", "recruited", "recruitment", "screened", "admitted", "conducted", "included",
            "managed", "randomized", "randomised", "assigned", "treated", "diagnosed", "registered", "entered",
    };

    /// <summary>The date behind a word: "Received: 10 August 2023", "Published online: …".</summary>
    public static Printed<PartialDate>? After(IReadOnlyList<Part> parts, string word)
    {
        foreach (var part in parts)
        {
            var tokens = part.Passage.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (part.Kind == BlockKind.Table || tokens[i].Text != word) continue;
                for (var j = i + 1; j < i + 5; j++)
                {
                    if (Dates.Read(tokens, j) is { } date) return part.At(date.Value, tokens[i].Start);
                }
            }
        }

        return null;
    }

    /// <summary>"between February 2017 and February 2019", "from January 2020 to June 2023", of people coming into the study.</summary>
    public static (Printed<PartialDate> Start, Printed<PartialDate> End)? Enrolment(IReadOnlyList<Part> parts)
    {
        foreach (var part in parts.Where(part => part.Kind == BlockKind.Prose))
        {
            var tokens = part.Passage.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (!(tokens[i].IsWord("between") || tokens[i].IsWord("from"))
                    || Dates.Read(tokens, i + 1) is not { Value.Month: not null } start) continue;
                var joint = tokens[start.Next].IsMark(",") ? start.Next + 1 : start.Next;
                if (!(tokens[joint].IsWord("and") || tokens[joint].IsWord("to") || tokens[joint].IsWord("through")
                    || tokens[joint].IsMark("-"))) continue;
                if (Dates.Read(tokens, joint + 1) is not { Value.Month: not null } end || !SaysEnrolled(tokens, i)) continue;
                return (part.At(start.Value, tokens[i + 1].Start), part.At(end.Value, tokens[joint + 1].Start));
            }
        }

        return null;
    }

    /// <summary>"data cutoff date (December 1, 2022)", "As of March 31, 2025", "the follow-up deadline was December 31, 2023".</summary>
    public static Printed<PartialDate>? Cutoff(IReadOnlyList<Part> parts)
    {
        foreach (var part in parts.Where(part => part.Kind == BlockKind.Prose))
        {
            var tokens = part.Passage.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (!IsCutoff(tokens, i)) continue;
                for (var j = i + 1; j < i + Within && tokens.SentenceOf(j) == tokens.SentenceOf(i); j++)
                {
                    if (Dates.Read(tokens, j) is { Value.Month: not null } date) return part.At(date.Value, tokens[j].Start);
                }
            }
        }

        return null;
    }

    private static bool IsCutoff(TokenList tokens, int at) =>
        tokens[at].IsWord("cutoff") || tokens[at].IsWord("cut-off") || (tokens[at].IsWord("cut") && tokens[at + 1].IsWord("off"))
        || (tokens[at].IsWord("as") && tokens[at + 1].IsWord("of"))
            || (tokens[at].IsWord("follow-up") && (tokens[at + 1].IsWord("deadline") || tokens[at + 1].IsWord("ended")))
        || (tokens[at].IsWord("last") && tokens[at + 1].IsWord("follow-up"));

    private static bool SaysEnrolled(TokenList tokens, int at)
    {
        for (var i = Math.Max(tokens.SentenceOf(at), at - 60); i < at + 40 && tokens.SentenceOf(i) == tokens.SentenceOf(at); i++)
        {
            if (tokens.IsWord(i, Enrolling)) return true;
        }

        return false;
    }
}
