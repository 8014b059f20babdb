namespace Plumbline.Statistics.Cox;

/// <summary>
/// Where the likelihood is monotone, ℓ nears its limit while every Newton step still moves some linear predictor by about 1, as the
/// likelihood gains e^−η in each: the maximum lies at infinity, in the direction of the step (Bryson and Johnson 1981; Heinze and
/// Schemper 2001). Near a finite maximum the steps shrink faster than their number.
/// </summary>
internal sealed class MonotoneLikelihood(CoxDesign design)
{
    // A maximum at which a linear predictor has a standard error above 0.05/√1e−9 = 1600 counts as infinite.
    private const double NearLimit = 1e-9;
    private const double LargeStep = 0.05;

    // A column has its part in the direction to infinity if it contributes more than this of the largest contribution.
    private const double PartOfDirection = 1e-3;

    private readonly double meanWeight = design.Groups.TotalWeight / Math.Max(1, design.Events);
    private double movement = double.PositiveInfinity;

    /// <summary>Whether a step gains no more than is left of ℓ near a limit.</summary>
    public bool IsNearLimit(double decrement) => decrement <= NearLimit * meanWeight;

    /// <summary>Whether the step leads to infinity. To be asked at every step, as it compares with the step before.</summary>
    /// <param name="settled">Whether the likelihood has no more to gain.</param>
    public bool Reaches(double[] step, double decrement, bool settled, Cholesky factor, bool[] estimable)
    {
        if (decrement > 1000 * NearLimit * meanWeight)
        {
            return false;
        }

        var before = movement;
        movement = PredictorChange.Largest(design, step);
        return settled
            ? movement > LargeStep || Enumerable.Range(0, step.Length).Any(j => estimable[j] && !factor.Kept[j])
            : IsNearLimit(decrement) && movement > LargeStep && movement > 0.5 * before;
    }

    /// <summary>+1 or −1 for each coefficient that the step, or the flat likelihood it has come to, carries away.</summary>
    public void SetDirections(int[] directions, double[] coefficients, double[] step, Cholesky factor, bool[] estimable)
    {
        var parts = PredictorChange.ByColumn(design, step);
        var least = PartOfDirection * Math.Max(LargeStep, parts.Max());
        for (var j = 0; j < step.Length; j++)
        {
            directions[j] = !estimable[j] ? 0
                : !factor.Kept[j] ? Math.Sign(coefficients[j])
                : parts[j] > least ? Math.Sign(step[j]) : 0;
        }
    }
}
