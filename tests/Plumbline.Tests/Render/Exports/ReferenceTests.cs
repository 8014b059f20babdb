using Plumbline.Model;
using Plumbline.Render.Exports.References;

namespace Plumbline.Tests.Render.Exports;

/// <summary>The references in three formats. Expected values are worked out by hand from the documents' own bibliography.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Sources = ["fu-2022", "nci-2025", "pjms-2025", "ren-2026", "zhou-2023"];

    /// <summary>Only the print tells family from given name: capitals, or initials at the end.</summary>
    [Theory]
    [InlineData("REN Zhigang", "REN", "Zhigang")]
    [InlineData("Fu WJ", "Fu", "WJ")]
    [InlineData("van der Berg J", "van der Berg", "J")]
    [InlineData("O'Neil J.-P.", "O'Neil", "J.-P.")]
    [InlineData("Huixing Zhou", null, null)]
    [InlineData("Fu", null, null)]
    [InlineData("NCI CTEP", null, null)]
    public void A_name_is_parted_only_where_its_print_parts_it(string printed, string? family, string? given)
    {
        var name = AuthorName.Parse(printed);

        Assert.Equal((family, given), (name.Family, name.Given));
    }

    /// <summary>The ten special characters of TeX: The TeXbook, chapter 7, page 37.</summary>
    [Theory]
    [InlineData("a & b", "a \\& b")]
    [InlineData("5%", "5\\%")]
    [InlineData("$1", "\\$1")]
    [InlineData("#2", "\\#2")]
    [InlineData("a_b", "a\\_b")]
    [InlineData("{x}", "\\{x\\}")]
    [InlineData("~", "\\textasciitilde{}")]
    [InlineData("^", "\\textasciicircum{}")]
    [InlineData("\\", "\\textbackslash{}")]
    public void BibTeX_prints_what_TeX_would_obey(string text, string expected) => Assert.Equal(expected, BibTeX.Escape(text));

    [Theory]
    [InlineData("435-441", "435", "441")]
    [InlineData("435\u2013441", "435", "441")]
    [InlineData("722", "722", null)]
    [InlineData("e1720-", "e1720-", null)]
    public void Pages_are_parted_at_their_dash(string printed, string first, string? last)
    {
        var pages = PageRange.Of(printed);

        Assert.Equal((first, last), (pages.First, pages.Last));
    }

    [Fact]
    public void BibTeX_of_the_sources_is_whole()
    {
        var text = ExportedSites.Of("published")["data/references.bib"];

        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '{') depth++;
            else if (text[i] == '}') depth--;
            Assert.InRange(depth, 0, 4);
        }

        Assert.Equal(0, depth);
        Assert.All(Sources, source => Assert.Contains("{" + source + ",\n", text, StringComparison.Ordinal));
        Assert.Contains("author = {REN, Zhigang and LI, Yan and XIONG, Yanqiu and ZHANG, Li and PAN, Ling}", text, StringComparison.Ordinal);
        Assert.Contains("author = {Fu, WJ and Wang, YF and Zhao, HG and others}", text, StringComparison.Ordinal);
        Assert.Contains("pages = {435--441}", text, StringComparison.Ordinal);
        Assert.Contains("title = {{Efficacy and safety of generic pomalidomide", text, StringComparison.Ordinal);
    }

    [Fact]
    public void RIS_of_the_sources_has_a_whole_record_for_each()
    {
        var records = ExportedSites.Of("published")["data/references.ris"].Split("ER  - \r\n\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Sources.Length, records.Length);
        Assert.All(records, record => Assert.StartsWith("TY  - ", record, StringComparison.Ordinal));
        Assert.All(records.SelectMany(record => record.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)), line => Assert.Matches("^[A-Z][A-Z0-9]  - .+$", line));
        var ren = records.Single(record => record.Contains("ID  - ren-2026", StringComparison.Ordinal));
        Assert.Contains("SP  - 435\r\nEP  - 441\r\n", ren, StringComparison.Ordinal);
    }

    /// <summary>Types and the form of names and dates: csl-data.json of the Citation Style Language, version 1.0.</summary>
    [Fact]
    public void CSL_JSON_of_the_sources_holds_what_they_print_and_no_more()
    {
        var items = ExportedSites.Json("published", "data/references.json").EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString()!);

        Assert.Equal(Sources, items.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("article-journal", items["ren-2026"].GetProperty("type").GetString());
        Assert.Equal("webpage", items["nci-2025"].GetProperty("type").GetString());
        Assert.Equal("REN", items["ren-2026"].GetProperty("author")[0].GetProperty("family").GetString());
        Assert.Equal("Huixing Zhou", items["zhou-2023"].GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal("[[2023,12,19]]", items["zhou-2023"].GetProperty("issued").GetProperty("date-parts").ToString().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""));
        Assert.False(items["pjms-2025"].TryGetProperty("title", out _));
        Assert.False(items["pjms-2025"].TryGetProperty("author", out _));
    }

    [Fact]
    public void A_list_of_authors_that_another_document_cites_is_parted_and_not_called_whole()
    {
        var names = AuthorName.Of(new SourceMetadata { Authors = ["Fu WJ, Wang YF, et al"] }, out var isComplete);

        Assert.Equal(["Fu, WJ", "Wang, YF"], names.Select(name => name.ToString()));
        Assert.False(isComplete);
    }
}
