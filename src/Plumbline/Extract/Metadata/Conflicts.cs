using Plumbline.Extract.Documents;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>What interests the authors declare: none, or whose; a document that says nothing has no answer.</summary>
internal static class Conflicts
{
    private const int MostNames = 8;
    private const int Longest = 4000;
    private static readonly WordFilter Words = WordFilter.AnyCase("interests", "competing interest", "conflict of", "conflicts of", "to disclose", "to declare", "利益冲突");

    private static readonly Pattern None = Patterns.AnyCase(
        @"\b(no|any|nothing|not have any|free of|without)\b[^.;]{0,60}\b(competing|conflicts?|conflicting|interests?|disclos\w+|declar\w+|relationships?)\b|\b(none|nil|not applicable)\b|nothing to (declare|disclose)|\bnot have (any )?(competing|conflict)|无利益冲突|不存在利益冲突");

    private static readonly Pattern Tie = Patterns.AnyCase(
        @"\b(report(s|ed)?|receiv(ed|es|ing)|disclos(ed|es)|has (received|served)|employ(ee|ees|ed|ment)|honorari(a|um)|consult\w*|advisory|speaker'?s?|personal fees|stock|shares|equity|patents?|royalt\w+|travel (support|grants?|expenses)|membership on an entity|research (funding|support|grant)|grants from|fees from|support from|owns)\b");

    // "Disclosures are found in the article online": said, but not here.
    private static readonly Pattern Elsewhere = Patterns.AnyCase(@"(found|available|listed|provided|given|posted)( \w+){0,4} (in|at|with|from|on) (the |this )?(article online|full text|end|appendix|journal|supplement\w*|https?:|www)|disclosure forms");

    private static readonly Pattern Sentence = Patterns.AnyCase(
        @"(authors?|investigators?|he|she|they) (have |has |all )?(declared?|declares|state[sd]?|report|disclose[sd]?|confirm)( that)?( there (is|are|were)| they (have|had)| (to have|having)| he has| she has| that| the authors)*( (no|nothing|not)\b)[^.;]{0,60}(competing|conflicts?|interests?|disclos\w+|declare|relationships?)|competing interests?( statement)?: ?(none|no)\b|conflicts? of interests?( statement)?: ?(none|nil|no)\b|no (relevant )?conflicts? of interests? to (declare|disclose)|declares? no (competing|conflicts?)");

    public static Printed<string>? Read(IReadOnlyList<Part> parts)
    {
        // A heading that was taken from one line of an author list, "Disclosures" by author, may come in several parts.
        var own = parts.Where(part => part.Section == "Conflicts" && part.Kind == BlockKind.Matter && part.Text.Length > 2).ToList();
        if (own.Count > 0 && Said(string.Join(' ', own.Select(part => part.Text))) is { } said) return own[0].At(said, 0);
        foreach (var part in parts)
        {
            if (!Words.In(part.Text)) continue;
            if (Sentence.Match(part.Text) is { Success: true } match) return part.At("none declared", match.Index);
        }

        return null;
    }

    /// <summary>A statement in a few words.</summary>
    public static string? Said(string statement)
    {
        var text = statement.Length > Longest ? statement[..Longest] : statement;
        var none = None.Match(text);
        var names = Organisations.In(text).Where(name => !Sentences.Says(name, "University", "Hospital", "Committee", "Board")).Distinct(StringComparer.Ordinal).Take(MostNames).ToList();
        var tied = Tie.IsMatch(text) && !(none.Success && names.Count == 0 && text.Length < 400);
        if (names.Count > 0 && (tied || !none.Success)) return "declared: " + string.Join("; ", names);
        if (!none.Success && text.Length < 500 && Elsewhere.IsMatch(text)) return null;
        return none.Success && !tied ? "none declared" : "declared";
    }
}
