using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Tables;

/// <summary>
/// A 2×2 table of counts. Rows are groups, columns responders and non-responders: (A, B) is group 1, (C, D) group 2. Effects are group 1
/// minus, or over, group 2.
/// </summary>
/// <exception cref="ArgumentOutOfRangeException">A count is negative or above 1e9 / 4.</exception>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TwoByTwo(long A, long B, long C, long D)
{
    // A quarter of the largest count, so that every margin and the total stay below it.
    private const long Largest = Guard.LargestCount / 4;

    public long A { get; } = Checked(A, nameof(A));

    public long B { get; } = Checked(B, nameof(B));

    public long C { get; } = Checked(C, nameof(C));

    public long D { get; } = Checked(D, nameof(D));

    /// <summary>Number in group 1.</summary>
    public long Row1 => A + B;

    /// <summary>Number in group 2.</summary>
    public long Row2 => C + D;

    /// <summary>All responders.</summary>
    public long Column1 => A + C;

    /// <summary>All non-responders.</summary>
    public long Column2 => B + D;

    public long Total => Row1 + Row2;

    /// <summary>Whether a row or a column is all 0.</summary>
    public bool HasEmptyMargin => Row1 == 0 || Row2 == 0 || Column1 == 0 || Column2 == 0;

    public bool HasZeroCell => A == 0 || B == 0 || C == 0 || D == 0;

    /// <summary>The table with its groups exchanged.</summary>
    public TwoByTwo Swapped => new(C, D, A, B);

    /// <summary>The table with its rows and columns exchanged.</summary>
    public TwoByTwo Transposed => new(A, C, B, D);

    public static TwoByTwo Create(long a, long b, long c, long d) => new(a, b, c, d);

    /// <summary>Null where a count is negative or too large.</summary>
    public static TwoByTwo? TryCreate(long a, long b, long c, long d) =>
        InRange(a) && InRange(b) && InRange(c) && InRange(d) ? new TwoByTwo(a, b, c, d) : null;

    /// <summary>From responders and numbers in each group.</summary>
    public static TwoByTwo FromTotals(long responders1, long total1, long responders2, long total2)
    {
        Guard.Require(responders1 >= 0 && responders1 <= total1, nameof(responders1),
            $"responders must lie in 0..total, but group 1 has {responders1} of {total1}.");
        Guard.Require(responders2 >= 0 && responders2 <= total2, nameof(responders2),
            $"responders must lie in 0..total, but group 2 has {responders2} of {total2}.");
        return new TwoByTwo(responders1, total1 - responders1, responders2, total2 - responders2);
    }

    /// <summary>AD − BC, exact.</summary>
    internal double Determinant => (double)((Int128)A * D - (Int128)B * C);

    private static bool InRange(long count) => count is >= 0 and <= Largest;

    private static long Checked(long count, string name)
    {
        Guard.Require(InRange(count), name, $"A count must lie in 0..{Largest}, but {name} is {count}.");
        return count;
    }
}
