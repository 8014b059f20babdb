using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.WholeSite;

/// <summary>A site in two languages from one set of facts.</summary>
public sealed partial class TranslationTests
{
    private const string Zh = "zh/patients/index.html";
    private const string En = "patients/index.html";

    [Fact]
    public void A_translation_has_no_problems_and_stands_below_its_folder()
    {
        var site = SmallTranslation.Good.Build();

        Assert.Equal("", site.Printed);
        Assert.Equal("zh-Hans", site.Page(Zh).DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", site.Page(En).DocumentElement.GetAttribute("lang"));
        Assert.Contains("zh/glossary.html", site.Site.Keys);
    }

    [Fact]
    public void Twins_name_each_other_to_readers_and_to_programs()
    {
        var site = SmallTranslation.Good.Build();

        foreach (var page in new[] { En, Zh })
        {
            var alternates = site.Page(page).QuerySelectorAll("head link[hreflang]").Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href"))).ToArray();
            Assert.Equal([("en", "https://example.invalid/" + En), ("x-default", "https://example.invalid/" + En), ("zh-Hans", "https://example.invalid/" + Zh)], alternates);
        }

        Assert.Equal("../zh/patients/index.html", site.Page(En).QuerySelector(".languages a[lang='zh-Hans']")!.GetAttribute("href"));
        Assert.Equal("../../patients/index.html", site.Page(Zh).QuerySelector(".languages a[lang='en']")!.GetAttribute("href"));
        Assert.Equal("zh_CN", site.Page(Zh).QuerySelector("meta[property='og:locale']")!.GetAttribute("content"));
        Assert.Equal("en_GB", site.Page(Zh).QuerySelector("meta[property='og:locale:alternate']")!.GetAttribute("content"));
        Assert.Contains("\"inLanguage\":\"zh-Hans\"", site.Site[Zh], StringComparison.Ordinal);
        Assert.Contains($"<loc>https://example.invalid/{Zh}</loc><lastmod>2026-06-01</lastmod><xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.invalid/{En}\"/>", site.Site["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Twins_show_the_same_facts_with_the_same_digits()
    {
        var site = SmallTranslation.Good.Build();

        // The order of the digits is the language's: 56 out of 100, of 100 there are 56.
        static string[] Cited(IDocument page) => [.. page.QuerySelectorAll("a.fact[data-fact]").Select(link => link.GetAttribute("data-fact") + " " + string.Join(' ', Digits().Matches(link.TextContent).Select(match => match.Value).Order(StringComparer.Ordinal)))];
        Assert.Contains("alder-2020.orr 100 56", Cited(site.Page(En)));
        Assert.Equal(Cited(site.Page(En)), Cited(site.Page(Zh)));
    }

    [Fact]
    public void Words_of_the_program_all_come_from_the_table()
    {
        var site = SmallTranslation.Good.Build();

        foreach (var path in site.Site.Keys.Where(path => path.StartsWith("zh/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.Equal([], Leaks(site.Page(path)).Except(["Alder", "PFS", "CC", "BY"], StringComparer.Ordinal));
        }
    }

    /// <summary>Names, printed abbreviations, kinds of files: what a Chinese page too calls so.</summary>
    private static readonly string[] Names =
        ["Plumbline", "Zhou", "Fu", "Ren", "PJMS", "MM", "SVG", "CSV", "CC", "BY", "ISS", "CR", "PR", "SD", "AE", "SAE", "OS", "PFS", "HR", "CI", "ASCT", "VTE", "II", "III"];

    public static TheoryData<string> ChinesePages => [.. RealSiteTests.Built.Value.Site!.Keys.Where(path => path.StartsWith("zh/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(ChinesePages))]
    public void Pages_of_the_site_in_Chinese_hold_no_English(string path)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(RealSiteTests.Built.Value.Site![path]);

        Assert.Equal([], Leaks(page).Except(Names, StringComparer.Ordinal));
        Assert.Empty(page.QuerySelectorAll(".untranslated"));
        if (!RealSiteTests.Built.Value.Site!.TryGetValue(path["zh/".Length..], out var original)) return;
        // The same fact may be said in another form, as 39 or as 39 out of 100, and with no other digits.
        var english = Shown(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(original)).ToHashSet();
        Assert.Equal([], Shown(page).Where(one => one.Number != "100" && !english.Contains(one)));
    }

    private static IEnumerable<(string Fact, string Number)> Shown(IDocument page) =>
        page.QuerySelectorAll("a.fact[data-fact]").SelectMany(link => Numbers().Matches(link.TextContent).Select(match => (link.GetAttribute("data-fact")!, match.Value)));

    /// <summary>English words in what a reader sees or hears of a page, which no brackets hold and which are not said to be English.</summary>
    private static IEnumerable<string> Leaks(IDocument page)
    {
        var texts = page.Body!.Descendants<IText>().Where(text => text.ParentElement!.Closest("[lang]")!.GetAttribute("lang") != "en").Select(text => text.Data)
            .Concat(page.All.SelectMany(element => new[] { element.GetAttribute("aria-label"), element.GetAttribute("title"), element.GetAttribute("alt"), element.GetAttribute("data-label") }).OfType<string>())
            .Append(page.Title!).Append(page.QuerySelector("meta[name='description']")!.GetAttribute("content")!);
        return texts.SelectMany(text => Latin().Matches(Bracketed(text)).Select(match => match.Value)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>What is left without ⟦…⟧; a line of a drawing may hold only one of the two.</summary>
    private static string Bracketed(string text)
    {
        var left = text;
        while (Inner().IsMatch(left)) left = Inner().Replace(left, "");
        return left.Contains('⟦', StringComparison.Ordinal) ? left[..left.IndexOf('⟦', StringComparison.Ordinal)] : left.Contains('⟧', StringComparison.Ordinal) ? left[(left.LastIndexOf('⟧') + 1)..] : left;
    }

    [Fact]
    public void Dates_follow_the_language()
    {
        var site = SmallTranslation.Good.Build();

        Assert.Contains("2026年6月1日", site.Page(Zh).QuerySelector(".site-footer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("核对于2026年6月1日", site.Page(Zh).QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 June 2026", site.Page(En).QuerySelector(".site-footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_says_that_it_is_a_draft_and_links_to_the_original()
    {
        var note = SmallTranslation.Good.Build().Page(Zh).QuerySelector(".translation-note")!;

        Assert.Contains("is a draft", note.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("out of date", note.TextContent, StringComparison.Ordinal);
        Assert.Equal(("../../patients/index.html", "en"), (note.QuerySelector("a")!.GetAttribute("href"), note.QuerySelector("a")!.GetAttribute("hreflang")));
    }

    [Fact]
    public void Links_to_pages_in_English_say_so()
    {
        var page = SmallTranslation.Good.Build().Page(Zh);

        Assert.All(page.QuerySelectorAll("a[data-fact]"), link => Assert.Equal("en", link.GetAttribute("hreflang")));
        Assert.Equal("en", page.QuerySelector("main a[href='../../about.html']")!.GetAttribute("hreflang"));
        Assert.Contains("(in English)", page.QuerySelector(".site-footer a[href='../../methods.html']")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".site-footer a[href='../glossary.html']")!.GetAttribute("hreflang"));
    }

    [Fact]
    public void The_language_link_of_a_page_without_a_twin_leads_to_a_page_that_says_so()
    {
        var site = SmallTranslation.Good.Build();

        Assert.Equal("zh/not-translated.html#about", site.Page("about.html").QuerySelector(".languages a")!.GetAttribute("href"));
        var entry = site.Page("zh/not-translated.html").GetElementById("about")!.QuerySelector("a")!;
        Assert.Contains("not translated yet", entry.ParentElement!.QuerySelector(".missing-here")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("../about.html", "en", "About"), (entry.GetAttribute("href"), entry.GetAttribute("hreflang"), entry.TextContent));
    }

    [Fact]
    public void A_missing_phrase_is_reported_and_stands_in_English_with_a_note()
    {
        var site = SmallTranslation.Good.Change(SmallTranslation.Words, "  agree: '⟦We worked out the numbers on this page again where we could, and they agree.⟧'\n", "").Change(SmallTranslation.Words, "  differ: '⟦The sign ≠ means that a paper does not agree with itself about that number, so take it with more care.⟧'\n", "").Build();

        var english = site.Page(Zh).QuerySelector(".trust span[lang='en']")!;
        Assert.StartsWith("The sign ≠", english.TextContent, StringComparison.Ordinal);
        Assert.Equal("untranslated", english.NextElementSibling!.ClassName);
        Assert.Contains(site.Diagnostics, one => one.Problem == Problems.Untranslated && one.Position.Path == SmallTranslation.Words && one.Message.Contains("'page.differ'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_whose_words_are_not_all_translated_stands_in_English_and_says_so()
    {
        var site = SmallTranslation.Good.Change(SmallTranslation.Words, "  orr: {lay: 好转, phrase: 病情好转}\n", "  orr: {lay: 好转}\n").Build();

        var figure = site.Page(Zh).QuerySelector("[lang='en'] > .figure")!;
        Assert.Contains("saw their examplitis get better", figure.TextContent, StringComparison.Ordinal);
        Assert.Equal("untranslated", figure.ParentElement!.NextElementSibling!.ClassName);
        Assert.Contains(site.Diagnostics, one => one.Problem == Problems.Untranslated && one.Message.Contains("'outcomes.orr.phrase'", StringComparison.Ordinal));
        Assert.Contains(site.Diagnostics, one => one.Problem == Problems.Untranslated && one.Position.Path == SmallTranslation.Page);
    }

    [Fact]
    public void A_figure_of_a_translation_has_files_of_its_own()
    {
        var site = SmallTranslation.Good.Build();

        Assert.Contains("病情好转", site.Site["figures/icons-alder-2020-orr.zh-Hans.svg"], StringComparison.Ordinal);
        Assert.DoesNotContain("病情好转", site.Site["figures/icons-alder-2020-orr.svg"], StringComparison.Ordinal);
        Assert.Contains("../../figures/icons-alder-2020-orr.zh-Hans.svg", site.Page(Zh).QuerySelectorAll(".figure-take a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void The_card_of_a_number_speaks_the_language_of_its_page_and_quotes_the_source_as_printed()
    {
        var card = SmallTranslation.Good.Build().Page(Zh).GetElementById("card-alder-2020.orr")!;

        Assert.Contains("用药的人", card.TextContent, StringComparison.Ordinal);
        Assert.Equal(("18 of 32 (56.3%)", "en"), (card.QuerySelector("q")!.TextContent, card.QuerySelector("q")!.GetAttribute("lang")));
        Assert.Equal("en", card.QuerySelector("a")!.GetAttribute("hreflang"));
    }

    [Fact]
    public void A_change_of_the_original_is_told_to_the_editor_and_to_readers()
    {
        var site = SmallTranslation.Good.Change(SmallSite.PatientPage, "The examplitis came back", "The examplitis is back").Build();

        Assert.Equal(["PL0604"], site.Diagnostics.Select(one => one.Problem.Code));
        Assert.Contains("may be out of date", site.Page(Zh).QuerySelector(".translation-note")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("may be out of date", site.Page("zh/index.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Twins_that_cite_other_facts_are_no_twins()
    {
        var site = SmallTranslation.Good.Change(SmallTranslation.Page, "贫血：{alder-2020.anaemia}", "疲劳：{alder-2020.fatigue}").Build();

        Assert.Equal(
            ["content/pages/zh/patients/index.md:2:8: this page does not cite {alder-2020.anaemia}, as content/pages/patients/index.md:10:", "content/pages/zh/patients/index.md:11:24: content/pages/patients/index.md does not cite {alder-2020.fatigue}"],
            site.Diagnostics.Select(one => $"{one.Position}: {one.Message}").Select(text => text.Contains(", as ", StringComparison.Ordinal) ? text[..(text.LastIndexOf(":10:", StringComparison.Ordinal) + 4)] : text));
        Assert.All(site.Diagnostics, one => Assert.Equal(Problems.TwinFacts, one.Problem));
    }

    [Fact]
    public void The_same_fact_in_another_form_is_the_same_fact()
    {
        Assert.Empty(SmallTranslation.Good.Change(SmallTranslation.Page, "{alder-2020.orr}", "{alder-2020.orr | whole}").Build().Diagnostics);
    }

    [Fact]
    public void Headings_of_a_translation_keep_the_names_of_the_original()
    {
        var english = SmallTranslation.Good.Append(SmallSite.PatientPage, "\n## How sure are we?\n\nNot very.\n\n## What next?\n\nAsk.\n");
        var site = english.Append(SmallTranslation.Page, "\n## 有多确定？\n\n不太确定。\n\n## 接下来呢？\n\n问。\n").Build();

        Assert.Equal(site.Page(En).QuerySelectorAll("main h2").Select(heading => heading.Id), site.Page(Zh).QuerySelectorAll("main h2").Select(heading => heading.Id));
        Assert.Equal(["how-sure-are-we", "what-next"], site.Page(Zh).QuerySelectorAll(".prose h2").Select(heading => heading.Id));
    }

    [Fact]
    public void A_site_in_one_language_has_no_switch()
    {
        var site = SmallSite.Good.Build();

        Assert.DoesNotContain("hreflang", site.Site[En], StringComparison.Ordinal);
        Assert.DoesNotContain("xhtml", site.Site["sitemap.xml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("第 1 至 21 天服用，每天 4 mg。", 0)]
    [InlineData("3 级或更高；6 个月后；2026 年。", 0)]
    [InlineData("约 39 人有效。", 1)]
    [InlineData("有 6 个月。", 1)]
    public void Numbers_typed_into_Chinese_are_told_from_doses_and_days(string text, int problems)
    {
        Assert.Equal(problems, SmallTranslation.Good.Append(SmallTranslation.Page, "\n" + text + "\n").Build().Diagnostics.Count(one => one.Problem == Problems.TypedNumber));
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Latin();

    [GeneratedRegex("⟦[^⟦⟧]*⟧", RegexOptions.None, 1000)]
    private static partial Regex Inner();
}
