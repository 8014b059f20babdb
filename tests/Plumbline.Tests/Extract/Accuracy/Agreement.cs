using System.Globalization;
using System.Text;

namespace Plumbline.Tests.Extract.Accuracy;

/// <summary>
/// How far the extractor agrees with what people wrote down by hand, by kind of statistic. A statistic is found where the two fragments
/// overlap; each is matched once, the best match first. What readers marked as optional counts neither way.
/// </summary>
internal sealed class Agreement
{
    private readonly SortedDictionary<string, Counts> kinds = new(StringComparer.Ordinal);
    private readonly StringBuilder misses = new();

    /// <summary>What differs, one line each.</summary>
    public string Misses => misses.ToString();

    public Counts Total
    {
        get
        {
            var total = new Counts();
            foreach (var counts in kinds.Values) total.Add(counts);
            return total;
        }
    }

    public void Compare(string document, IReadOnlyList<Annotated> byHand, IReadOnlyList<Annotated> extracted)
    {
        var matches = Match(byHand, extracted);
        foreach (var (index, hand) in byHand.Index())
        {
            if (hand.IsOptional) continue;
            var counts = Of(hand.Kind);
            counts.ByHand++;
            if (hand.HasLimits) counts.LimitsByHand++;
            if (!matches.TryGetValue(index, out var at)) misses.AppendLine(CultureInfo.InvariantCulture, $"{document}:{hand.Start.Line} missed {hand.Kind} {hand.Text}");
            else Count(document, counts, hand, extracted[at]);
        }

        var optional = matches.Where(pair => byHand[pair.Key].IsOptional).Select(pair => pair.Value).ToHashSet();
        foreach (var (index, found) in extracted.Index())
        {
            if (optional.Contains(index)) continue;
            var counts = Of(found.Kind);
            counts.Extracted++;
            if (found.HasLimits) counts.LimitsExtracted++;
            if (!matches.ContainsValue(index)) misses.AppendLine(CultureInfo.InvariantCulture, $"{document}:{found.Start.Line} invented {found.Kind} {found.Text}");
        }
    }

    /// <summary>One row a kind and one for all: numbers of statistics, then recall and precision of kind, of kind and values, of limits.</summary>
    public IEnumerable<(string Kind, Counts Counts)> Rows() => kinds.Select(pair => (pair.Key, pair.Value)).Append(("all", Total));

    private void Count(string document, Counts counts, Annotated hand, Annotated found)
    {
        var (kind, values, limits) = (hand.Kind == found.Kind, HasValues(hand, found), HasLimits(hand, found));
        if (kind) counts.Kind++;
        if (kind && values) counts.Values++;
        if (kind && limits && hand.HasLimits) counts.Limits++;
        if (!kind || !values || !limits)
        {
            misses.AppendLine(CultureInfo.InvariantCulture, $"{document}:{hand.Start.Line} {(kind ? values ? "limits" : "values" : found.Kind + " for")} {hand.Kind} {hand.Text} <> {found.Text}");
        }
    }

    // The best agreement first, then the longest overlap in the order of the text.
    private static Dictionary<int, int> Match(IReadOnlyList<Annotated> byHand, IReadOnlyList<Annotated> extracted)
    {
        var pairs = from hand in byHand.Index()
                    from found in extracted.Index()
                    where hand.Item.Overlaps(found.Item)
                    let score = (HasValues(hand.Item, found.Item) ? 8 : 0) + (hand.Item.Kind == found.Item.Kind ? 4 : 0) + (HasLimits(hand.Item, found.Item) ? 2 : 0)
                    orderby score descending, Distance(hand.Item, found.Item), hand.Index, found.Index
                    select (Hand: hand.Index, Found: found.Index);
        var matches = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (hand, found) in pairs)
        {
            if (!matches.ContainsKey(hand) && taken.Add(found)) matches.Add(hand, found);
        }

        return matches;
    }

    private static int Distance(Annotated a, Annotated b) => Math.Abs(a.Start.Line - b.Start.Line) * 1000 + Math.Abs(a.Start.Column - b.Start.Column);

    // A total that stands in the header of the column and not in the fragment may be left out by either.
    private static bool HasValues(Annotated hand, Annotated found)
    {
        if (hand["value"] != found["value"] && !IsShare(hand, found) && !IsShare(found, hand)) return false;
        string[] names = hand.Kind is "count" or "p_value" ? [] : ["n", "percent", "p"];
        return Array.TrueForAll(names, name => hand[name] is null || hand[name] == found[name]);
    }

    // n/N without a percentage has no value of its own; some write down its count.
    private static bool IsShare(Annotated a, Annotated b) => a["value"] is null && b["value"] is { } value && (value == b["percent"] || value == b["n"]);

    private static bool HasLimits(Annotated hand, Annotated found) => hand["low"] == found["low"] && hand["high"] == found["high"];

    private Counts Of(string kind)
    {
        if (!kinds.TryGetValue(kind, out var counts)) kinds.Add(kind, counts = new Counts());
        return counts;
    }

    internal sealed class Counts
    {
        public int ByHand { get; set; }

        public int Extracted { get; set; }

        public int Kind { get; set; }

        public int Values { get; set; }

        public int LimitsByHand { get; set; }

        public int LimitsExtracted { get; set; }

        public int Limits { get; set; }

        public double RecallOfKind => Share(Kind, ByHand);

        public double PrecisionOfKind => Share(Kind, Extracted);

        public double RecallOfValues => Share(Values, ByHand);

        public double PrecisionOfValues => Share(Values, Extracted);

        public double RecallOfLimits => Share(Limits, LimitsByHand);

        public double PrecisionOfLimits => Share(Limits, LimitsExtracted);

        public void Add(Counts other)
        {
            ByHand += other.ByHand;
            Extracted += other.Extracted;
            Kind += other.Kind;
            Values += other.Values;
            LimitsByHand += other.LimitsByHand;
            LimitsExtracted += other.LimitsExtracted;
            Limits += other.Limits;
        }

        // Of nothing everything was found.
        private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
    }
}
