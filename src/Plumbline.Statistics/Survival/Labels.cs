namespace Plumbline.Statistics.Survival;

/// <summary>A column of labels of groups as numbers from 0, in the ascending order of the labels.</summary>
internal sealed class Labels
{
    // Labels that lie closer together are numbered by a table instead of by a search.
    private const int Table = 4096;

    private Labels(int[] values, int[] numberOf)
    {
        Values = values;
        NumberOf = numberOf;
    }

    /// <summary>The distinct labels, ascending.</summary>
    public int[] Values { get; }

    /// <summary>The number of the group of each row.</summary>
    public int[] NumberOf { get; }

    public static Labels Of(ReadOnlySpan<int> column, int rows, string parameter)
    {
        if (column.Length != rows)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"There must be a label per person, but there are {column.Length} for {rows} persons."), parameter);
        }

        var (low, high) = (column[0], column[0]);
        foreach (var label in column)
        {
            (low, high) = (Math.Min(low, label), Math.Max(high, label));
        }

        return (long)high - low < Table ? ByTable(column, low, high - low + 1) : BySearch(column);
    }

    /// <summary>Rows of each group.</summary>
    public int[] Counts()
    {
        var counts = new int[Values.Length];
        foreach (var number in NumberOf)
        {
            counts[number]++;
        }

        return counts;
    }

    private static Labels ByTable(ReadOnlySpan<int> column, int low, int width)
    {
        var isUsed = new bool[width];
        foreach (var label in column)
        {
            isUsed[label - low] = true;
        }

        int[] values = [.. Enumerable.Range(0, width).Where(offset => isUsed[offset]).Select(offset => low + offset)];
        var numbers = new int[width];
        for (var number = 0; number < values.Length; number++)
        {
            numbers[values[number] - low] = number;
        }

        var numberOf = new int[column.Length];
        for (var row = 0; row < numberOf.Length; row++)
        {
            numberOf[row] = numbers[column[row] - low];
        }

        return new Labels(values, numberOf);
    }

    private static Labels BySearch(ReadOnlySpan<int> column)
    {
        var given = column.ToArray();
        int[] values = [.. given.Distinct().Order()];
        return new Labels(values, Array.ConvertAll(given, label => Array.BinarySearch(values, label)));
    }
}
