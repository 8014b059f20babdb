using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render.Translations;

/// <summary>What a page cites, read from its text: facts, figures and tables, without the form they are said in.</summary>
internal static class CitedFacts
{
    public static IEnumerable<Located<string>> Of(Page page)
    {
        var line = page.BodyLine;
        foreach (var text in page.Body.Split('\n'))
        {
            for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
            {
                var close = text.IndexOf('}', open);
                if (close < 0) break;
                var inside = text[(open + 1)..close];
                var bar = inside.IndexOf('|', StringComparison.Ordinal);
                var cited = (bar < 0 ? inside : inside[..bar]).Trim();
                if (!cited.StartsWith("known ", StringComparison.Ordinal) && !cited.StartsWith("site.", StringComparison.Ordinal)) yield return new Located<string>(cited, new Position(page.File, line, open + 1, close - open + 1));
            }

            line++;
        }
    }
}
