namespace Plumbline.Statistics.Design;

/// <summary>A test of a single proportion by its count of responders.</summary>
/// <param name="N">Patients.</param>
/// <param name="RejectFrom">The null hypothesis is rejected from this many responders on; N + 1 when no count rejects it upward.</param>
/// <param name="RejectUpTo">Two-sided tests reject it up to this many as well; null for one-sided tests, −1 when no count does.</param>
/// <param name="Size">The chance to reject at p0.</param>
/// <param name="Power">The chance to reject at p1.</param>
public sealed record SingleStageRule(long N, long RejectFrom, long? RejectUpTo, double Size, double Power);

/// <summary>The sample sizes that a search for an exact single-stage design finds. Power rises with n in saw teeth, so that some
/// n above the first are too small again.</summary>
/// <param name="First">The smallest n with a rule that holds both error rates (A'Hern 2001).</param>
/// <param name="Stable">The smallest n from which on every larger n has one too.</param>
public sealed record SingleStageDesign(SingleStageRule First, SingleStageRule Stable);
