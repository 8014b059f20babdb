using System.Diagnostics;
using System.Text;
using Plumbline.Extract;
using Plumbline.Extract.Records;
using Plumbline.Model;

namespace Plumbline.Tests.Extract;

/// <summary>Whatever comes in, the extractor ends, soon, and every position it gives is true.</summary>
public class HostileInputTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Texts => new()
    {
        { "empty", "" },
        { "blank", "\n\n \t\n" },
        { "brackets", new string('[', 100_000) },
        { "nested", new string('(', 50_000) + new string(')', 50_000) },
        { "digits", new string('7', 1_000_000) },
        { "letters", new string('a', 1_000_000) },
        { "spaces", new string(' ', 500_000) + "x" },
        { "percents", string.Concat(Enumerable.Repeat("12.5% ", 60_000)) },
        { "versus", string.Concat(Enumerable.Repeat("12.5 vs 3.5 months ", 20_000)) },
        { "intervals", "ORR " + string.Concat(Enumerable.Repeat("12% (95% CI ", 30_000)) },
        { "hyphens", string.Concat(Enumerable.Repeat("a-\n", 100_000)) },
        { "tabs", string.Concat(Enumerable.Repeat("a\t1 (2)\t", 30_000)) },
        { "ratios", string.Concat(Enumerable.Repeat("HR hazard ratio (", 30_000)) },
        { "and", string.Concat(Enumerable.Repeat("A and B were 1% and 2% ", 20_000)) },
        { "table", "Table 1 A\n\n" + string.Concat(Enumerable.Repeat("a b c 1 2 3 4 5 (6) [7\n", 20_000)) },
        { "front matter", "---\n" + string.Concat(Enumerable.Repeat("a: b\n", 50_000)) },
        { "headings", string.Concat(Enumerable.Repeat("Results\n", 50_000)) },
        { "links", string.Concat(Enumerable.Repeat("[a](/b", 50_000)) },
        { "ten megabytes of digits", new string('7', 10_000_000) },
        { "ten megabytes of brackets", new string('[', 10_000_000) },
        { "a million intervals", string.Concat(Enumerable.Repeat("95% CI ", 1_000_000)) },
        { "a million empty lines", new string('\n', 1_000_000) },
        { "carriage returns", new string('\r', 1_000_000) },
        { "a million tabs", new string('\t', 1_000_000) },
        { "one endless line", string.Concat(Enumerable.Repeat("The ORR was 38.8% (95% CI 28.4–50.0) in 85 patients. ", 60_000)) },
        { "one endless sentence", string.Concat(Enumerable.Repeat("median PFS was 8.7 months and ", 60_000)) },
        { "entities", string.Concat(Enumerable.Repeat("&#8201;&lt", 200_000)) },
        { "tags", string.Concat(Enumerable.Repeat("<sup>1</sup><", 200_000)) },
        { "commands", "\\times " + string.Concat(Enumerable.Repeat("\\mathrm{", 200_000)) },
        { "mojibake", string.Concat(Enumerable.Repeat("â‰¥Â±Ã", 200_000)) },
        { "raised", string.Concat(Enumerable.Repeat("a¹²,³-", 200_000)) },
        { "dots", string.Concat(Enumerable.Repeat("0 · 6 . 3 ", 200_000)) },
        { "right to left", string.Concat(Enumerable.Repeat("\u200F\u202E12%\u202C ", 100_000)) },
        { "surrogates", string.Concat(Enumerable.Repeat("12\uD835\uDC43 = 0.\U0001D7CE3 ", 100_000)) },
        { "soft hyphens", string.Concat(Enumerable.Repeat("a\u00AD\n", 200_000)) },
        { "running heads", string.Concat(Enumerable.Repeat("Some Journal of Trials\n" + new string('x', 30) + "\n\n", 50_000)) },
        { "entries", string.Concat(Enumerable.Repeat("1. Doe A, Roe B.\n", 50_000)) },
        { "headings within", string.Concat(Enumerable.Repeat("it. Results: It. RESULTS It. Methods ", 50_000)) },
        { "numbered headings", string.Concat(Enumerable.Repeat("14.1 Some Studies\n\n", 50_000)) },
        { "captions", string.Concat(Enumerable.Repeat("Fig. 1 A\nTable 1 B\n", 50_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_ends_soon_with_true_positions(string name, string text)
    {
        var clock = Stopwatch.StartNew();

        var record = Extracted.From(text);

        Assert.True(clock.Elapsed < Patience, $"{name} took {clock.Elapsed}");
        AssertPositions(text, record);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_not_read()
    {
        var bytes = new byte[10_000_000];
        new Random(20_231_219).NextBytes(bytes);

        var record = Extractor.Extract(Slug.Create("binary"), "binary.bin", bytes, []);

        Assert.Equal("binary data", Extractor.NotText(bytes));
        Assert.Equal(64, record.Sha256.Length);
        Assert.Empty(record.Statistics);
        Assert.NotEmpty(SourceRecordYaml.Write(record));
        Assert.NotEmpty(SourceRecordJson.Write(record));
    }

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ\nThe ORR was 44.4%.", "a PDF file")]
    [InlineData("PK\u0003\u0004", "a ZIP archive, as Word files are")]
    [InlineData("{\\rtf1 The ORR was 44.4%.}", "an RTF file")]
    [InlineData("The ORR was 44.4%.\u000c\nThe next page.\r\n\tA cell", null)]
    [InlineData("", null)]
    public void A_file_that_is_no_text_is_named(string text, string? kind) => Assert.Equal(kind, Extractor.NotText(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Text_in_UTF_16_is_text() => Assert.Null(Extractor.NotText(Encoding.Unicode.GetBytes("Results\nThe ORR was 44.4% in 45 of 102 patients.")));

    [Fact]
    public void A_byte_order_mark_moves_nothing()
    {
        var plain = Encoding.UTF8.GetBytes("Results\nThe ORR was 44.4%.");

        var marked = Extractor.Extract(Slug.Create("marked"), "marked.txt", [.. Encoding.UTF8.Preamble, .. plain], []);

        Assert.Equal((2, 13), (Assert.Single(marked.Statistics).Line, marked.Statistics[0].Column));
    }

    internal static void AssertPositions(string text, SourceRecord record)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++) if (text[i] == '\n') starts.Add(i + 1);
        Assert.All(record.Statistics, statistic => Assert.Equal(0, string.CompareOrdinal(text, starts[statistic.Line - 1] + statistic.Column - 1, statistic.Text, 0, statistic.Text.Length)));
    }
}
