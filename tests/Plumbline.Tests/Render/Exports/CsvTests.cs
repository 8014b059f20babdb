using System.Text;
using Plumbline.Render.Exports;

namespace Plumbline.Tests.Render.Exports;

/// <summary>The tables, read back by the grammar of RFC 4180, section 2.</summary>
public sealed class CsvTests
{
    public static TheoryData<string> Tables => ["data/facts.csv", "data/studies.csv", "data/findings.csv"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_row_has_as_many_cells_as_the_header(string path)
    {
        var rows = Parse(ExportedSites.Of("published")[path]);

        Assert.True(rows.Count > 1);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Equal(rows[0].Count, rows[0].Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("data/facts.csv", "data/facts.json", "results", "derived")]
    [InlineData("data/studies.csv", "data/studies.json", "studies", null)]
    [InlineData("data/findings.csv", "data/findings.json", "findings", null)]
    public void A_table_has_a_row_for_each_object_of_the_JSON(string csv, string json, string list, string? more)
    {
        var objects = ExportedSites.Json("published", json);

        var expected = objects.GetProperty(list).GetArrayLength() + (more is null ? 0 : objects.GetProperty(more).GetArrayLength());

        Assert.Equal(expected, Parse(ExportedSites.Of("published")[csv]).Count - 1);
    }

    [Fact]
    public void Commas_quotes_and_line_ends_survive_and_a_formula_does_not()
    {
        var csv = new Csv("a", "b", "c", "d");
        csv.Row("1,5", "say \"no\"", "two\nlines", "=SUM(A1)");

        Assert.Equal("a,b,c,d\r\n\"1,5\",\"say \"\"no\"\"\",\"two\nlines\",'=SUM(A1)\r\n", csv.ToString());
    }

    private static List<List<string>> Parse(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (quoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (character == '"') quoted = !quoted;
            else if (!quoted && character == ',') row.Add(Take(cell));
            else if (!quoted && character == '\r')
            {
                Assert.Equal('\n', text[++i]);
                row.Add(Take(cell));
                rows.Add(row);
                row = [];
            }
            else cell.Append(character);
        }

        Assert.False(quoted || row.Count > 0 || cell.Length > 0, "the last record ends with CR LF");
        return rows;
    }

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
