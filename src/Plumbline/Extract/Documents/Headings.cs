using System.Collections.Frozen;

namespace Plumbline.Extract.Documents;

internal enum PartKind
{
    /// <summary>Abstract, methods, results, discussion: what the document reports.</summary>
    Report,

    /// <summary>Funding, ethics, acknowledgements: read for the bibliography, not for statistics.</summary>
    Matter,

    /// <summary>The literature cited: other people's papers.</summary>
    References,
}

/// <summary>A heading and where the text after it starts within the line.</summary>
internal readonly record struct Heading(string Name, PartKind Kind, int TextAt);

/// <summary>Recognises the headings of articles, on a line of their own or at the start of a paragraph.</summary>
internal static class Headings
{
    private static readonly FrozenDictionary<string,
        (string Name, PartKind Kind)> Known = All().ToFrozenDictionary(pair => pair.Written, pair =>
        (pair.Name, pair.Kind), StringComparer.OrdinalIgnoreCase);

    private static readonly int Longest = Known.Keys.Max(key => key.Length);

    /// <summary>Headings that may stand inside a structured abstract.</summary>
    private static readonly FrozenSet<string> OfAbstracts = new[] { "Background", "Introduction", "Objective", "Methods", "Results",
        "Conclusions", "Discussion" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsPartOfAbstract(string name) => OfAbstracts.Contains(name);

    /// <summary>A heading that fills its line: "RESULTS", "2. Methods", "**Results**", "# Background".</summary>
    public static Heading? Whole(string line)
    {
        var text = line.Trim().Trim('#', '*', ' ', '\u00A0').TrimEnd(':', '.').TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8',
            '9', '.', ' ', '|').Trim();
        if (text.Length > 0 && text.Length <= Longest && Known.TryGetValue(Plain(text), out var known))
            return new Heading(known.Name, known.Kind, line.Length);
        var isMarked = line.TrimStart().StartsWith('#')
            || (line.Trim() is ['*', '*', .., '*', '*'] bold && !bold[2..^2].Contains('*', StringComparison.Ordinal));
        return isMarked && text.Length is > 0 and <= 60 ? new Heading(text, PartKind.Report, line.Length) : null;
    }

    /// <summary>A heading at a place in a line with its text behind: "Results: …", "Results  …", "Funding The trial …".</summary>
    public static Heading? Inline(string line, int at, bool startsParagraph, bool inAbstract = false)
    {
        if (at >= line.Length || !char.IsUpper(line[at]) || (at > 0 && char.IsLetterOrDigit(line[at - 1]))) return null;
        for (var length = Math.Min(Longest, line.Length - at - 1); length >= 3; length--)
        {
            if (char.IsLetterOrDigit(line[at + length]) || !Known.TryGetValue(Plain(line.Substring(at, length)), out var known)) continue;
            return IsFollowed(line, at + length, known.Kind == PartKind.Matter || inAbstract, startsParagraph)
                ? new Heading(known.Name, known.Kind, at + length) : null;
        }

        return null;
    }

    // A colon, a dash or two spaces part a heading from its text; at the start of a line of back matter or of an abstract one space before a capital does.
    private static bool IsFollowed(string line, int at, bool spaceWillDo, bool startsParagraph)
    {
        if (line[at] == ':') return true;
        if (at + 1 < line.Length && IsSpace(line[at]) && (IsSpace(line[at + 1]) || line[at + 1] is '\u2014' or '\u2013')) return true;
        return spaceWillDo && startsParagraph && at + 1 < line.Length && IsSpace(line[at])
            && (char.IsUpper(line[at + 1]) || line[at + 1] is '(' or '\u00A9');
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0' or '\u2002' or '\u2003' or '\u3000';

    private static string Plain(string text) => text.Replace('\u2019', '\'').Replace('\u00A0', ' ');

    private static IEnumerable<(string Written, string Name, PartKind Kind)> All()
    {
        foreach (var (name, written) in Report) foreach (var text in written.Split('|')) yield return (text, name, PartKind.Report);
        foreach (var (name, written) in Matter) foreach (var text in written.Split('|')) yield return (text, name, PartKind.Matter);
        foreach (var text in "References|Reference|Literature cited|Bibliography|Works cited".Split('|'))
            yield return (text, "References", PartKind.References);
    }

    private static (string Name, string Written)[] Report =>
    [
        ("Abstract", "Abstract"), ("Summary", "Summary"), ("Background", "Background"), ("Introduction", "Introduction"),
            ("Objective", "Objective|Objectives|Purpose|Aim|Aims|Importance"),
        ("Methods", "Methods|Method|Material and methods|Materials and methods|Patients and methods|Subjects and methods|Methodology|Design|Design, setting, and participants|Experimental design|Study design"),
        ("Results", "Results|Result|Findings|Main outcomes and measures"),
        ("Discussion", "Discussion"), ("Conclusions", "Conclusions|Conclusion|Conclusions and relevance|Interpretation"),
    ];

    private static (string Name, string Written)[] Matter =>
    [
        ("Funding", "Funding|Funding sources|Financial support|Funding statement|Funding/support|Source of funding|Grant support and financial disclosures"),
        ("Conflicts", "Competing interests|Conflict of interest|Conflicts of interest|Declaration of conflict interest|Declaration of competing interest|Declaration of competing interests|Declaration of interests|"
            + "Conflict of interest statement|Conflict of interest disclosure|Conflict of interest disclosures|Disclosures|Disclosure|Potential conflicts of interest|Authors' disclosures of potential conflicts of interest"),
        ("Ethics", "Ethical approval|Ethics approval|Ethics statement|Ethics approval and consent to participate|Ethical approval and consent to participate|Ethics|Ethical considerations"),
        ("Keywords", "Keywords|Key words|Keyword"),
            ("Registration", "Trial registration|Registration number|Clinical trial registration|Trial registration number|Registration"),
        ("Acknowledgements", "Acknowledgements|Acknowledgments|Acknowledgement|Acknowledgment"),
        ("Contributions", "Author contribution|Author contributions|Authors' contributions|Contributors|Authors' contribution|Contributions"),
        ("Data availability",
            "Data availability|Data availability statement|Availability of data and materials|Data sharing|Data sharing statement"),
        ("Supplement", "Supplementary information|Supplementary material|Supplementary materials|Supporting information|Supplementary data"),
        ("Declarations", "Declarations|Consent for publication|Consent to participate|Informed consent|Patient consent"),
        ("Licence", "Open access|Copyright|License|Licence|Rights and permissions"),
            ("Affiliations", "Authors and affiliations|Author information|Affiliations|Author details|Extended author information"),
        ("Publisher's note", "Publisher's note"), ("Citation", "Citation|How to cite this article|How to cite|Cite this article"),
            ("Abbreviations", "List of abbreviations"),
    ];
}
