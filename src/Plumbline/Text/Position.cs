namespace Plumbline.Text;

/// <summary>A place in a file as its editor sees it: 1-based line and column, in UTF-16 characters, and how many characters it spans.</summary>
public readonly record struct Position(string Path, int Line, int Column, int Length = 1) : IComparable<Position>
{
    /// <summary>The whole file, when no line is to blame.</summary>
    public static Position OfFile(string path) => new(path, 1, 1, 0);

    public int CompareTo(Position other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0) return byPath;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    public override string ToString() => $"{Path}:{Line}:{Column}";
}

/// <summary>A value together with the place it was written at.</summary>
public sealed record Located<T>(T Value, Position Position)
{
    public Located<TOther> Select<TOther>(Func<T, TOther> change) => new(change(Value), Position);

    public override string ToString() => $"{Value}";
}
