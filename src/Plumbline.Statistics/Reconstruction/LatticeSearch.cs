namespace Plumbline.Statistics.Reconstruction;

/// <summary>
/// The most likely whole numbers of events and censorings in each stage: a beam search through the states (number at risk, events so
/// far), in which the likeliest of all histories that lead to one state stays. Its cost is bounded by stages × width × candidates.
/// </summary>
internal sealed class LatticeSearch
{
    private const int Width = 400;
    private const double Lumpiness = 1.0 / 12;
    private const int MostCandidates = 40;

    // Log likelihood lost for each person by which a printed count is missed: more than any reading can make good.
    private const double PrintedCount = 100;

    private readonly Reading reading;
    private readonly int? events;
    private readonly LatticeBeam beam;
    private readonly List<LatticeState[]> history;

    private LatticeSearch(Reading reading, int total, int? events, bool corners)
    {
        this.reading = reading;
        this.events = events;
        beam = new LatticeBeam(Width, corners ? reading.Error / 2 : 1);
        history = [[new LatticeState(total, 0, 1, 0, 0, 0)]];
    }

    /// <summary>The count of each stage, and the log likelihood and prior of the whole.</summary>
    public static (int[] Counts, double Score) Run(IReadOnlyList<Stage> stages, Reading reading, int total, int? events)
    {
        var search = new LatticeSearch(reading, total, events, stages.Any(stage => stage.Kind == ReadingKind.Rounded));
        var floors = Floors(stages);
        var lastEvents = stages.Count - 1;
        while (lastEvents > 0 && !stages[lastEvents].IsEvents)
        {
            lastEvents--;
        }

        for (var k = 0; k < stages.Count; k++)
        {
            search.Advance(stages[k], floors[k], k == lastEvents);
        }

        return search.Best(stages.Count);
    }

    // The number still to be at risk at the next printed count: who falls below it can never meet it.
    private static int[] Floors(IReadOnlyList<Stage> stages)
    {
        var floors = new int[stages.Count];
        for (var k = stages.Count - 1; k >= 0; k--)
        {
            floors[k] = stages[k].AtRisk ?? (k + 1 < stages.Count ? floors[k + 1] : 0);
        }

        return floors;
    }

    private void Advance(in Stage stage, int floor, bool isLastEvents)
    {
        var before = history[^1];
        for (var i = 0; i < before.Length; i++)
        {
            var (from, to, step) = Candidates(stage, before[i]);
            for (var count = from; count <= to; count += step)
            {
                Offer(stage, before[i], i, count, floor);
            }

            // Where the candidates are apart, among many persons, the one that meets the printed number of events.
            if (isLastEvents && step > 1 && events - before[i].Events is { } rest && rest >= 0 && rest <= before[i].AtRisk)
            {
                Offer(stage, before[i], i, rest, floor);
            }
        }

        history.Add(beam.Take());
    }

    private void Offer(in Stage stage, in LatticeState state, int parent, int count, int floor)
    {
        var n = state.AtRisk;
        var survival = !stage.IsEvents || count == 0 ? state.Survival : state.Survival * (n - count) / n;
        var happened = state.Events + (stage.IsEvents ? count : 0);
        var score = state.Score + LogPrior(stage, n, count) - Missed(n, count, floor)
            + (stage.Observed is { } s ? reading.LogLikelihood(stage.Kind, s, survival) : 0)
            - (events is { } most ? Missed(most - state.Events, happened - state.Events, 0) : 0);
        beam.Offer(new LatticeState(n - count, happened, survival, score, parent, count));
    }

    // What a step from `number` down by `count` adds to the shortfall below a floor.
    private static double Missed(int number, int count, int floor) =>
        PrintedCount * (Math.Max(0, floor - number + count) - Math.Max(0, floor - number));

    private (int From, int To, int Step) Candidates(in Stage stage, in LatticeState state)
    {
        var n = state.AtRisk;
        if (n == 0)
        {
            return (0, 0, 1);
        }

        if (stage.AtRisk is { } left)
        {
            return (Math.Max(0, n - left), Math.Max(0, n - left), 1);
        }

        var mean = n * stage.Chance;
        var spread = 4 * Math.Sqrt(mean) + 3;
        if (stage.Observed is not { } s || state.Survival == 0)
        {
            return Range(mean - spread, mean + spread, 0, n);
        }

        var fit = n * (1 - s / state.Survival);
        var tolerance = 4 * reading.Error * n / state.Survival + 1;
        return stage.Kind switch
        {
            ReadingKind.Rounded => Range(fit - tolerance, fit + tolerance, 1, s > 0 && n > 1 ? n - 1 : n),
            ReadingKind.Carried => Range(Math.Min(mean - spread, fit), Math.Min(mean + spread, fit + tolerance), 0, n),
            _ => Range(fit - tolerance, fit + tolerance, 0, n),
        };
    }

    private static (int From, int To, int Step) Range(double from, double to, int least, int most)
    {
        var low = (int)Math.Clamp(Math.Floor(from), least, most);
        var high = (int)Math.Clamp(Math.Ceiling(to), low, most);
        return (low, high, 1 + (high - low) / MostCandidates);
    }

    // Squared distance from the mean in terms of the binomial variance. Not the binomial itself: its normalising term is larger for fewer
    // persons at risk, and its mode lies below its mean, which over many stretches adds up to early censoring and too few events.
    // Censorings may come in a rush, which no prior foresees: their tail is heavier. At a corner the fall itself tells.
    private static double LogPrior(in Stage stage, int n, int count)
    {
        if (n == 0)
        {
            return 0;
        }

        if (stage.Kind == ReadingKind.Rounded && stage.IsEvents)
        {
            return -count;
        }

        var mean = n * stage.Chance;
        var off = count - mean;
        var log = -off * off / (2 * (mean * (1 - stage.Chance) + Lumpiness));
        return stage.IsEvents ? log : Math.Max(log, -10 - Math.Log(1 + Math.Abs(off)));
    }

    // A drawn curve ends with the last person followed: the more are left, the less likely.
    private (int[] Counts, double Score) Best(int stages)
    {
        var last = history[^1];
        var scores = last.Select(state => state.Score - 2 * Math.Log(Math.Max(1, state.AtRisk))
            - (events is { } wanted ? PrintedCount * Math.Max(0, wanted - state.Events) : 0)).ToArray();
        var at = Array.IndexOf(scores, scores.Max());
        var score = scores[at];
        var counts = new int[stages];
        for (var k = stages; k > 0; k--)
        {
            counts[k - 1] = history[k][at].Count;
            at = history[k][at].Parent;
        }

        return (counts, score);
    }
}
