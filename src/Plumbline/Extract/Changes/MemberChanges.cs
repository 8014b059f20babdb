using Plumbline.Extract.Records;
using Plumbline.Model;

namespace Plumbline.Extract.Changes;

/// <summary>What is read otherwise of one statistic: each member as the record writes it, before and now.</summary>
internal static class MemberChanges
{
    private const int WidestValue = 60;

    /// <summary>Where it stands is told elsewhere.</summary>
    private static readonly string[] Places = ["line", "column"];

    /// <summary><c>level 95 → 90, outcome none → orr</c>; empty where nothing but the place is other.</summary>
    public static string Between(Statistic old, Statistic fresh)
    {
        var (before, now) = (Members(old), Members(fresh));
        var keys = now.Keys.Concat(before.Keys.Where(key => !now.ContainsKey(key)));
        var changes = keys.Where(key => !Places.Contains(key, StringComparer.Ordinal) && before.GetValueOrDefault(key) != now.GetValueOrDefault(key))
            .Select(key => key == "text" ? $"was {Say(before["text"])}" : $"{key} {Say(before.GetValueOrDefault(key))} → {Say(now.GetValueOrDefault(key))}");
        return string.Join(", ", changes);
    }

    private static Dictionary<string, string> Members(Statistic statistic) =>
        StatisticYaml.Pairs(statistic).Select(pair => pair.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string Say(string? value) => value is null ? "none" : Shown.Fragment(value.Replace("\\n", " ", StringComparison.Ordinal), WidestValue);
}
