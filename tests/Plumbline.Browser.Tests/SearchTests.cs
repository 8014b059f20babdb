using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Plumbline.Browser.Tests;

/// <summary>The search by keyboard, from file://, with what a patient and a clinician might look for.</summary>
public sealed class SearchTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Start = "patients/index.html";

    [Fact]
    public Task The_slash_key_begins_arrows_move_Enter_opens_and_Escape_closes() => chromium.OnePage(Start, async page =>
    {
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("neutropenia");
        await FirstResult(page);

        await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement === document.querySelectorAll('.found a')[0]"));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement === document.querySelectorAll('.found a')[1]"));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("search-field", await page.EvaluateAsync<string>("() => document.activeElement.id"));

        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.Locator(".found").IsHiddenAsync());
        Assert.Equal("neutropenia", await page.Locator("#search-field").InputValueAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await page.Locator("#search-field").InputValueAsync());

        await page.Keyboard.TypeAsync("side effects");
        await FirstResult(page);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/patients/side-effects.html");
    });

    [Theory]
    [InlineData("side effects", "patients/side-effects.html")]
    [InlineData("what side effects can I get?", "patients/side-effects.html")]
    [InlineData("SIDE   EFFEC", "patients/side-effects.html")]
    [InlineData("neutropeina", "neutropenia")]
    [InlineData("thrombocytopaenia", "thrombocytopenia")]
    [InlineData("hazard ratio", "glossary.html#hazard-ratio")]
    [InlineData("ORR", "a-z.html#outcome-orr")]
    [InlineData("overall survival", "glossary.html#overall-survival")]
    [InlineData("objective response rate", "a-z.html#outcome-orr")]
    [InlineData("zhou", "studies/zhou-2023.html")]
    [InlineData("zhôu 2023", "studies/zhou-2023.html")]
    [InlineData("risk of bias", "clinicians/bias.html")]
    [InlineData("pregnancy", "#pregnancy")]
    public Task What_is_looked_for_comes_first(string asked, string found) => chromium.OnePage(Start, async page =>
    {
        await page.Locator("#search-field").FillAsync(asked);

        Assert.Contains(found, await FirstResult(page), StringComparison.Ordinal);
    });

    [Fact]
    public Task Every_word_must_be_there_and_nothing_is_said_to_be_nothing() => chromium.OnePage(Start, async page =>
    {
        await page.Locator("#search-field").FillAsync("dexamethasone qqqqq");

        await page.Locator(".found-nothing").WaitForAsync();
        Assert.Equal(0, await page.Locator(".found li").CountAsync());
        await page.WaitForFunctionAsync("() => document.querySelector('.search [role=status]').textContent.startsWith('Nothing found')");
    });

    [Fact]
    public Task Every_result_leads_to_a_place_that_is_there_from_any_depth() => chromium.OnePage("studies/zhou-2023.html", async page =>
    {
        await page.Locator("#search-field").FillAsync("response");
        await FirstResult(page);

        var addresses = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.found li a')].map(a => a.href)");
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.Null(Site.Complaint(address)));
    });

    /// <summary>WCAG 2.1.4: a shortcut of one character can be turned off.</summary>
    [Fact]
    public Task The_slash_key_can_be_turned_off_and_stays_a_letter_in_a_field() => chromium.OnePage(Start, async page =>
    {
        await page.Locator("#search-field").FillAsync("24/7 pain");
        await page.Locator(".found-nothing, .found li a").First.WaitForAsync();
        Assert.Equal("24/7 pain", await page.Locator("#search-field").InputValueAsync());

        await page.Locator(".found input[type=checkbox]").UncheckAsync();
        await page.Locator("h1").ClickAsync();
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await page.Keyboard.PressAsync("/");

        Assert.NotEqual("search-field", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    });

    [Fact]
    public Task Axe_finds_nothing_in_the_open_list() => chromium.OnePage(Start, async page =>
    {
        await page.Locator("#search-field").FillAsync("response");
        await FirstResult(page);

        Assert.Empty((await page.RunAxe(SiteTests.Rules)).Violations.Select(violation => violation.Id + ": " + violation.Nodes[0].Html));
    });

    [Fact]
    public Task Without_a_script_a_link_to_the_A_to_Z_stands_in_its_place() => chromium.OnePage(Start, async page =>
    {
        Assert.Equal(0, await page.Locator("#search-field").CountAsync());
        await page.Locator(".search a").ClickAsync();
        await page.WaitForURLAsync("**/a-z.html");
    }, scripts: false);

    [Fact]
    public Task The_index_is_loaded_only_when_the_search_is_used() => chromium.OnePage(Start, async page =>
    {
        const string scripts = "() => [...document.scripts].filter(s => s.src.includes('search-')).length";
        Assert.Equal(0, await page.EvaluateAsync<int>(scripts));

        await page.Locator("#search-field").FocusAsync();

        Assert.Equal(1, await page.EvaluateAsync<int>(scripts));
    });

    private static async Task<string> FirstResult(IPage page)
    {
        var first = page.Locator(".found li a").First;
        await first.WaitForAsync();
        return await first.GetAttributeAsync("href") ?? "";
    }
}
