namespace Plumbline.Draw.Harms;

/// <summary>Where the parts of a line stand: the axis, and the left edges of the numbers of either grade.</summary>
internal sealed record HarmColumns(double LabelWidth, Scale Axis, double Any, double Severe)
{
    /// <summary>Without room for "1203 of 1799 (66.9%)" the drawing says "66.9%", and its table the rest.</summary>
    public bool ShowsCounts { get; init; } = true;

    /// <summary>Room for a mark and the gap before its words.</summary>
    public const double MarkRoom = 18;

    private const double Gap = 22;

    private const double PercentSign = 32;

    public static HarmColumns Wide(HarmSelection selection, Layout layout)
    {
        var shares = selection.Events.SelectMany(harm => harm.Rows).SelectMany(row => new[] { row.Any, row.Severe }).OfType<HarmShare>();
        var number = MarkRoom + shares.Select(share => layout.TextWidth(share.Text)).Append(layout.TextWidth("Grade 3 or more")).Max();
        var columns = (selection.HasAny ? 1 : 0) + (selection.HasSevere ? 1 : 0);
        var severe = layout.Width - number;
        var any = selection.HasSevere ? severe - Gap / 2 - number : severe;
        var right = layout.Width - columns * number - (columns - 1) * Gap / 2 - PercentSign - 8;
        var labels = selection.Events.SelectMany(harm => harm.Rows.Select(row => row.Group).Append(harm.Event)).Max(label => layout.TextWidth(label));
        var label = Math.Clamp(labels, 90, Math.Max(90, right - 190));
        return new HarmColumns(label, new Scale(0, 100, label + Gap, right), selection.HasAny ? any : severe, severe);
    }

    public static HarmColumns Narrow(HarmSelection selection, Layout layout)
    {
        var axis = new Scale(0, 100, HarmLines.Half + 1, layout.Width - PercentSign);
        var half = layout.Width / 2;
        var widest = selection.Events.SelectMany(harm => harm.Rows).SelectMany(row => new[] { row.Any, row.Severe }).OfType<HarmShare>().Select(share => layout.TextWidth(share.Text)).DefaultIfEmpty(0).Max();
        return (selection.IsOneGrade ? new HarmColumns(half - 8, axis, half, half) : new HarmColumns(layout.Width, axis, 0, half)) with { ShowsCounts = MarkRoom + widest <= half };
    }
}
