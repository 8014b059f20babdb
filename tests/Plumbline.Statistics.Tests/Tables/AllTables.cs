namespace Plumbline.Statistics.Tests.Tables;

/// <summary>Fisher's P value by its definition: every table with the margins of the observed one is written down.</summary>
internal static class AllTables
{
    public static double FisherPValue(long[,] t)
    {
        int rows = t.GetLength(0), columns = t.GetLength(1);
        var rest = Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Sum(j => t[i, j])).ToArray();
        var needed = Enumerable.Range(0, columns).Select(j => Enumerable.Range(0, rows).Sum(i => t[i, j])).ToArray();
        var observed = t.Cast<long>().Sum(LogFactorial);
        double matching = 0, all = 0;
        Fill(0, 0, needed[0], 0);
        return matching / all;

        void Fill(int row, int column, long left, double log)
        {
            if (row == rows - 1)
            {
                Take(row, left, () => Next(column + 1, log + LogFactorial(left)));
                return;
            }

            for (var x = 0L; x <= left; x++)
            {
                var count = x;
                Take(row, count, () => Fill(row + 1, column, left - count, log + LogFactorial(count)));
            }
        }

        void Take(int row, long count, Action then)
        {
            if (count <= rest[row])
            {
                rest[row] -= count;
                then();
                rest[row] += count;
            }
        }

        void Next(int column, double log)
        {
            if (column < columns)
            {
                Fill(0, column, needed[column], log);
                return;
            }

            all += Math.Exp(-log);
            matching += log >= observed - 1e-7 ? Math.Exp(-log) : 0;
        }
    }

    private static double LogFactorial(long x) => Enumerable.Range(1, (int)x).Sum(i => Math.Log(i));
}
