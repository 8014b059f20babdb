using Plumbline.Extract.Documents;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>A run of prose under one heading: its tokens, the outcomes named in it, and the way back to the document.</summary>
internal sealed class Passage
{
    // Longer sentences do not occur, and a limit keeps one endless sentence linear.
    private const int Farthest = 300;
    private readonly HashSet<int> planning;

    public Passage(TextMap map, string? section)
    {
        Map = map;
        Section = section;
        Tokens = Tokenizer.Read(map.Clean);
        Mentions = Lexicon.Find(Tokens);
        planning = PlanSentences.Find(Tokens, section);
    }

    public TextMap Map { get; }

    public string? Section { get; }

    public TokenList Tokens { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Does the sentence plan the trial, so that its percentages and counts are assumptions?</summary>
    public bool IsPlanning(int at) => planning.Contains(Tokens.SentenceOf(at));

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

    private int FirstFrom(int at)
    {
        var (low, high) = (0, Mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].From < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
