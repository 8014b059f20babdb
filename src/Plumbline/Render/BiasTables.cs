using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>Risk of bias as lights that are words: one table of all studies, and one for each tool with the reason for every light.</summary>
internal static class BiasTables
{
    public const string Word = "bias";

    private const string Draft = "These are drafts, made from what the reports say. They await a clinician's review.";

    public static IEnumerable<string> Names(Content content) =>
        content.Bias.IsEmpty ? [] : [Word, .. Used(content).Select(tool => $"{Word} {tool.Id}")];

    public static TableView? Find(Content content, string[] arguments, string page) => arguments switch
    {
        [Word] when !content.Bias.IsEmpty => Overview(content, page),
        [Word, var id] when Used(content).FirstOrDefault(tool => tool.Id.ToString() == id) is { } tool => OfTool(content, tool),
        _ => null,
    };

    private static IEnumerable<BiasTool> Used(Content content) => BiasTool.All.Where(tool => content.Bias.Any(one => one.Tool == tool));

    private static TableView Overview(Content content, string page)
    {
        ImmutableArray<string> head = ["Study", "Tool", "What was judged", "Overall", "Domain by domain"];
        return new TableView(
            $"Risk of bias of each study, by the tool made for its design. {(content.Bias.Any(one => one.IsDraft) ? Draft : "")}".TrimEnd(),
            head,
            [.. Sorted(content).Select(one => Row(head, StudyLink(content, one, page),
            [
                Html.Escape(one.Tool.Name),
                Html.Escape(one.Of),
                one.Overall is { } overall ? Light(overall.Judgement) + (one.IsDraft ? " <span class=\"detail\">draft</span>" : "") : "the tool gives none",
                Count(one),
            ]))]);
    }

    private static TableView OfTool(Content content, BiasTool tool)
    {
        var judged = Sorted(content).Where(one => one.Tool == tool).ToImmutableArray();
        ImmutableArray<string> head = ["Domain", .. judged.Select(one => NameOf(content, one) + Result(judged, one) + (one.IsDraft ? " (draft)" : ""))];
        var rows = tool.Domains.Select((domain, i) => Row(head, Html.Escape(domain.Name), [.. judged.Select(one => Cell(one.Domains[i]))]));
        var overall = tool.HasOverall ? [Row(head, "<b>Overall</b>", [.. judged.Select(one => Cell(one.Overall!))])] : Array.Empty<TableRowView>();
        return new TableView($"{tool.Name} ({tool.Citation}), domain by domain. {(judged.Any(one => one.IsDraft) ? Draft : "")}".TrimEnd(), head, [.. rows, .. overall]);
    }

    /// <summary>Studies in the order of the site.</summary>
    private static IEnumerable<BiasAssessment> Sorted(Content content) =>
        content.Studies.SelectMany(study => content.Bias.Where(one => one.Study == study.Id));

    private static string Cell(DomainJudgement judged) => $"{Light(judged.Judgement)} <span class=\"detail\">{Html.Escape(judged.Reason)}</span>";

    /// <summary>"low 2, some concerns 3", worst last, in the words of the tool.</summary>
    private static string Count(BiasAssessment one) => string.Join(" ", one.Tool.Judgements
        .Select(judgement => (judgement, Times: one.Domains.Count(domain => domain.Judgement == judgement)))
        .Where(pair => pair.Times > 0)
        .Select(pair => $"{Light(pair.judgement)} in {Figures.Integer(pair.Times)};")).TrimEnd(';');

    private static string Light(BiasJudgement judgement)
    {
        var (css, mark) = BiasWords.LightOf(judgement) switch
        {
            BiasLight.Good => ("good", "+"),
            BiasLight.Doubtful => ("doubtful", "~"),
            BiasLight.Bad => ("bad", "\u00d7"),
            BiasLight.Unknown => ("unknown", "?"),
            _ => throw new InvalidOperationException($"unknown light of {judgement}"),
        };
        return $"<span class=\"light light-{css}\"><span aria-hidden=\"true\">{mark}</span> {BiasWords.Of(judgement)}</span>";
    }

    private static TableRowView Row(ImmutableArray<string> head, string headHtml, ImmutableArray<string> cells) =>
        new(headHtml, [.. cells.Select((cell, index) => new TableCell(head[index + 1], cell, IsNumber: false))]);

    /// <summary>Which result is meant, where one study is judged for several.</summary>
    private static string Result(ImmutableArray<BiasAssessment> judged, BiasAssessment one) =>
        judged.Count(other => other.Study == one.Study) > 1 ? $", {one.Of.Split(',')[0]}" : "";

    private static string NameOf(Content content, BiasAssessment one) => content.Studies.First(study => study.Id == one.Study).Name;

    private static string StudyLink(Content content, BiasAssessment one, string page) =>
        $"<a href=\"{SitePaths.Link(page, SitePaths.Study(one.Study))}\">{Html.Escape(NameOf(content, one))}</a>";
}
