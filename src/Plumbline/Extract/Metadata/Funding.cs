using System.Text.RegularExpressions;
using Plumbline.Extract.Documents;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>Who paid, by name and number of the grant and never in the paper's own sentences.</summary>
internal static class Funding
{
    private const int MostNames = 8;
    private const int Longest = 1500;
    private static readonly WordFilter Words = WordFilter.AnyCase("funded", "funding", "funder", "sponsor", "supported by", "support from", "financial", "grant", "financ", "foundation", "fund program", "基金");

    private static readonly Pattern Nothing = Patterns.AnyCase(
        @"\b(no|without|not receive[d]?|not received|any) (\w+,? ){0,5}?(external |specific |financial |direct |outside |particular |commercial )*(funding|grants?|financial support|sponsorship|financial assistance|fund)\b|\b(none|nil|unfunded|not applicable|self-funded)\b|\bnot (externally )?(funded|supported|sponsored)\b|\bno (funder|sponsor)s?\b");

    private static readonly Pattern Paid = Patterns.AnyCase(
        @"\b(?<by>(was|were|is|been|study|trial|work|research|project|and|also|jointly|partly|partially|funding|provided|\(|^|\.|;) ?(funded|sponsored|supported|financed|financially supported|provided|partly supported|partially funded|in part)( and (designed|sponsored|funded|supported|conducted))?( (in part|entirely|solely|jointly|partially|financially|wholly))?,? (by|from))\b|\b(?<sponsor>(research |study |trial |primary )?(sponsors?|funders?|funding source|funding|source of funding|financial support|funded by|funding/support|基金项目|基金资助)) ?:|\b(?<sponsored>sponsored by|funded by|funding by|supported by|funding from|(a )?grants? from|financial support from)\b|\bfunded (?<object>the|this) (clinical )?(study|trial|research|work)\b");

    private static readonly Pattern Label = Patterns.AnyCase(@"^[\W_]{0,4}(funding (information|support|source|sources|statement)|funding/support|grant support|financial support|fund program|foundation items?|基金项目|基金资助)\W{0,3}(: ?|$)");

    public static Printed<string>? Read(DocumentLines document, IReadOnlyList<Part> parts)
    {
        foreach (var part in parts.Where(part => part.Section == "Funding" && part.Kind == BlockKind.Matter && part.Text.Length > 2))
            return part.At(Said(part.Text) ?? "stated, no organisation named", 0);
        if (Labelled(document) is { } labelled) return labelled;
        foreach (var part in parts.Where(part => part.Kind is BlockKind.Prose or BlockKind.Matter && part.Section is not ("Conflicts" or "Data availability" or "Contributions")).OrderBy(part => part.Section is "Acknowledgements" ? 0 : 1))
        {
            if (Sentence(part) is { } found) return found;
        }

        return null;
    }

    // A label that the layout does not know, with the statement behind or below it.
    private static Printed<string>? Labelled(DocumentLines document)
    {
        for (var i = 0; i < document.All.Count; i++)
        {
            var line = document.All[i];
            if (line.Standing == Standing.Foreign || line.Text.Length > 2000 || !Words.In(line.Text) || Label.Match(line.Text) is not { Success: true } label) continue;
            var text = line.Text[label.Length..];
            for (var j = i + 1; j < document.All.Count && j < i + 6 && !document.All[j].AfterGap && !HeadEnd.Is(document.All[j].Text) && Documents.Headings.Whole(document.All[j].Text) is null; j++) text = $"{text} {document.All[j].Text}";
            if (text.Trim().Length > 2 && Said(text.Trim()) is { } said) return new(said, line.Number);
        }

        return null;
    }

    /// <summary>The funders of a statement in short form; null where it names none.</summary>
    public static string? Said(string statement)
    {
        var text = statement.Length > Longest ? statement[..Longest] : statement;
        var names = Names(text);
        if (Nothing.Match(text) is { Success: true } none && (names.Count == 0 || none.Index < 40) && !IsAboutRole(text, none)) return "None";
        if (names.Count > 0) return string.Join("; ", names.Take(MostNames));
        return Plain(text);
    }

    // "The funder had no role": no statement about money.
    private static bool IsAboutRole(string text, Match none) => none.Value.StartsWith("no ", StringComparison.OrdinalIgnoreCase) && none.Value.Contains("funder", StringComparison.OrdinalIgnoreCase) && text.Contains("role", StringComparison.OrdinalIgnoreCase);

