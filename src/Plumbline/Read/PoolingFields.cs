using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>pool: true</c> of a synthesis, and under <c>pooling</c> what is pooled, how, and why it may be.</summary>
internal static class PoolingFields
{
    /// <param name="fields">Those of the synthesis.</param>
    /// <param name="beside">The results that it sets side by side.</param>
    public static PoolingPlan? Read(Fields fields, ImmutableArray<Result> beside)
    {
        var isWanted = fields.Flag("pool");
        if (fields.Map("pooling") is not { } plan)
        {
            if (isWanted) Report(fields, Problems.MissingKey, fields.Position with { Length = 1 }, "what is pooled needs the key 'pooling': name, model, facts and the reason why it may be");
            return null;
        }

        if (!isWanted) Report(fields, Problems.OutOfRange, plan.Position with { Length = 1 }, "this says how to pool, but nobody has said 'pool: true'");
        var (name, reason, isDraft) = (plan.Text("name"), plan.Text("reason"), plan.Flag("draft"));
        var model = plan.Choice("model", Words.PoolingModels);
        var facts = plan.Texts("facts");
        var chosen = facts.DistinctBy(fact => fact.Value).Select(fact => Chosen(plan, fact, beside)).OfType<Result>().ToImmutableArray();
        if (facts.Length < 2) Report(plan, Problems.OutOfRange, plan.Position with { Length = 1 }, "'facts' must name two results or more to be pooled");
        plan.Finish();
        return isWanted && chosen.Length == facts.Length && chosen.Length >= 2 ? new PoolingPlan(name, model, [.. beside.Where(chosen.Contains)], reason, isDraft, plan.Position) : null;
    }

    private static Result? Chosen(Fields plan, Located<string> fact, ImmutableArray<Result> beside)
    {
        if (beside.FirstOrDefault(result => result.Id.Text == fact.Value) is not { } result)
        {
            Report(plan, Problems.UnknownId, fact.Position, $"'{fact.Value}' is not among the facts of this synthesis", NearestName.Hint(fact.Value, [.. beside.Select(one => one.Id.Text)]));
            return null;
        }

        if (HeadCount.Of(result) is not null) return result;
        Report(plan, Problems.OutOfRange, fact.Position, $"'{fact.Value}' cannot be pooled: nobody knows of how many people it holds", "only counts of people can be pooled here");
        return null;
    }

    private static void Report(Fields fields, Problem problem, Position position, string message, string? hint = null) => fields.Diagnostics.Add(problem, position, message, hint);
}
