using Plumbline.Extract.Grammar;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Gives the statistics of a passage what the words around them say: outcome, people, time, population, assessor.</summary>
internal static class ContextReader
{
    // How many ratios and P values may stand between two percentages of one time.
    private const int Near = 6;

    public static List<Draft> Read(Passage passage, List<Draft> drafts)
    {
        drafts.RemoveAll(draft => IsTimeOfOthers(passage, draft));
        var read = new List<Draft>(drafts.Count);
        var people = new GroupReader(passage, drafts);
        foreach (var run in Runs.Of(passage, drafts))
        {
            var members = drafts.GetRange(run.First, run.Count);
            if (run.Count > 1) members = Lists.Assign(passage, members, run.IsCompared, people);
            for (var i = 0; i < members.Count; i++)
            {
                var sibling = i > 0 ? members[0] : null;
                members[i] = Labels.Name(passage, members[i], read.Count + i > 0 ? (i > 0 ? members[i - 1] : read[^1]) : null, sibling, members[^1]);
            }

            members = RatesAtTime.Assign(passage, members, read.TakeLast(Near).LastOrDefault(draft => draft.Kind is not StatisticKind.PValue && !draft.IsRatio));
            members = people.Assign(members, run);
            if (members.Count == 1 && Twofold.Split(passage, members[0]) is { } both) members = both;
            read.AddRange(members.Select(member => Analyses.Assign(passage, member)).Select(member => member with { Outcome = OutcomeOf(passage, member) }));
        }

        return read;
    }

    // "at 1 and 2 years" is when something was looked at, and no median.
    private static bool IsTimeOfOthers(Passage passage, Draft draft) => draft is { IsTimed: true, Interval: null, Value.Number: not null }
        && passage.TimesWithin(Math.Max(0, draft.From - 4), draft.To).Any(time => time.From <= draft.From && draft.To <= time.To
            && (time.IsAdjective || passage.Tokens[time.From].IsWord("at") || passage.Tokens[time.From].IsWord("by") || time.From == draft.From));

    private static Slug? OutcomeOf(Passage passage, Draft draft) =>
        passage.Terms.OutcomeOf(draft.Label, Grades.Near(passage.Tokens, draft.From, draft.To));
}
