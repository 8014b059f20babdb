namespace Plumbline.Draw;

/// <summary>Moves labels along a line until none touch, each as little as can be, their order kept.</summary>
internal static class LabelRow
{
    /// <summary>
    /// Centres as near to the wished ones as the widths allow: neighbours that collide become one run, centred on the mean of what its
    /// members wish (pooling of adjacent violators). Null where the labels together are wider than the line.
    /// </summary>
    public static double[]? Spread(IReadOnlyList<double> wishes, IReadOnlyList<double> widths, double gap, double from, double to)
    {
        if (widths.Sum() + gap * (widths.Count - 1) > to - from) return null;
        var runs = new List<Run>();
        for (var i = 0; i < wishes.Count; i++)
        {
            var run = new Run(i, 1, widths[i], wishes[i] - widths[i] / 2).Within(from, to);
            while (runs.Count > 0 && runs[^1].Left + runs[^1].Width + gap > run.Left)
            {
                run = runs[^1].Joined(run, gap).Within(from, to);
                runs.RemoveAt(runs.Count - 1);
            }

            runs.Add(run);
        }

        var centres = new double[wishes.Count];
        foreach (var run in runs)
        {
            var left = run.Left;
            for (var i = run.First; i < run.First + run.Count; i++)
            {
                centres[i] = left + widths[i] / 2;
                left += widths[i] + gap;
            }
        }

        return centres;
    }

    private readonly record struct Run(int First, int Count, double Width, double Wish)
    {
        public double Left { get; private init; } = Wish;

        public Run Within(double from, double to) => this with { Left = Math.Clamp(Wish, from, to - Width) };

        public Run Joined(Run next, double gap) =>
            new(First, Count + next.Count, Width + gap + next.Width, (Wish * Count + (next.Wish - Width - gap) * next.Count) / (Count + next.Count));
    }
}
