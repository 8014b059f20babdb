using Plumbline.Extract.Documents;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>The calculation of the sample size in a made form: "302 + 153 people; power 90%; two-sided alpha 0.05; dropout 10%; HR 0.70".</summary>
internal static class SampleSizes
{
    private const int Most = 1400;
    private static readonly WordFilter Words = WordFilter.AnyCase("sample size", "sample-size", "power");

    private const string N = @"(?<n>\d{1,3}([ ,\u202F]\d{3})+|\d{1,6})";
    private const string Who = @"(patients?|participants?|subjects?|people|persons?|individuals?|women|men|children|infants|cases|pts|adults|evaluable|eligible|volunteers|eyes)";

    private static readonly Pattern Power = Patterns.AnyCase(@"(?<a>\d{2}(\.\d+)?) ?%[ -]*(statistical )?power|power( \w+){0,5}?[ (=:]{1,3}(at least |about |approximately |over |more than )?(?<a>\d{2}(\.\d+)?) ?%|power( \(1 ?- ?(β|beta)\))?[ :=of]{1,5}(?<d>0?\.\d{1,3})|(β|beta)( error)?( of)?[ =]{1,3}(?<beta>0?\.\d{1,3})");
    private static readonly Pattern Alpha = Patterns.AnyCase(@"(?<sides>(one|two|1|2)[- ]?(sided|tailed))?[ ,]*(type (I|1) error( rate)?|alpha( level| error)?|α( level| error)?|significance level|level of significance|significance)( \(?(α|alpha)\)?)?( was| is| rate| set| level| at| of| to|[ ,:=(]| be){1,5}(a )?(?<after>(one|two|1|2)[- ]?(sided|tailed) )?(?<a>0?\.\d{1,4}|\d{1,2}(\.\d+)? ?%)|(?<sides>(one|two|1|2)[- ]?(sided|tailed))[ ,]*(α|alpha|p|type I error|significance)?( value| level| of| error|[ =<:]){0,4}(?<a>0?\.\d{1,4}|\d{1,2}(\.\d+)? ?%)( (significance|level))?|(?<a>0?\.\d{1,4}|\d{1,2}(\.\d+)? ?%) (?<sides>(one|two|1|2)[- ]?(sided|tailed)) (alpha|α|significance|type I|level)");
    private static readonly Pattern Sided = Patterns.AnyCase(@"\b(?<n>one|two|1|2)[- ]?(sided|tailed)\b");
    private static readonly Pattern Dropout = Patterns.AnyCase(@"(?<a>\d{1,2}(\.\d+)?) ?%[ -]*(anticipated |expected |estimated |assumed )?(rate (of|for) )?(drop-?outs?|drop out|attrition|loss(es)?( to follow-?up)?|withdrawals?|non-?evaluable|lost to follow-?up|discontinuation|dropped out)|(drop-?outs?|drop out|attrition|loss to follow-?up|lost to follow-?up|withdrawals?|discontinuation)( \w+){0,4}?[ (:=]{1,2}(?<a>\d{1,2}(\.\d+)?) ?%");
    private static readonly Pattern Ratio = Patterns.AnyCase(@"\b(?<kind>hazard ratio|HR|odds ratio|OR|risk ratio|relative risk|RR)\b( \((HR|OR|RR)\))?( for [\w -]{2,40}?)?( of| was|:| =|=| to be)* ?(approximately |about )?(?<a>\d?\.\d{1,4})");
    private static readonly Pattern Events = Patterns.AnyCase($@"\b{N} ((\w+[- ]){{0,4}}?)(events|deaths|progression[- ]free survival events|PFS events|OS events)\b");
    private static readonly Pattern PerGroup = Patterns.AnyCase($@"\b{N} ({Who} )?(\w+ )?((in|per|for|to) (each|every)|per|each) (study |treatment |trial )?(group|arm|cohort|treatment)s?\b|\beach (group|arm)( \w+){{0,5}}? {N}\b|\b{N} {Who} (each|per (group|arm))\b");
    private static readonly Pattern Needed = Patterns.AnyCase(
        $@"\b(sample size( calculation| estimate)?|total( sample size)?( of)?|required|needed|plan(ned|s)? (to (enrol|enroll|recruit|include|randomi[sz]e))?|enrol|enroll|enrol(l)?ment of|recruit|include|minimum( of)?|at least|aimed to (enrol|enroll|recruit|include|randomi[sz]e)|target( sample size)?( of)?|necessary)\b( \w+){{0,7}}? {N} (\w+ )?{Who}|\b{N} (\w+[ -]){{0,3}}?{Who}( \w+){{0,6}}? (were|was|would be|are|is|be|had to be|needed to be) (\w+ )?(required|needed|planned|necessary|sufficient|calculated|estimated|enrolled|recruited|included)|sample size( \w+){{0,6}}? {N}\b|\b{N} {Who} (would|will|could|were estimated|was estimated)( \w+){{0,3}}? (provide|give|yield|have|allow|be)");

    private static readonly Pattern Split = Patterns.AnyCase(@"\b(?<a>\d{1,5})( \w+){0,6}? and (?<b>\d{1,5})( \w+){0,5}? (in|to|for) the( two)? \w+");

