using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Flow;

/// <summary>Puts the accounts of a study together as one flow; each step must begin with as many as the one before it left.</summary>
internal sealed class FlowBuilder(string figure)
{
    private readonly List<FlowStage> stages = [];

    public ImmutableArray<FlowStage> Stages => [.. stages];

    public ImmutableArray<FlowArm> Arms { get; private set; } = [];

    public void Add(FlowStep step)
    {
        UndrawableException.Unless(Arms.IsEmpty, figure, "nothing can follow the step that splits people into groups");
        switch (step)
        {
            case ContinuingStep continuing:
                Continue(continuing);
                break;
            case LeavingStep leaving:
                Leave(leaving);
                break;
            case SplittingStep splitting:
                Divide(splitting.Split);
                break;
            default:
                throw new InvalidOperationException($"unknown step {step}");
        }
    }

    private void Continue(ContinuingStep step)
    {
        var (whole, on) = (Count(step.Account.Whole), Count(step.Continues));
        var others = step.Account.Parts.Where(part => part != step.Continues).Select(part => new FlowReason(Sentence(part.Name), Count(part))).ToImmutableArray();
        Begin(step.Account.Whole.Name, whole);
        // Without a printed number of those who left there is only the difference, and it is said to be one.
        var left = whole - on;
        var exit = left == 0 && others.IsEmpty ? null : new FlowExit(Sentence(step.Leaving), left, others) { IsOpen = step.Account.IsOpen, IsBySubtraction = true };
        stages[^1] = stages[^1] with { Exit = exit };
        stages.Add(new FlowStage(Sentence(step.Continues.Name), on));
    }

    private void Leave(LeavingStep step)
    {
        UndrawableException.Unless(stages.Count > 0, figure, $"'{step.Account.Whole.Name}' leave before anybody has entered");
        var gone = Count(step.Account.Whole);
        var before = stages[^1].Count;
        stages[^1] = stages[^1] with
        {
            Exit = new FlowExit(Sentence(step.Account.Whole.Name), gone, [.. step.Account.Parts.Select(part => new FlowReason(Sentence(part.Name), Count(part)))]) { IsOpen = step.Account.IsOpen },
        };
        stages.Add(new FlowStage(Sentence(step.Staying), before - gone) { IsBySubtraction = true });
    }

    private void Divide(Split split)
    {
        Begin(split.Whole.Name, split.Total);
        Arms = [.. split.Parts.Select(part => new FlowArm(part.Short ?? part.Name, part.Comparator, [new FlowStage(part.Name, part.Count?.Value.Value is { } count ? (long)count : null)]))];
    }

    /// <summary>The first step brings its own people; a later one goes on with those who are there.</summary>
    private void Begin(string name, long? count)
    {
        if (stages.Count == 0) stages.Add(new FlowStage(Sentence(name), count));
        else UndrawableException.Unless(stages[^1].Count == count, figure, $"'{name}' begins with {Figures.Integer(count ?? 0)}, and '{stages[^1].Name}' left {Figures.Integer(stages[^1].Count ?? 0)}");
    }

    private static long Count(AccountEntry entry) => (long)entry.Count.Value.Value;

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
