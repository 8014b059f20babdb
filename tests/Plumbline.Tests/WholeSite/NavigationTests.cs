using System.Text.Json;
using AngleSharp.Dom;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>How readers find their way: breadcrumbs, the A to Z, headings to link to, the whole summary, and the page for what is not there.</summary>
public sealed class NavigationTests
{
    private static readonly SmallSite Larger = SmallSite.Good
        .Append(SmallSite.PatientPage, "\n## First points\n\nOne point.\n\n## Second points\n\nAnother point, see [the first](#first-points).\n\n## Third points\n\nA third.\n\n### Smaller\n\nWords.\n")
        .With("content/pages/patients/more.md", Page("More of it", "patients", "## Only one\n\nWords."))
        .With("content/pages/404.md", Page("Not here", "everyone", "Go to [the first page](index.md)."))
        .With("content/pages/charts.md", Page("Charts", "everyone", "Words."))
        .With("content/pages/charts/bars.md", Page("Bars", "everyone", "Words."));

    private static readonly Lazy<BuiltSite> Built = new(() => Larger.Build());

    [Fact]
    public void Nothing_is_wrong_with_it() => Assert.Equal("", Built.Value.Printed);

    [Theory]
    [InlineData("patients/more.html", "Examplinib>index.html", "For patients>patients/index.html", "More of it>")]
    [InlineData("patients/index.html", "Examplinib>index.html", "For patients>")]
    [InlineData("studies/alder-2020.html", "Examplinib>index.html", "For clinicians>clinicians/index.html", "Alder 2020>")]
    [InlineData("charts/bars.html", "Examplinib>index.html", "Charts>charts.html", "Bars>")]
    [InlineData("checks.html", "Examplinib>index.html", "Checks>")]
    [InlineData("index.html")]
    [InlineData("404.html")]
    public void Breadcrumbs_lead_back_to_the_first_page(string path, params string[] steps)
    {
        var page = Built.Value.Page(path);

        Assert.Equal(steps, page.QuerySelectorAll(".crumbs li").Select(step => $"{step.TextContent}>{Target(path, step.QuerySelector("a")?.GetAttribute("href"))}"));
        Assert.Equal(steps.Length > 0, page.QuerySelector(".crumbs [aria-current=page]") is not null);
        using var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var linked = json.RootElement.TryGetProperty("breadcrumb", out var list) ? list.GetProperty("itemListElement").EnumerateArray().Select(item => (item.GetProperty("position").GetInt32(), item.GetProperty("name").GetString())).ToList() : [];
        Assert.Equal(steps.Select((step, index) => (index + 1, (string?)step.Split('>')[0])), linked);
    }

    [Fact]
    public void The_A_to_Z_names_every_reported_outcome_with_its_plain_name_and_its_rows()
    {
        var page = Built.Value.Page("a-z.html");

        var outcome = page.GetElementById("outcome-pfs")!;
        Assert.Equal("Progression-free survival (PFS)", outcome.QuerySelector("b")!.TextContent);
        Assert.Equal("time until the examplitis grew", outcome.QuerySelector(".plain")!.TextContent);
        Assert.Equal(["studies/alder-2020.html#alder-2020.pfs"], outcome.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Null(page.GetElementById("outcome-pd"));
        Assert.Contains(page.QuerySelectorAll(".a-z a"), link => link.GetAttribute("href") == "glossary.html#examplitis");
        Assert.Equal(page.QuerySelectorAll("h2[id]").Select(letter => "#" + letter.Id), page.QuerySelectorAll(".letters a").Select(link => link.GetAttribute("href")));
        Assert.Equal(page.QuerySelectorAll(".a-z b").Select(name => name.TextContent).Order(StringComparer.OrdinalIgnoreCase), page.QuerySelectorAll(".a-z b").Select(name => name.TextContent));
    }

    [Fact]
    public void A_heading_links_to_itself_and_is_one_stop_of_the_Tab_key_with_the_list_of_headings()
    {
        var listed = Built.Value.Page("patients/index.html");
        var brief = Built.Value.Page("patients/more.html");

        Assert.Equal(["#first-points", "#second-points", "#third-points", "#smaller"], listed.QuerySelectorAll("main :is(h2, h3) > a.self").Select(link => link.GetAttribute("href")));
        Assert.Equal(["-1", "-1", "-1", null], listed.QuerySelectorAll("main :is(h2, h3) > a.self").Select(link => link.GetAttribute("tabindex")));
        Assert.Equal(3, listed.QuerySelectorAll(".contents a").Length);
        Assert.Null(brief.QuerySelector(".contents"));
        Assert.Null(brief.QuerySelector("h2 > a.self")!.GetAttribute("tabindex"));
    }

    [Fact]
    public void A_row_of_a_study_links_to_itself()
    {
        var rows = Built.Value.Page("studies/alder-2020.html").QuerySelectorAll("table.results tr[id]");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("#" + row.Id, row.QuerySelector("a.self")?.GetAttribute("href")));
    }

