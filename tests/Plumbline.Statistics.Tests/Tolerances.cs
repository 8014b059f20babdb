namespace Plumbline.Statistics.Tests;

/// <summary>Largest allowed |actual − expected| / max(|expected|, floor), by kind of quantity.</summary>
internal static class Tolerances
{
    public const double Floor = 1e-12;

    /// <summary>Formulas, bodies of distributions, exact P values.</summary>
    public const double ClosedForm = 1e-9;

    /// <summary>P values down to 1e−300, which cannot come from 1 − CDF.</summary>
    public const double Tail = 1e-8;

    /// <summary>Logarithms of probabilities, near 0 as well.</summary>
    public const double LogFloor = 1e-300;

    /// <summary>Limits found by solving an equation.</summary>
    public const double Solved = 1e-7;
    public const double SolvedFloor = 1e-3;
}
