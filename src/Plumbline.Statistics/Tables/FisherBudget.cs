namespace Plumbline.Statistics.Tables;

/// <summary>What one table may cost. Once it is spent, loops end early and there is no answer.</summary>
internal sealed class FisherBudget
{
    // Deals made, and pasts continued by a deal: a few seconds.
    private const long MostSteps = 100_000_000;

    // Pasts and futures in memory: some two hundred megabytes.
    private const long MostEntries = 6_000_000;

    // Different deals of one column.
    private const int MostDeals = 2_000_000;

    private long steps = MostSteps;
    private long entries = MostEntries;

    public bool IsSpent { get; private set; }

    public void Spend(long count)
    {
        steps -= count;
        IsSpent |= steps < 0;
    }

    public void Keep(long count)
    {
        entries -= count;
        IsSpent |= entries < 0;
    }

    public void Release(long count) => entries += count;

    /// <summary>Ends the search when one column has more different deals than fit into memory.</summary>
    public void CheckDeals(int count) => IsSpent |= count > MostDeals;
}