    public static Printed<string>? Read(IReadOnlyList<Part> parts)
    {
        foreach (var part in parts.Where(part => part.Kind == BlockKind.Prose && part.Section is not ("Introduction" or "Discussion")))
        {
            if (!Words.In(part.Text)) continue;
            for (var at = First(part.Text, 0); at >= 0; at = First(part.Text, at + 12))
            {
                var (start, end) = Sentences.Around(part, at);
                var said = Passage(part, start, end);
                if (Short(said) is { } text) return part.At(text, start);
            }
        }

        return null;
    }

    private static int First(string text, int from)
    {
        if (from >= text.Length) return -1;
        var size = text.IndexOf("sample size", from, StringComparison.OrdinalIgnoreCase);
        var power = text.IndexOf("power", from, StringComparison.OrdinalIgnoreCase);
        return size < 0 ? power : power < 0 ? size : Math.Min(size, power);
    }

    // The calculation takes one or two sentences, and the assumptions may stand before.
    private static string Passage(Part part, int start, int end)
    {
        var text = part.Text;
        var from = start > 1 ? Sentences.Around(part, start - 2).Start : start;
        if (!Sentences.Says(text[from..start], "assum", "sample", "power", "expected", "alpha", "error", "detect", "hypothes")) from = start;
        var to = end;
        for (var i = 0; i < 4 && to < text.Length && to - start < Most; i++)
        {
            var next = Sentences.Around(part, Math.Min(text.Length - 1, to + 1)).End;
            if (next <= to || !Sentences.Says(text[to..next], "sample", "power", "dropout", "drop-out", "drop out", "attrition", "alpha", "sided", "error", "required", "needed", "assum", "planned", "events", "lost to follow", "account")) break;
            to = next;
        }

        return text[from..Math.Min(text.Length, Math.Min(to, from + Most))];
    }

    private static string? Short(string said)
    {
        var pieces = new List<string>();
        if (People(said) is { } people) pieces.Add(people);
        if (Events.Match(said) is { Success: true } events) pieces.Add($"{Plain(events.Groups["n"].Value)} events");
        var isPlan = PowerOf(said) is not null || Sentences.Says(said, "sample size");
        if (PowerOf(said) is { } power) pieces.Add($"power {power}%");
        if (AlphaOf(said) is { } alpha) pieces.Add(alpha);
        if (Dropout.Match(said) is { Success: true } dropout) pieces.Add($"dropout {dropout.Groups["a"].Value}%");
        if (Ratio.Match(said) is { Success: true } ratio) pieces.Add($"{Kind(ratio.Groups["kind"].Value)} {Decimal(ratio.Groups["a"].Value)}");
        return isPlan && pieces.Count >= (PowerOf(said) is null && !Sentences.Says(said, "sample size") ? 2 : 1) && (pieces.Count > 1 || People(said) is not null || PowerOf(said) is not null) ? string.Join("; ", pieces) : null;
    }

    private static string? People(string said)
    {
        if (Split.Match(said) is { Success: true } parted && Sentences.Says(parted.Value, "two groups", "two arms", "groups, respectively")) return $"{parted.Groups["a"].Value} + {parted.Groups["b"].Value} people";
        if (PerGroup.Match(said) is { Success: true } each) return $"{Plain(each.Groups["n"].Value)} people per group";
        if (Needed.Match(said) is not { Success: true } needed) return null;
        if (Split.Match(said[needed.Index..]) is { Success: true, Index: < 120 } split) return $"{split.Groups["a"].Value} + {split.Groups["b"].Value} people";
        return $"{Plain(needed.Groups["n"].Value)} people";
    }

    private static string? PowerOf(string said)
    {
        if (Power.Match(said) is not { Success: true } match) return null;
        if (match.Groups["a"].Success) return match.Groups["a"].Value;
        var value = decimal.Parse(match.Groups["d"].Success ? match.Groups["d"].Value : match.Groups["beta"].Value, System.Globalization.CultureInfo.InvariantCulture) * 100;
        return (match.Groups["d"].Success ? value : 100 - value).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string? AlphaOf(string said)
    {
        if (Alpha.Match(said) is not { Success: true } match) return null;
        var sides = match.Groups["sides"].Success ? match.Groups["sides"].Value : match.Groups["after"].Success ? match.Groups["after"].Value : Sided.Match(said[Math.Max(0, match.Index - 40)..Math.Min(said.Length, match.Index + match.Length + 20)]).Value;
        var side = sides.Length == 0 ? "" : sides[0] is '1' or 'o' or 'O' ? "one-sided " : "two-sided ";
        return $"{side}alpha {Decimal(match.Groups["a"].Value.Replace(" ", "", StringComparison.Ordinal))}";
    }

    private static string Kind(string words) => words.ToLowerInvariant() switch { "hazard ratio" or "hr" => "HR", "odds ratio" or "or" => "OR", _ => "RR" };

    private static string Decimal(string figures) => figures[0] == '.' ? "0" + figures : figures;

    private static string Plain(string figures) => figures.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
