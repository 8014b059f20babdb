using System.Collections.Frozen;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Metadata;

/// <summary>The name of a journal that ends where its figures begin, read backwards word by word.</summary>
internal static class JournalName
{
    private const int MostWords = 14;
    private const int Longest = 120;

    // Abbreviations of ISO 4 with a full stop, so that "Front. Oncol." is one name and "… of myeloma. Blood" is not.
    private static readonly FrozenSet<string> Abbreviated = Set(
        "J N Int Front Clin Oncol Med Sci Res Ann Am Amer Br Brit Eur Proc Natl Acad Rev Arch Exp Ther Cell Immunol Pharmacol Biol Chem Transl Engl Hematol Haematol Surg Radiat Mol Cancer Dis Pract Mex Can Chin Jpn Korean "
        + "Indian Aust Scand Nat Commun Rep Leuk Lymph Cardiol Neurol Gastroenterol Hepatol Nephrol Urol Dermatol Pediatr Psychiatry Psychol Epidemiol Health Public Nurs Crit Care Infect Emerg Obstet Gynecol Gynaecol Endocrinol "
        + "Diabetol Metab Nutr Rheumatol Respir Thorac Orthop Ophthalmol Otolaryngol Anesth Anesthesiol Gerontol Geriatr Toxicol Physiol Pathol Genet Genomics Stat Biostat Methods Syst Database Cochrane Suppl Soc Assoc Inst West "
        + "Univ Bull Lett Opin Curr Best Support Adv Invest Ser Drug Drugs Saf Treat Bone Marrow Transplant Blood Thromb Haemost Hemost Haemat Vasc Med Microbiol Mayo Postgrad Pak Sao Hosp Gen Intern Fam Prim Mar");

    private static readonly FrozenSet<string> Joining = Set("of and the in for de et la le & on y und der für di del to with at - an + der dos da do von zur");

    private static readonly FrozenSet<string> LowerCase = Set("medRxiv bioRxiv eLife npj haematologica mBio iScience eClinicalMedicine mSphere eJHaem eBioMedicine iMeta jnci bmj blood research-square");

    private static readonly FrozenSet<string> NoNames = Set(
        "Vol Volume No Number Issue Table Figure Fig Suppl Supplement Version Abstract Page Pages Date Year Day Part Chapter Section Copyright Published Received Accepted Revised Online Epub Available DOI PMID ISSN Print January February March "
        + "April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec", StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that ends right before an offset, and where it starts; null where there is none.</summary>
    public static (string Name, int Start)? Before(string line, int end)
    {
        var stop = EndOfName(line, end);
        var (start, words) = (stop, 0);
        while (words < MostWords && stop - start < Longest)
        {
            var wordEnd = start;
            while (wordEnd > 0 && line[wordEnd - 1] == ' ') wordEnd--;
            var wordStart = wordEnd == 0 ? 0 : line.LastIndexOf(' ', wordEnd - 1) + 1;
            if (wordStart >= wordEnd || !Belongs(line[wordStart..wordEnd], start == stop, line[start..stop])) break;
            start = wordStart;
            words++;
        }

        while (start < stop && Joining.Contains(FirstWord(line, start, stop)) && !LowerCase.Contains(FirstWord(line, start, stop)))
        {
            if (FirstWord(line, start, stop) is "The") break;
            start = Math.Min(stop, line.IndexOf(' ', start) is var space and >= 0 ? space + 1 : stop);
        }

        if (start < stop && line[start] == '(' && !line[start..stop].Contains(')', StringComparison.Ordinal)) start++;
        var name = line[start..stop].TrimAny(" ,;:|-*_#");
        // "Am J Hematol." ends a sentence; in "Front. Oncol." the stop belongs to the word.
        if (name.EndsWith('.') && name.IndexOf('.', StringComparison.Ordinal) == name.Length - 1) name = name[..^1];
        return IsName(name) ? (name, start) : null;
    }

    // Month names, days and marks between the name and the volume: "Pak J Med Sci June 2025 Vol. 41", "Blood | 2014".
    private static int EndOfName(string line, int end)
    {
        var stop = end;
        while (stop > 0)
        {
            var trimmed = line.AsSpan(0, stop).TrimEnd(" ,;:|([-*_/").Length;
            if (trimmed > 0 && line[trimmed - 1] == '.' && !Abbreviated.Contains(LastWord(line, trimmed - 1))) trimmed--;
            var word = LastWord(line, trimmed).TrimEndAny(".,");
            if (!(NoNames.Contains(word) || (word.Length is > 0 and <= 4 && word.All(char.IsAsciiDigit)))) return trimmed;
            stop = trimmed - LastWord(line, trimmed).Length;
        }

        return 0;
    }

    private static bool Belongs(string word, bool isLast, string after)
    {
        var bare = word.TrimAny("*_").TrimEndAny(".,");
        if (bare.Length == 0 || (bare is [_, ..] && bare.Any(c => char.IsAsciiDigit(c)))) return false;
        if (!isLast && word[^1] == ',' && !(bare is "Lymphoma" or "Vaccines" or "Heart" or "Bone" or "Environmental" && (after.Contains(" and ", StringComparison.Ordinal) || after.Contains('&', StringComparison.Ordinal)))) return false;
        if (!isLast && word[^1] == '.' && !Abbreviated.Contains(bare)) return false;
        if (bare[^1] is ';' or ':' or '?' or '!' or ']' or '"' || (bare[^1] == ')' && bare[0] != '(' && bare is not ("Edition)" or "Ed)" or "Series)" or "Calif)" or "Kingdom)"))) return false;
        var first = bare[0] == '(' && bare.Length > 1 ? bare[1] : bare[0];
        return char.IsUpper(first) || Joining.Contains(bare) || LowerCase.Contains(bare) || first > '\u2E80';
    }

    private static bool IsName(string name)
    {
        if (name.Length is < 3 or > Longest || name.Count(char.IsLetter) < 3) return false;
        var first = FirstWord(name, 0, name.Length).TrimEndAny(".,");
        return !NoNames.Contains(first) && (char.IsUpper(name[0]) || LowerCase.Contains(first) || name[0] > '\u2E80');
    }

    private static string LastWord(string line, int end) => line[(line.AsSpan(0, end).LastIndexOfAny(' ', '|') + 1)..end];

    private static string FirstWord(string line, int start, int stop)
    {
        var space = line.IndexOf(' ', start);
        return line[start..(space < 0 || space > stop ? stop : space)];
    }

    private static FrozenSet<string> Set(string words, StringComparer? comparer = null) => words.Split(' ').ToFrozenSet(comparer ?? StringComparer.Ordinal);
}
