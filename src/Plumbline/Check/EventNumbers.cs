using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Check;

/// <summary>How many events a time-to-event result rests on, as far as the source says.</summary>
internal static class EventNumbers
{
    private static readonly Slug Survival = Slug.Create("os");
    private static readonly Slug Died = Slug.Create("died");

    /// <summary>Counted outcomes that are events of a survival time. Of overall survival death is the only one; people may also die
    /// without progression, so that progressions are not all events of progression-free survival.</summary>
    private static readonly ImmutableDictionary<Slug, Slug> Events = ImmutableDictionary.CreateRange([KeyValuePair.Create(Survival, Died), KeyValuePair.Create(Slug.Create("pfs"), Slug.Create("progressed"))]);

    /// <summary>The most events the group can have had: those that are counted, else one of each person. Null where its size is not printed.</summary>
    public static long? AtMost(Evidence evidence, Result result, Group group) =>
        Counted(evidence, result, group) ?? (group.Count is { } count ? (long)count.Value.Value : null);

    /// <summary>The fewest events the group can have had, where some are counted.</summary>
    public static long? AtLeast(Evidence evidence, Result result, Group group) =>
        Events.TryGetValue(result.Outcome.Id, out var events) && evidence.Find(result.Study, events, group) is { } found && HeadCount.Of(found) is { } count ? count.People : null;

    /// <summary>All events, where the source counts them.</summary>
    public static long? Counted(Evidence evidence, Result result, Group group) =>
        result.Outcome.Id == Survival ? AtLeast(evidence, result, group) : null;
}
