using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Views;

namespace Plumbline.Render.Studies;

/// <summary>Results and computed values as rows of a study's tables: each with its provenance and what was recomputed.</summary>
internal sealed class ResultRows(Facts facts, Evidence evidence, FactLinks links)
{
    private readonly ILookup<FactId, DerivedFact> derived = facts.All.OfType<DerivedFact>().Where(StudyPages.IsShownWithResult).ToLookup(fact => fact.Value.Inputs[0]);

    public ResultRow Of(Result result, string page, IEnumerable<Finding> checks)
    {
        var fact = facts.Of(result);
        var words = FactText.Say(fact, Form.Full) ?? "";
        var printings = result.AlsoPrinted.Select(other => new PrintingView(IsOther: true, Places(other)));
        return new ResultRow(
            result.Id.Text,
            result.Outcome.Name + (result.Time is { } time ? $" at {time.ToWords()}" : ""),
            GroupOf(result),
            Detail(fact),
            $"<a class=\"self\" data-fact=\"{Html.Escape(result.Id.Text)}\" href=\"#{Html.Escape(result.Id.Text)}\">{Html.Escape(words)}</a>{links.Mark(fact, page)}",
            [new PrintingView(IsOther: false, Places(result.Reading)), .. printings],
            [.. derived[result.Id].Select(WithResult)],
            Checks([.. checks]));
    }

    public DerivedRow Of(DerivedFact effect)
    {
        var (input, other) = (Input(effect, 0), Input(effect, 1));
        return new DerivedRow(effect.Id.Text, input.Outcome.Name, $"{input.Group.Name} against {other.Group.Name}", effect.Value.Name, FactText.Say(effect, Form.Full) ?? "", effect.Value.Method);
    }

    public ImmutableArray<PlaceView> Places(Reading reading) => [.. reading.Places.Select(place => PlaceOf(place, reading))];

    private PlaceView PlaceOf(Place place, Reading reading)
    {
        var statistic = evidence.BestAt(place, reading);
        return new PlaceView(place.Source.ToString(), $"line {place.Line}", statistic?.Section ?? "", statistic?.Text.ReplaceLineEndings(" ") ?? "", statistic is not null);
    }

    private Result Input(DerivedFact fact, int index) => ((ResultFact)facts.Find(fact.Value.Inputs[index].Text)!).Result;

    private static string GroupOf(Result result)
    {
        var groups = result.Versus is { } versus ? $"{result.Group.Name} against {versus.Name}" : result.Group.Name;
        return (result.Group.Quoted ?? result.Versus?.Quoted) is { } trial && !groups.Contains(trial, StringComparison.Ordinal) ? $"{groups}, {trial}" : groups;
    }

    private static string Detail(ResultFact fact)
    {
        var result = fact.Result;
        var implied = fact.People is { IsImplied: true } ? "Number of people worked out from the percentage." : null;
        var estimated = result is { Kind: ResultKind.Proportion, Reading.HasInterval: false } && fact.Exact is not null ? "Interval computed by us." : null;
        return string.Join(" ", new[] { result.Adjusted is { } adjusted ? $"Adjusted: {adjusted}." : null, implied, estimated, result.Note }.OfType<string>());
    }

    /// <summary>An exact interval without the percentage, which stands beside it already; the caption of the table tells the method.</summary>
    private static DerivedRow WithResult(DerivedFact fact) => fact.Value.Name == "Exact CI"
        ? new DerivedRow(fact.Id.Text, "", "", fact.Value.Name, FactText.Say(fact, Form.Interval) ?? "", "")
        : new DerivedRow(fact.Id.Text, "", "", fact.Value.Name, FactText.Say(fact, Form.Full) ?? "", fact.Value.Method);

    /// <summary>One line for each verdict. That an estimate lies inside its interval is worth a word only where nothing else could be checked.</summary>
    internal static ImmutableArray<CheckView> Checks(ImmutableArray<Finding> all)
    {
        var telling = all.Where(check => check.Rule != "estimate-inside" || check.IsDiscrepancy).ToImmutableArray();
        return [.. (telling.IsEmpty ? all : telling).GroupBy(check => check.Verdict).Select(same => FindingViews.Check(same.Key, same))];
    }
}