    private static List<string> Names(string text)
    {
        var found = Organisations.Find(text);
        var names = new List<string>();
        for (var i = 0; i < found.Count; i++)
        {
            var next = i + 1 < found.Count ? found[i + 1].Start : text.Length;
            var grants = Grants.After(text, found[i].End, next);
            if (grants.Count == 0) grants = Grants.Before(text, found[i].Start);
            var name = grants.Count == 0 ? found[i].Name : $"{found[i].Name} ({string.Join(", ", grants)})";
            var known = names.FindIndex(one => one == found[i].Name || one.StartsWith(found[i].Name + " (", StringComparison.Ordinal));
            if (known < 0) names.Add(name);
            else if (names[known] == found[i].Name) names[known] = name;
        }

        return names;
    }

    // "Celgene.", "Amgen and Janssen": a few capitalised words are the names themselves.
    private static string? Plain(string text)
    {
        var first = text.IndexOf(". ", StringComparison.Ordinal) is var stop and > 0 ? text[..stop] : text;
        first = Leading.Replace(first.TrimAny(" .:,"), "");
        if (first.Length is 0 or > 160) return null;
        var pieces = first.Split([",", ";", " and ", " & ", "/"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(WithoutPlace).ToList();
        var names = pieces.Where(piece => piece.Length is > 1 and < 60 && char.IsUpper(piece[0]) && piece.Split(' ').Length <= 5 && piece.Split(' ').All(word => !char.IsLower(word[0]) || word is "of" or "for" or "de")).Select(piece => piece.StartsWith("The ", StringComparison.Ordinal) ? piece[4..] : piece).ToList();
        return names.Count > 0 && names.Count == pieces.Count ? string.Join("; ", names.Take(MostNames)) : null;
    }

    private static readonly Pattern Leading = Patterns.AnyCase(@"^((this|the) (study|trial|work|research|project) )?(was |is |were )?(funded|supported|sponsored|financed|provided)?( (in part|solely|entirely))? ?(by|from)? ?(a )?(grants? from )?(the )?");

    private static string WithoutPlace(string piece) => piece.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? piece[..open].Trim() : piece.TrimAny(" ).");

    private static Printed<string>? Sentence(Part part)
    {
        if (!Words.In(part.Text)) return null;
        for (var match = Paid.Match(part.Text); match.Success; match = match.NextMatch())
        {
            var (start, _) = Sentences.Around(part, match.Index);
            // "… Corporation funded the trial" names the funder before the word.
            var isBefore = match.Value.StartsWith("funded th", StringComparison.OrdinalIgnoreCase);
            var at = isBefore ? Math.Max(start, match.Index - 300) : match.Index + match.Length;
            var to = isBefore ? match.Index : EndOf(part.Text, match.Index + match.Length);
            if (at >= to) continue;
            var said = part.Text[at..to];
            if (IsElsewhere(part.Text[start..match.Index])) continue;
            var names = Names(said);
            if (!isBefore && Plain(UpToMark(said)) is { } all && all.Split(';').Length > names.Count) return part.At(all, at);
            var found = names.Count > 0 ? string.Join("; ", names.Take(MostNames)) : isBefore ? null : Plain(UpToMark(said));
            if (found is not null) return part.At(found, at);
            if (match.Groups["sponsor"].Success && Nothing.Match(said) is { Success: true, Index: < 12 }) return part.At("None", match.Index);
        }

        return Nothing.Match(part.Text) is { Success: true } none && none.Value.Contains("fund", StringComparison.OrdinalIgnoreCase) && part.Text.Length < 300 && Sentences.Says(part.Text, "fund") ? part.At("None", none.Index) : null;
    }

    // A sentence ends with a full stop before a capital; "No. 81700213" and "Co. Ltd." are none.
    private static int EndOf(string text, int from)
    {
        var last = Math.Min(text.Length, from + 400);
        for (var i = from; i + 2 < last; i++)
        {
            if (text[i] == '.' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && char.IsLetterOrDigit(text[i - 1]) && !(i > 2 && text[(i - 2)..i] is "Co" or "td" or "nc" or "rp" or "No" or "Dr" or "St")) return i;
        }

        return last;
    }

    private static string UpToMark(string text) => text.IndexOfAny([';', ')', '.', '(']) is var stop and > 0 ? text[..stop] : text;

    // Support of evidence, of staff or of another's work is no money for this one.
    private static bool IsElsewhere(string before) => Sentences.Says(before, "writing", "editorial", "evidence", "findings", "hypothesis", "conclusion", "results were", "results are", "data are", "is further", "et al", "respiratory", "medical writ");
}
