namespace Plumbline.Statistics.Design;

/// <summary>A two-stage trial of one arm. N1 patients are treated; with StopUpTo or fewer responders the trial ends and H0 stands. Otherwise
/// it goes on to N patients, and H0 is rejected with more than AcceptUpTo responders in all.</summary>
/// <param name="StopUpTo">Simon's r1.</param>
/// <param name="N1">Patients of the first stage.</param>
/// <param name="AcceptUpTo">Simon's r.</param>
/// <param name="N">Patients of both stages.</param>
/// <param name="ExpectedN">Expected number of patients at p0.</param>
/// <param name="EarlyStop">Chance to stop after the first stage at p0.</param>
/// <param name="Size">Chance to reject H0 at p0.</param>
/// <param name="Power">Chance to reject H0 at p1.</param>
public sealed record SimonDesign(
    int StopUpTo, int N1, int AcceptUpTo, int N, double ExpectedN, double EarlyStop, double Size, double Power);

/// <summary>The two designs that Simon (1989) proposes.</summary>
/// <param name="Optimal">The least expected number of patients at p0.</param>
/// <param name="Minimax">The least N, and among those the least expected number.</param>
public sealed record SimonDesigns(SimonDesign Optimal, SimonDesign Minimax);
