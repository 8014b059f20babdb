using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Plumbline.Commands;
using Plumbline.Model;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>The published site itself, built from the content of the project.</summary>
public sealed class RealSiteTests
{
    private const int LargestPage = 150_000;
    private const int HeaviestPage = 100_000;

    internal static readonly Lazy<SiteRun> Built = new(Build);

    public static TheoryData<string> Pages => [.. Built.Value.Site!.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))];

    [Fact]
    public void The_content_has_no_problems()
    {
        Assert.Equal("", string.Concat(Built.Value.Diagnostics.Select(diagnostic => Plumbline.Text.DiagnosticPrinter.Print(diagnostic, Repository.Input))));
    }

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        var again = Build();

        Repository.AssertSameFiles(Bytes(Built.Value.Site!), Bytes(again.Site!));
    }

    [Fact]
    public void The_committed_site_is_what_the_content_gives()
    {
        var committed = Repository.Bytes(Path.Combine(Repository.Root, "site"));
        committed.Remove(Plumbline.Write.SiteFolder.Marker);

        Repository.AssertSameFiles(Bytes(Built.Value.Site!), committed);
    }

    [Fact]
    public void Culture_time_zone_and_number_of_processors_do_not_reach_the_output()
    {
        using var folder = Repository.TemporaryFolder();
        var foreign = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LANG"] = "tr_TR.UTF-8",
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["TZ"] = "Asia/Kathmandu",
            ["DOTNET_PROCESSOR_COUNT"] = "1",
        };

        var run = CommandLine.RunIn(folder.Path, foreign, "build", "--root", Repository.Root, "--output", folder.In("site"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Repository.AssertSameFiles(Repository.Bytes(Path.Combine(Repository.Root, "site")), Repository.Bytes(folder.In("site")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_holds_no_leftovers_of_its_making(string page)
    {
        var body = Parse(page).Body!;

        Assert.All(["{{", "}}", "{figure", "{table"], leftover => Assert.DoesNotContain(leftover, body.InnerHtml, StringComparison.Ordinal));
        Assert.All(["NaN", "Infinity"], leftover => Assert.DoesNotContain(leftover, body.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_data_hold_no_number_that_is_none()
    {
        var data = Built.Value.Site!.Where(file => file.Key.StartsWith("data/", StringComparison.Ordinal));

        Assert.All(data, file => Assert.DoesNotMatch(@"\bNaN\b|\bInfinity\b|∞", file.Value));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_fact_on_a_page_is_in_the_data_and_leads_to_its_row(string page)
    {
        using var json = JsonDocument.Parse(Built.Value.Site!["data/facts.json"]);
        var known = json.RootElement.GetProperty("results").EnumerateArray().Concat(json.RootElement.GetProperty("derived").EnumerateArray())
            .Select(fact => fact.GetProperty("id").GetString()!).ToHashSet(StringComparer.Ordinal);

        foreach (var fact in Parse(page).QuerySelectorAll("[data-fact]"))
        {
            var id = fact.GetAttribute("data-fact")!;
            Assert.Contains(id, known);
            if (fact.LocalName == "a") Assert.EndsWith("#" + id, fact.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_small_but_for_what_is_folded_away(string page)
    {
        var document = Parse(page);
        foreach (var folded in document.QuerySelectorAll("details.figure-table, .card").ToList()) folded.Remove();

        var size = Encoding.UTF8.GetByteCount(document.DocumentElement.OuterHtml);

        Assert.True(size <= LargestPage, $"{page} has {size} bytes, and {LargestPage} are allowed");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_travels_in_100_kilobytes(string page)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Built.Value.Site![page]));

        Assert.True(compressed.Length <= HeaviestPage, $"{page} has {compressed.Length} bytes compressed, and {HeaviestPage} are allowed");
    }

    /// <summary>Printed in the sources: medians 5.55 and 6.05 months, and 51.0 % at 6 months. More than half at 6 months needs a median after it.</summary>
    [Fact]
    public void The_two_medians_of_Zhou_are_in_the_ledger_and_one_contradicts_the_rate()
    {
        var twice = Single("zhou-2023", "printed-twice", "zhou-2023.pfs");
        Assert.Contains("5.55", twice.Message, StringComparison.Ordinal);
        Assert.Contains("6.05", twice.Message, StringComparison.Ordinal);

        var rate = Single("zhou-2023", "median-rate", "zhou-2023.pfs");
        Assert.Contains("5.55 months", rate.Message, StringComparison.Ordinal);
        Assert.Contains("51.0%", rate.Message, StringComparison.Ordinal);
        Assert.Contains("at 6 months", rate.Message, StringComparison.Ordinal);
        AssertInLedger(twice);
        AssertInLedger(rate);
    }

    /// <summary>17/20 = 0.85.</summary>
    [Fact]
    public void The_serum_calcium_row_is_in_the_ledger()
    {
        var finding = Assert.Single(Built.Value.Findings, finding => finding.IsDiscrepancy && finding.Rule == "percent-count" && finding.Printed == "17 (75.00%)");

        Assert.Equal("pjms-2025", finding.Study.ToString());
        Assert.Equal("17 ÷ 20 = 85.00%", finding.Recomputed);
        Assert.Contains("calcium", finding.Message, StringComparison.OrdinalIgnoreCase);
        AssertInLedger(finding);
    }

    /// <summary>30 December 2025 and three months: 30 March 2026.</summary>
    [Fact]
    public void The_review_that_the_agency_page_promises_is_in_the_ledger()
    {
        var finding = Assert.Single(Built.Value.Findings, finding => finding.IsDiscrepancy && finding.Rule == "review-overdue");

        Assert.Contains(finding.Places, place => place.Source.ToString() == "nci-2025");
        Assert.Equal("was due 30 March 2026", finding.Recomputed);
        AssertInLedger(finding);
    }

    private static Finding Single(string study, string rule, string fact) =>
        Assert.Single(Built.Value.Findings, finding => finding.IsDiscrepancy && finding.Rule == rule && finding.Study.ToString() == study && finding.Facts[0].Text == fact);

    private static void AssertInLedger(Finding finding) =>
        Assert.Contains(finding.Message, Parse("checks.html").Body!.TextContent, StringComparison.Ordinal);

    private static SiteRun Build() => Pipeline.Run(Repository.Input, static (_, _) => { });

    private static SortedDictionary<string, byte[]> Bytes(IReadOnlyDictionary<string, string> files) =>
        new(files.ToDictionary(file => file.Key, file => Plumbline.Write.SiteFolder.BytesOf(file.Key, file.Value), StringComparer.Ordinal), StringComparer.Ordinal);

    private static IDocument Parse(string page) => new HtmlParser().ParseDocument(Built.Value.Site![page]);
}
