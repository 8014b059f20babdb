using Plumbline.Extract.Documents;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>A run of prose under one heading: its tokens, the outcomes, people and times named in it, and the way back to the document.</summary>
internal sealed class Passage
{
    // Longer sentences do not occur, and a limit keeps one endless sentence linear.
    private const int Farthest = 300;
    private HashSet<int>? planning;
    private IReadOnlyList<Mention>? mentions;
    private IReadOnlyList<GroupPhrase>? groups;
    private IReadOnlySet<string>? arms;
    private IReadOnlyList<TimePhrase>? times;
    private string? population;

    public Passage(TextMap map, string? section)
        : this(map, section, Tokenizer.Read(map.Clean), Terms.Common)
    {
    }

    private Passage(TextMap map, string? section, TokenList tokens, Terms terms) => (Map, Section, Tokens, Terms) = (map, section, tokens, terms);

    public TextMap Map { get; }

    public string? Section { get; }

    /// <summary>The set for analysis that the heading names.</summary>
    public string? PopulationOfSection => population ??= Analyses.OfHeading(Section);

    public TokenList Tokens { get; }

    public Terms Terms { get; }

    public IReadOnlyList<Mention> Mentions => mentions ??= Terms.Outcomes.Find(Tokens);

    /// <summary>The phrases that say of whom something is.</summary>
    public IReadOnlyList<GroupPhrase> Groups => groups ??= GroupMentions.Find(Tokens, Terms.Arms);

    /// <summary>The names of arms among them.</summary>
    public IReadOnlySet<string> ArmsNamed => arms ??= Groups.Where(group => group is { IsArm: true, Name: not null }).Select(group => group.Name!).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<TimePhrase> Times => times ??= Prose.Times.Find(Tokens);

    /// <summary>The same passage, read with what its document calls things.</summary>
    public Passage With(Terms terms) => new(Map, Section, Tokens, terms);

    /// <summary>Does the sentence plan the trial, so that its percentages and counts are assumptions?</summary>
    public bool IsPlanning(int at) => (planning ??= PlanSentences.Find(Tokens, Section)).Contains(Tokens.SentenceOf(at));

    /// <summary>The last outcome named before a token, in the same sentence.</summary>
    public Mention? Before(int at, Func<Mention, bool>? wanted = null)
    {
        var sentence = Math.Max(Tokens.SentenceOf(at), at - Farthest);
        for (var i = FirstFrom(at) - 1; i >= 0 && Mentions[i].From >= sentence; i--)
        {
            if (wanted is not null && !wanted(Mentions[i])) continue;
            // "PFS2 (mPFS)": the abbreviation in brackets says less than the name before it.
            return i > 0 && Mentions[i - 1].To == Mentions[i].From - 1 && Tokens[Mentions[i].From - 1].IsMark("([") ? Mentions[i - 1]
                : Mentions[i];
        }

        return null;
    }

    /// <summary>The next outcome named within some tokens, in the same sentence.</summary>
    public Mention? After(int at, int within)
    {
        var i = FirstFrom(at);
        return i < Mentions.Count && Mentions[i].From < at + within && Tokens.SentenceOf(Mentions[i].From) == Tokens.SentenceOf(at - 1)
            ? Mentions[i] : null;
    }

    /// <summary>The outcomes named between two tokens.</summary>
    public IEnumerable<Mention> Within(int from, int to)
    {
        for (var i = FirstFrom(from); i < Mentions.Count && Mentions[i].To <= to; i++) yield return Mentions[i];
    }

    /// <summary>Is a token inside the name of an outcome: the comma of "GVHD-free, relapse-free survival"?</summary>
    public bool IsInMention(int at)
    {
        var next = FirstFrom(at + 1);
        return next > 0 && Mentions[next - 1].To > at;
    }

    /// <summary>The phrases of people that start between two tokens, in order.</summary>
    public IEnumerable<GroupPhrase> GroupsWithin(int from, int to)
    {
        for (var i = First(Groups, from, group => group.From); i < Groups.Count && Groups[i].From < to; i++) yield return Groups[i];
    }

    /// <summary>The times named between two tokens, in order.</summary>
    public IEnumerable<TimePhrase> TimesWithin(int from, int to)
    {
        for (var i = First(Times, from, time => time.From); i < Times.Count && Times[i].From < to; i++) yield return Times[i];
    }

    /// <summary>Is one of these words among the tokens before, in the same sentence?</summary>
    public int? WordBefore(int at, int within, params ReadOnlySpan<string> words)
    {
        var sentence = Tokens.SentenceOf(at);
        for (var i = at - 1; i >= sentence && i >= at - within; i--)
        {
            foreach (var word in words)
            {
                if (Tokens[i].IsWord(word)) return i;
            }
        }

        return null;
    }

    private int FirstFrom(int at) => First(Mentions, at, mention => mention.From);

    private static int First<T>(IReadOnlyList<T> all, int at, Func<T, int> from)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (from(all[middle]) < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