    [Fact]
    public void The_whole_summary_is_made_of_the_pages_own_texts()
    {
        var page = Built.Value.Page("summary.html");
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Contains("Start with the plain words.", text, StringComparison.Ordinal);
        Assert.Contains("Examplinib helped about 56 out of 100 people", text, StringComparison.Ordinal);
        Assert.Contains("One point.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Another point", text, StringComparison.Ordinal);
        Assert.Contains("Response: 18 of 32", text, StringComparison.Ordinal);
        Assert.Contains("An invented trial of examplinib. Journal of Things", text, StringComparison.Ordinal);
        Assert.Contains("Alder 2020: Percentage against count", text, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "patients/index.html");
        Assert.Equal(["the-answer", "for-patients", "for-clinicians", "the-sources", "the-findings"], page.QuerySelectorAll("main h2").Select(heading => heading.Id));
        Assert.NotNull(page.GetElementById("patients-first-points"));
    }

    [Fact]
    public void What_is_wrong_in_a_page_is_told_once_and_not_again_for_the_summary()
    {
        var built = Larger.Change(SmallSite.PatientPage, "The examplitis", "The 17 examplitis").Build();

        Assert.Single(built.Diagnostics, diagnostic => diagnostic.Problem.Code == "PL0306");
    }

    [Theory]
    [InlineData("https://example.invalid/", "/index.html")]
    [InlineData("https://example.invalid/below/it/", "/below/it/index.html")]
    public void The_page_for_what_is_not_there_leads_on_from_any_depth(string url, string first)
    {
        var built = Larger.Change("content/site.yaml", "https://example.invalid/", url).Build();
        var page = built.Page("404.html");

        Assert.Equal("", built.Printed);
        Assert.Equal(first, page.QuerySelector(".far a")!.GetAttribute("href"));
        var style = page.QuerySelector("style")!.TextContent;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"'sha256-{hash}'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Null(built.Page("index.html").QuerySelector("style"));
    }

    [Fact]
    public void The_margin_of_a_printed_page_names_the_site_its_version_and_its_day()
    {
        var css = Larger.Change("content/site.yaml", "title: Examplinib for examplitis", "title: 'The \"best\" for examplitis'").Build().Site["assets/site.css"];

        Assert.Contains("content: \"The \\\"best\\\" for examplitis, version 1, evidence checked 1 June 2026\"", css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("templates/page.hbs", "<h1>{{Title}}</h1><script>alert(1)</script>", "which its policy forbids")]
    [InlineData("templates/page.hbs", "<h1>{{Title}}</h1><script src=\"assets/search-en.js\"></script>", "the only script of the site")]
    [InlineData("templates/page.hbs", "<h1>{{Title}}</h1><a href=\"/index.html\">x</a>", "leads nowhere from disk")]
    [InlineData("templates/assets/more.js", "alert(1)", "the only one of the site")]
    public void Another_script_or_a_link_that_needs_a_host_is_refused(string file, string text, string told)
    {
        Assert.Contains(told, Larger.With(file, text).Build().Printed, StringComparison.Ordinal);
    }

    private static string Target(string from, string? href) => href is null ? "" : new Uri(new Uri("https://x/" + from), href).AbsolutePath.TrimStart('/');

    private static string Page(string title, string audience, string body) => $"---\ntitle: {title}\ndescription: An invented page.\naudience: {audience}\norder: 600\n---\n{body}\n";
}
