using AngleSharp.Dom;
using Plumbline.Text;

namespace Plumbline.Write.Gates;

/// <summary>
/// Headings that name the parts in order, on every page; on pages for patients lists that can be kept in mind, parts that are not too
/// long, and a chart where there are many numbers (CDC Clear Communication Index 4, 8 and 9).
/// </summary>
internal static class StructureGate
{
    private const int LongestList = 7;
    private const int LongestPart = 250;
    private const int NumbersWithoutChart = 6;

    private static readonly string[] Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

    public static IEnumerable<GateProblem> Of(FinishedPage page)
    {
        var level = 0;
        foreach (var heading in page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var own = Array.IndexOf(Headings, heading.LocalName) + 1;
            var text = PageProse.TextOf(heading);
            if (text.Length == 0) yield return new GateProblem(Problems.Audit, page.Path, $"a heading ({heading.LocalName}) has no text");
            if (own > level + 1 && level > 0) yield return new GateProblem(Problems.Audit, page.Path, $"the heading '{text}' is {heading.LocalName}, and the one before it h{level}: a level is missing", text);
            level = own;
        }

        if (!page.IsForPatients) yield break;
        foreach (var problem in OfPatients(page)) yield return problem;
    }

    private static IEnumerable<GateProblem> OfPatients(FinishedPage page)
    {
        if (page.Document.QuerySelector("main") is not { } main) yield break;
        foreach (var list in main.QuerySelectorAll("ul, ol").Where(list => list.Closest("nav, figure, [popover]") is null))
        {
            var items = list.Children.Count(child => child.LocalName == "li");
            if (items > LongestList) yield return new GateProblem(Problems.HardToRead, page.Path, $"a list of {items} is long: at most {LongestList} can be kept in mind", PageProse.TextOf(list.Children[0]), "make two lists, each with a heading");
        }

        foreach (var (heading, words) in Parts(main))
        {
            if (words > LongestPart) yield return new GateProblem(Problems.HardToRead, page.Path, $"{words} words without a heading, and at most {LongestPart} are allowed", heading, "give its parts headings of their own");
        }

        var numbers = main.QuerySelectorAll("[data-fact]").Count(fact => fact.Closest("figure, table, [popover]") is null);
        if (numbers > NumbersWithoutChart && main.QuerySelector("figure svg") is null) yield return new GateProblem(Problems.HardNumbers, page.Path, $"{numbers} numbers and no picture", Hint: "a chart of the most important one");
    }

    /// <summary>Each heading with the words of the paragraphs and lists until the next.</summary>
    private static IEnumerable<(string Heading, int Words)> Parts(IElement main)
    {
        var (heading, words) = ("", 0);
        foreach (var element in main.QuerySelectorAll("h1, h2, h3, h4, p, li"))
        {
            if (element.LocalName[0] == 'h')
            {
                yield return (heading, words);
                (heading, words) = (PageProse.TextOf(element), 0);
            }
            else if (element.Closest("nav, figure, table, [popover]") is null && element.QuerySelector("p, li") is null)
            {
                words += Readability.WordsOf(PageProse.TextOf(element)).Length;
            }
        }

        yield return (heading, words);
    }
}
