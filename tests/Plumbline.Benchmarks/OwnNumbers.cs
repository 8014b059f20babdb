namespace Plumbline.Benchmarks;

/// <summary>Numbers of the same distributions as those of R/data.R, for machines without R.</summary>
internal static class OwnNumbers
{
    public static void Write(string folder)
    {
        var random = new Random(1);
        var survival = Enumerable.Range(0, 1_000_000).Select(_ => Censored(random, 0.1, 30)).ToArray();
        double[] time = [.. survival.Select(row => row.Time)], status = [.. survival.Select(row => row.Status)];
        Save(folder, "km_continuous.bin", time, status);
        Save(folder, "km_days.bin", Days(time), status);

        var x = Enumerable.Range(0, 100_000)
            .Select(_ => new[] { random.Next(2), Normal(random), 60 + 10 * Normal(random), random.NextDouble() }).ToArray();
        var rows = x.Select(row => Censored(random, 0.05 * Math.Exp(-0.4 * row[0] + 0.2 * row[1] + 0.01 * (row[2] - 60) + 0.5 * row[3]), 40)).ToArray();
        var covariates = Enumerable.Range(0, 4).Select(i => x.Select(row => row[i]).ToArray()).ToArray();
        time = [.. rows.Select(row => row.Time)];
        status = [.. rows.Select(row => row.Status)];
        Save(folder, "cox_continuous.bin", [time, status, .. covariates]);
        Save(folder, "cox_days.bin", [Days(time), status, .. covariates]);

        double[] variance = [.. Enumerable.Range(0, 1000).Select(_ => Enumerable.Range(0, 3).Sum(_ => Math.Pow(Normal(random), 2)) / 30)];
        Save(folder, "meta.bin", [.. variance.Select(v => 0.2 + Math.Sqrt(v + 0.05) * Normal(random))], variance);
    }

    private static (double Time, double Status) Censored(Random random, double rate, double end)
    {
        var time = -Math.Log(1 - random.NextDouble()) / rate;
        var censoring = end * random.NextDouble();
        return (Math.Min(time, censoring), time <= censoring ? 1 : 0);
    }

    // Box and Muller (1958).
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double[] Days(double[] months) => [.. months.Select(time => Math.Ceiling(time * 30.4375))];

    private static void Save(string folder, string file, params double[][] columns)
    {
        using var writer = new BinaryWriter(File.Create(Path.Combine(folder, file)));
        foreach (var value in columns.SelectMany(column => column))
        {
            writer.Write(value);
        }
    }
}
