namespace Plumbline.Statistics.Tables;

/// <summary>What one table may cost. Once it is spent, loops end early and there is no answer.</summary>
internal sealed class FisherBudget
{
    /// <summary>Deals of a column, and pasts continued by a deal: some seconds.</summary>
    public const long MostSteps = 50_000_000;

    // Deals and pasts in memory: some hundred megabytes.
    private const long MostEntries = 4_000_000;

    private long steps = MostSteps;
    private long entries = MostEntries;

    public bool IsSpent => steps < 0 || entries < 0;

    public void Spend(long count) => steps -= count;

    public void Keep(long count) => entries -= count;
}
