using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>The rules, what each compares and avoids, and how it did on planted cases.</summary>
internal static class RulesTable
{
    private static readonly ImmutableArray<string> Head = ["Check", "What is compared", "Source of the method", "What it avoids"];

    private static readonly ImmutableArray<string> Counted = ["Planted differences found", "Planted agreements left in peace"];

    public static TableView Of(ImmutableArray<RuleAccuracy> counts)
    {
        var head = counts.IsEmpty ? Head : [.. Head, .. Counted];
        var caption = "The checks, what each compares, and the false alarms it avoids." + (counts.IsEmpty ? "" : " The shares found and left in peace are its sensitivity and specificity on the planted cases.");
        return new TableView(caption, head, [.. Checker.Rules.Select(rule => Row(rule, counts, head))]);
    }

    private static TableRowView Row(Rule rule, ImmutableArray<RuleAccuracy> counts, ImmutableArray<string> head)
    {
        var own = counts.FirstOrDefault(one => one.Rule.ToString() == rule.Id);
        ImmutableArray<string> cells = [rule.Formula, rule.Source, rule.Avoids, .. counts.IsEmpty ? [] : own is null ? new[] { "", "" } : [Share(own.Found, own.Differing), Share(own.LeftInPeace, own.Agreeing)]];
        return new TableRowView($"{Html.Escape(rule.Name)} <code>{Html.Escape(rule.Id)}</code>", [.. cells.Select((cell, index) => new TableCell(head[index + 1], Html.Escape(cell), index > 2))]) { Id = $"rule-{rule.Id}" };
    }

    private static string Share(int part, int whole) => $"{Figures.Integer(part)} of {Figures.Integer(whole)}";
}
