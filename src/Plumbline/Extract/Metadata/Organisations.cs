using System.Collections.Frozen;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Metadata;

/// <summary>A company, university or foundation named in a text, and where.</summary>
internal readonly record struct Organisation(string Name, int Start, int End);

/// <summary>Names of companies, universities and foundations in running text.</summary>
internal static class Organisations
{
    private const int LongestName = 14;

    private static readonly FrozenSet<string> Nouns = Set(
        "Co Ltd Inc Corporation Corp Company GmbH AG LLC Plc Pharmaceutical Pharmaceuticals Pharma Biotech Biotechnology Biologics Biopharma Biosciences BioPharma Therapeutics Oncology Laboratories Labs University Universities College Hospital Hospitals Foundation "
        + "Institute Institutes Ministry Council Commission Programme Program Programs Project Projects Society Association Agency Fund Funds Trust Academy Department Administration Bureau Group Center Centre Centers Alliance Charity Charities Authority "
        + "Consortium Initiative Board Union Network Organization Organisation NV SA KK SpA Healthcare Medicines Genetics Sciences BV KGaA Vaccines Lilly");

    // Companies and funders of one word.
    private static readonly FrozenSet<string> Single = Set(
        "Celgene Amgen Novartis Pfizer Janssen Takeda Sanofi Roche Genentech AstraZeneca Bayer Merck GSK GlaxoSmithKline AbbVie Abbott Lilly Gilead Biogen Astellas Eisai Servier Ipsen Karyopharm BeiGene Hengrui Boehringer Novo BMS MSD NIHR NIH NSFC "
        + "NHMRC CIHR DFG AIRC INCa ANR JSPS AMED KAKENHI Moderna BioNTech CSL Kyowa Daiichi Otsuka Shionogi Chugai Regeneron Incyte Seagen Exelixis Vertex Alexion Daiichi-Sankyo Wellcome Cancer-Research-UK Unitaid UNICEF FAPESP CNPq CAPES ZonMw Menarini Sobi Legend Innovent Junshi Zai");

    private static readonly FrozenSet<string> Joining = Set("of for and the & de la on in");

    /// <summary>Each name once, in the order of the text.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Find(text).Select(one => one.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Every mention, in the order of the text.</summary>
    public static IReadOnlyList<Organisation> Find(string text)
    {
        var tokens = Tokenizer.Read(text);
        var names = new List<Organisation>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsCapital(tokens, i)) continue;
            var end = End(tokens, i);
            var start = tokens[i].Text is "The" or "This" or "Funding" or "Supported" or "By" or "Grant" or "Grants" or "Sponsor" or "Funded" && i + 1 < end ? i + 1 : i;
            if (IsNamed(tokens, start, end)) names.Add(new Organisation(Plain(tokens.Slice(start, end).TrimEndAny(", ")), tokens[start].Start, tokens[end - 1].End));
            i = end - 1;
        }

        return names;
    }

    private static int End(TokenList tokens, int from)
    {
        var end = from + 1;
        while (end < from + LongestName)
        {
            var last = tokens[end - 1].Text;
            if (tokens[end].IsMark('.') && last is "Ltd" or "Inc" or "Corp") return end + 1;
            if (IsCapital(tokens, end) && last is not ("Ltd" or "Inc" or "LLC" or "GmbH")) end++;
            else if (JoinsOn(tokens, end)) end++;
            else if (tokens[end].IsMark('&') && IsCapital(tokens, end + 1)) end++;
            else if (tokens[end].IsMark('.') && last is "Co" or "St" or "US" or "U" or "S") end++;
            else if (tokens[end].IsMark(',') && tokens[end + 1].Text is "Ltd" or "Inc" or "LLC" or "Limited") end++;
            else break;
        }

        return end;
    }

    // "Foundation of China", "Institute for Health and Care Research"; "and" parts two names unless only one of them is an organisation.
    private static bool JoinsOn(TokenList tokens, int at)
    {
        if (!tokens.IsWord(at, Joining)) return false;
        if (tokens[at].IsWord("the")) return tokens[at - 1].Text is "of" or "for" && IsCapital(tokens, at + 1);
        if (tokens[at].IsWord("of") || tokens[at].IsWord("for")) return IsCapital(tokens, at + 1) || (tokens[at + 1].IsWord("the") && IsCapital(tokens, at + 2));
        if (!IsCapital(tokens, at + 1)) return false;
        if (!tokens[at].IsWord("and")) return !tokens[at].IsWord("in") && !tokens[at].IsWord("on") || tokens.IsWord(at - 1, Nouns);
        return !tokens.IsWord(at - 1, Nouns) && !Single.Contains(tokens[at - 1].Text) && !Single.Contains(tokens[at + 1].Text) && tokens[at - 1].Text.Length > 3 && NounAhead(tokens, at + 1);
    }

    // "Health and Care Research", "Science and Technology Department".
    private static bool NounAhead(TokenList tokens, int at)
    {
        for (var i = at; i < at + 4 && IsCapital(tokens, i); i++)
        {
            if (tokens[i].Text is "Research" or "Technology" or "Care" or "Innovation" or "Education" or "Prevention" or "Science" or "Sciences" or "Human" or "Family" or "Development" or "Universities" or "Drug" or "Welfare" or "Wellbeing") return true;
        }

        return false;
    }

    private static bool IsNamed(TokenList tokens, int from, int end)
    {
        if (end - from < 1 || tokens[from].Text.Length < 2) return false;
        if (Single.Contains(tokens[from].Text)) return true;
        if (end - from < 2) return false;
        for (var i = from; i < end; i++)
        {
            if (tokens.IsWord(i, Nouns) && char.IsUpper(tokens[i].Text[0])) return true;
            if (i > from && tokens[i].Text == "Research" && tokens[from].Text is "Cancer" or "Medical" or "National" or "Health") return true;
        }

        return false;
    }

    // "Co., Ltd." and "Co. Ltd." are one company.
    private static string Plain(string name)
    {
        var plain = name.Replace("Co.,", "Co.", StringComparison.Ordinal);
        if (plain.EndsWith("Ltd", StringComparison.Ordinal)) plain += ".";
        return plain.StartsWith("The ", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    private static bool IsCapital(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Word && char.IsUpper(tokens[at].Text[0]);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
