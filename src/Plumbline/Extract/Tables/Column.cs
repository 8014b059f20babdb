using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

internal enum ColumnKind
{
    /// <summary>People: the cells say how the rows came out in them.</summary>
    Group,

    /// <summary>An outcome: the rows are the groups.</summary>
    Outcome,
    P,
    Test,
    Coefficient,
    StandardError,
    HazardRatio,
    OddsRatio,
    RiskRatio,
    Interval,
}

/// <summary>A column of a table: what its header says its cells are.</summary>
/// <param name="Kind">What its cells are.</param>
/// <param name="Name">The words of the header.</param>
/// <param name="Total">How many people a group is; the level of the intervals of a ratio.</param>
internal sealed record Column(ColumnKind Kind, string Name, PrintedNumber? Total = null)
{
    private static readonly FrozenDictionary<string, ColumnKind> Statistical = new Dictionary<string,
        ColumnKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["p"] = ColumnKind.P, ["p-value"] = ColumnKind.P, ["p-values"] = ColumnKind.P, ["β"] = ColumnKind.Coefficient, ["b"] = ColumnKind.Coefficient,
        ["se"] = ColumnKind.StandardError, ["s.e"] = ColumnKind.StandardError, ["wald"] = ColumnKind.Test, ["χ²"] = ColumnKind.Test, ["c²"] = ColumnKind.Test, ["χ2"] = ColumnKind.Test,
        ["x²"] = ColumnKind.Test, ["t"] = ColumnKind.Test, ["z"] = ColumnKind.Test, ["f"] = ColumnKind.Test, ["chi-square"] = ColumnKind.Test,
        ["hr"] = ColumnKind.HazardRatio, ["ahr"] = ColumnKind.HazardRatio, ["or"] = ColumnKind.OddsRatio, ["aor"] = ColumnKind.OddsRatio, ["rr"] = ColumnKind.RiskRatio,
        ["exp"] = ColumnKind.HazardRatio, ["ci"] = ColumnKind.Interval,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The column of a kind of ratio.</summary>
    public static ColumnKind? KindOf(StatisticKind ratio) => ratio switch
    {
        StatisticKind.HazardRatio => ColumnKind.HazardRatio,
        StatisticKind.OddsRatio => ColumnKind.OddsRatio,
        StatisticKind.RiskRatio => ColumnKind.RiskRatio,
        _ => null,
    };

    public bool IsStatistical => Kind is not (ColumnKind.Group or ColumnKind.Outcome);

    /// <summary>The kind that a word of a header or of a row's label names.</summary>
    public static ColumnKind? KindOf(string word) =>
        Statistical.TryGetValue(word, out var kind) && (word.Length > 2 || kind != ColumnKind.OddsRatio || word == "OR") ? kind : null;
}
