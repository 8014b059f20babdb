namespace Plumbline.Benchmarks;

/// <summary>Columns of little-endian doubles, as R/data.R writes them; made here where there is no R, then with other random numbers.</summary>
internal static class BenchmarkData
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "plumbline-benchmarks");

    /// <summary>Whether the numbers are those of R, whose answers are known.</summary>
    public static bool IsFromR => RSide.IsThere;

    /// <summary>Writes the files that are not there yet, and says where.</summary>
    public static string Prepare()
    {
        var folder = Path.Combine(Folder, IsFromR ? "r" : "own");
        if (!File.Exists(Path.Combine(folder, "meta.bin")))
        {
            Directory.CreateDirectory(folder);
            if (IsFromR)
            {
                RSide.Run("data.R", folder);
            }
            else
            {
                OwnNumbers.Write(folder);
            }
        }

        return folder;
    }

    public static double[][] Columns(string file, int count)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Prepare(), file));
        var rows = bytes.Length / sizeof(double) / count;
        var columns = new double[count][];
        for (var i = 0; i < count; i++)
        {
            columns[i] = new double[rows];
            Buffer.BlockCopy(bytes, i * rows * sizeof(double), columns[i], 0, rows * sizeof(double));
        }

        return columns;
    }

    public static bool[] Events(double[] status) => [.. status.Select(value => value == 1)];
}
