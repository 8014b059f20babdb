using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.WholeSite;

/// <summary>What a synthesis file may say of pooling, and what it is told when it says less.</summary>
public sealed class PoolingTests
{
    private const string File = "content/syntheses/orr.yaml";

    /// <summary>Both groups of the invented study: 18 of 32 and 8 of 32.</summary>
    private const string Plan = "pool: true\npooling: {name: Examplinib or not, model: logit-normal, facts: [alder-2020.orr, alder-2020.orr.standard], reason: An invented reason.}\ncertainty:";

    [Fact]
    public void What_a_person_says_may_be_pooled_gets_a_page_with_its_values()
    {
        var built = With(Plan).Build();

        Assert.Equal("", built.Printed);
        var page = built.Page("syntheses/orr.html");
        Assert.Contains("An invented reason.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("orr/pooled"));
    }

    [Fact]
    public void A_pooled_value_is_cited_like_any_other_and_leads_to_its_row()
    {
        var built = With(Plan).Change("content/pages/clinicians/index.md", "Response: {alder", "{orr/pooled}. Response: {alder").Build();

        var fact = built.Page("clinicians/index.html").QuerySelector("[data-fact='orr/pooled']");

        Assert.Equal("../syntheses/orr.html#orr/pooled", fact?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("pool: true\ncertainty:", "'pooling'")]
    [InlineData("pooling: {name: N, model: logit-normal, facts: [alder-2020.orr, alder-2020.orr.standard], reason: R}\ncertainty:", "pool: true")]
    [InlineData("pool: true\npooling: {name: N, model: logit-normal, facts: [alder-2020.orr, alder-2020.orr.standard]}\ncertainty:", "'reason'")]
    [InlineData("pool: true\npooling: {name: N, model: mean, facts: [alder-2020.orr, alder-2020.orr.standard], reason: R}\ncertainty:", "'mean'")]
    [InlineData("pool: true\npooling: {name: N, model: logit-normal, facts: [alder-2020.orr], reason: R}\ncertainty:", "two results")]
    [InlineData("pool: true\npooling: {name: N, model: logit-normal, facts: [alder-2020.orr, alder-2020.pfs], reason: R}\ncertainty:", "'alder-2020.pfs'")]
    public void What_is_missing_or_cannot_be_is_told(string plan, string told)
    {
        var built = With(plan).Build();

        Assert.Contains(told, built.Printed, StringComparison.Ordinal);
        Assert.Contains(File, built.Printed, StringComparison.Ordinal);
    }

    private static SmallSite With(string plan) => SmallSite.Good.Change(File, "certainty:", plan);
}
