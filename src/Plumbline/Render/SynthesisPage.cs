using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Markdown;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>The page on which the values of a pooled synthesis have their place: why it was pooled, with what result, by what method.</summary>
internal sealed class SynthesisPage(Directives directives)
{
    private const string Draft = "A draft: no clinician has yet judged whether these studies may be pooled. ";

    private static readonly ImmutableArray<Heading> Headings = [new("why", "Why these studies"), new("values", "What came out"), new("single", "Without one study")];

    public PageView Of(PooledSynthesis pooled, string tableHtml)
    {
        var path = SitePaths.Synthesis(pooled.Synthesis.Id);
        var id = pooled.Synthesis.Id.ToString();
        var body = $"""
            <h2 id="why">{SelfLink.Around(Headings[0].Anchor, Html.Escape(Headings[0].Text), isListed: true)}</h2>
            <p>{Html.Escape((pooled.Plan.IsDraft ? Draft : "") + pooled.Plan.Reason)}</p>
            {directives.Figure(["forest", id], path)}
            <h2 id="values">{SelfLink.Around(Headings[1].Anchor, Html.Escape(Headings[1].Text), isListed: true)}</h2>
            {tableHtml}
            <h2 id="single">{SelfLink.Around(Headings[2].Anchor, Html.Escape(Headings[2].Text), isListed: true)}</h2>
            {directives.Figure(["leave-one-out", id], path)}
            """;
        return new PageView(
            $"{pooled.Synthesis.Title}: how it was pooled",
            $"{pooled.Synthesis.Outcome.Name} in {Figures.Integer(pooled.Studies.Length)} studies with {pooled.Plan.Name.ToLowerInvariant()}.",
            body.ReplaceLineEndings("\n"),
            Headings,
            HasHeadings: true,
            Trust: "",
            SitePaths.Link(path, SitePaths.Checks));
    }

    /// <summary>Every pooled value in a row of its own, which citations lead to.</summary>
    public static TableView Table(PooledSynthesis pooled)
    {
        string[] head = ["Value", "What came out", "Method"];
        TableRowView Row(DerivedValue value) => new(
            $"<span id=\"{Html.Escape(value.Id.Text)}\">{Html.Escape(value.Name)}</span>",
            [
                new TableCell(head[1], $"<span data-fact=\"{Html.Escape(value.Id.Text)}\">{Html.Escape(FactText.Say(new PooledFact(value, pooled.Synthesis.Id), Form.Full) ?? "")}</span>", IsNumber: false),
                new TableCell(head[2], Html.Escape(value.Method), IsNumber: false),
            ]);
        return new TableView($"{pooled.Synthesis.Outcome.Name}, pooled over {Figures.Integer(pooled.Studies.Length)} studies: {pooled.Plan.Name.ToLowerInvariant()}.", [.. head], [.. pooled.Values.Select(Row)]);
    }
}
