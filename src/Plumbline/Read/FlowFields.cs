using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>The key <c>flow</c> of a study, which puts its accounts and splits in order, and <c>content/search.yaml</c>.</summary>
internal static class FlowFields
{
    public static FlowStep? ReadStep(Fields fields, ImmutableArray<Account> accounts, ImmutableArray<Split> splits)
    {
        var step = fields.Has("split") ? ReadSplit(fields, splits) : ReadAccount(fields, accounts);
        fields.Finish();
        return step;
    }

    public static SearchFlow ReadSearch(Fields fields)
    {
        ImmutableArray<FlowStage> stages = [.. fields.List("stages", "a stage").Select(ReadStage)];
        if (stages.IsEmpty) fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, "the key 'stages' is needed here: how many records were found, and what became of them");
        var search = new SearchFlow(fields.Text("title"), fields.Text("about"), fields.Text("source"), stages, fields.Position);
        fields.Finish();
        return search;
    }

    private static SplittingStep? ReadSplit(Fields fields, ImmutableArray<Split> splits)
    {
        var byGroup = new Lookup<Split>("split", splits.Select(split => KeyValuePair.Create(split.Whole.Id.ToString(), split)), fields.Diagnostics);
        return fields.LocatedText("split") is { } name && byGroup.Find(name) is { } found ? new SplittingStep(found, fields.Position) : null;
    }

    private static FlowStep? ReadAccount(Fields fields, ImmutableArray<Account> accounts)
    {
        fields.Text("account");
        var byId = new Lookup<Account>("account", accounts.Select(one => KeyValuePair.Create(one.Id.ToString(), one)), fields.Diagnostics);
        var account = fields.LocatedText("account") is { } name ? byId.Find(name) : null;
        if (fields.OptionalText("staying") is { } staying) return account is null ? null : new LeavingStep(account, staying, fields.Position);
        fields.Text("continues");
        var leaving = fields.Text("leaving");
        if (account is null || fields.LocatedText("continues") is not { } continues) return null;
        var parts = new Lookup<AccountEntry>($"part of {account.Id}", account.Parts.Select(part => KeyValuePair.Create(part.Name, part)), fields.Diagnostics);
        return parts.Find(continues) is { } entry ? new ContinuingStep(account, entry, leaving, fields.Position) : null;
    }

    private static FlowStage ReadStage(Fields fields)
    {
        var stage = new FlowStage(fields.Text("name"), fields.OptionalWhole("count", 0, int.MaxValue))
        {
            Phase = fields.OptionalText("phase") ?? "",
            Exit = fields.Map("exit") is { } exit ? ReadExit(exit) : null,
        };
        fields.Finish();
        return stage;
    }

    private static FlowExit ReadExit(Fields fields)
    {
        var exit = new FlowExit(fields.Text("name"), fields.OptionalWhole("count", 0, int.MaxValue), [.. fields.List("reasons", "a reason").Select(ReadReason)]) { IsOpen = fields.Flag("open") };
        fields.Finish();
        return exit;
    }

    private static FlowReason ReadReason(Fields fields)
    {
        var reason = new FlowReason(fields.Text("name"), fields.OptionalWhole("count", 0, int.MaxValue));
        fields.Finish();
        return reason;
    }
}
