namespace Plumbline.Extract.Documents;

/// <summary>Lines of one whole number: the number of a page, or a cell of a table whose cells stand one a line.</summary>
internal static class BareNumbers
{
    /// <summary>A whole number alone between blank lines is a page number, unless cells stand one a line.</summary>
    public static bool IsPage(SourceText source, LineShape[] shapes, int at, bool hasCellLines)
    {
        var shape = shapes[at];
        if (!shape.IsCellsOnly || shape.IsRich || shape.IsParted || !source.LineText(at).Trim().ContainsAnyInRange('0', '9')
            || source.LineText(at).Trim().Length > 4) return false;
        return !hasCellLines && !IsCells(shapes, at - 1) && !IsCells(shapes, at + 1);
    }

    private static bool IsCells(LineShape[] shapes, int at) => at >= 0 && at < shapes.Length && shapes[at] is { IsCellsOnly: true, IsParted: false };
}
