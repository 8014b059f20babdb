namespace Plumbline.Extract.Tables;

/// <summary>Puts the lines of a header on top of each other: an arm above its sub-columns above their units.</summary>
internal static class HeaderLevels
{
    /// <summary>What stands in one line of the header over the columns from one to another.</summary>
    public readonly record struct Part(int From, int To, Column Column);

    /// <summary>The columns that the levels, the upper one first, say together.</summary>
    public static List<Column?> Join(IReadOnlyList<IReadOnlyList<Part>> levels, int width)
    {
        var columns = new List<Column?>();
        for (var i = 0; i < width; i++)
        {
            Column? joined = null;
            foreach (var level in levels)
            {
                foreach (var part in level)
                {
                    if (part.From <= i && i < part.To) joined = joined is null ? part.Column : Below(joined, part.Column);
                }
            }

            columns.Add(joined);
        }

        return Settled(columns);
    }

    /// <summary>"B" beside "A" is an arm; beside a standard error or a test it is a coefficient. "SD" beside "PD" is stable disease.</summary>
    public static List<Column?> Settled(List<Column?> columns)
    {
        if (columns.Exists(column => column?.Name is "PD" or "PR" or "CR"))
            columns = columns.ConvertAll(column => column?.Kind == ColumnKind.Deviation ? new Column(ColumnKind.Outcome, "SD") : column);
        var regression = columns.Exists(column =>
            column is { Kind: ColumnKind.StandardError or ColumnKind.Test or ColumnKind.Interval or ColumnKind.Lower or ColumnKind.Index }
            || (column is { Kind: ColumnKind.Coefficient } && column.Sign is not ("B" or "b")));
        return regression ? columns : columns.ConvertAll(column => column?.AsArm());
    }

    /// <summary>Parts without places, spread evenly over the columns that are not statistics of their own.</summary>
    public static IReadOnlyList<Part> Spread(IReadOnlyList<Column> upper, int width)
    {
        var groups = upper.Count(column => !column.IsStatistical);
        var free = width - (upper.Count - groups);
        if (groups == 0 || free < groups || free % groups != 0) return upper.Count > width ? []
            : [.. upper.Select((column, index) => new Part(index, index + 1, column))];
        var parts = new List<Part>();
        var at = 0;
        foreach (var column in upper)
        {
            var wide = column.IsStatistical ? 1 : free / groups;
            parts.Add(new Part(at, at + wide, column));
            at += wide;
        }

        return parts;
    }

    private static Column Below(Column upper, Column lower)
    {
        var form = Merge(lower.Form, upper.Form);
        var total = lower.Total ?? upper.Total;
        if (lower.Total is not null) upper = upper.AsArm();
        if (lower.Kind == ColumnKind.Group && upper.IsStatistical) return upper with { Form = Merge(upper.Form, lower.Form) };
        if (lower.Kind is not (ColumnKind.Group or ColumnKind.Outcome)) return lower with { Name = upper.Name ?? lower.Name,
            Sub = upper.Sub, Total = total, Form = form };
        if (lower.Name is null && lower.Sub is null) return upper with { Total = total, Form = form };
        if (upper.Name is null) return lower with { Total = total, Form = form };
        if (upper.Kind is not (ColumnKind.Group or ColumnKind.Outcome)) return lower with { Total = total, Form = form };
        var kind = upper.Kind == ColumnKind.Outcome && upper.Total is null ? ColumnKind.Outcome : ColumnKind.Group;
        return upper with { Kind = kind, Sub = upper.Sub is null ? lower.Name : $"{upper.Sub}, {lower.Name}", Total = total, Form = form };
    }

    public static Form Merge(Form near, Form far) => near with
    {
        Signs = near.Signs | far.Signs, Level = near.Level ?? far.Level, TimeUnit = near.TimeUnit ?? far.TimeUnit, Unit = near.Unit
            ?? far.Unit, Time = near.Time ?? far.Time,
        TimeOf = near.Time is null ? far.TimeOf : near.TimeOf, Effects = near.Effects.Count > 0 ? near.Effects : far.Effects,
            IsTimeToEvent = near.IsTimeToEvent || far.IsTimeToEvent,
        IsShare = near.IsShare || far.IsShare, IsBare = near.IsBare && far.IsBare,
    };
}
