using System.Runtime.InteropServices;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>A value with its exact first and second derivatives in two variables, μ and τ. Arithmetic on jets is the chain rule, so
/// that a function written once yields its gradient and Hessian without differences (Griewank and Walther 2008).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Jet(double Value, double M, double T, double MM, double MT, double TT)
{
    public static Jet Mu(double value) => new(value, 1, 0, 0, 0, 0);

    public static Jet Tau(double value) => new(value, 0, 1, 0, 0, 0);

    public static Jet Constant(double value) => new(value, 0, 0, 0, 0, 0);

    public static Jet operator +(Jet a, Jet b) => new(a.Value + b.Value, a.M + b.M, a.T + b.T, a.MM + b.MM, a.MT + b.MT, a.TT + b.TT);

    public static Jet operator -(Jet a, Jet b) => new(a.Value - b.Value, a.M - b.M, a.T - b.T, a.MM - b.MM, a.MT - b.MT, a.TT - b.TT);

    public static Jet operator +(Jet a, double b) => a with { Value = a.Value + b };

    public static Jet operator *(Jet a, double b) => new(a.Value * b, a.M * b, a.T * b, a.MM * b, a.MT * b, a.TT * b);

    public static Jet operator *(Jet a, Jet b) => new(
        a.Value * b.Value,
        a.M * b.Value + a.Value * b.M,
        a.T * b.Value + a.Value * b.T,
        a.MM * b.Value + 2 * a.M * b.M + a.Value * b.MM,
        a.MT * b.Value + a.M * b.T + a.T * b.M + a.Value * b.MT,
        a.TT * b.Value + 2 * a.T * b.T + a.Value * b.TT);

    /// <summary>f(this), given f and its first two derivatives at <see cref="Value"/>.</summary>
    public Jet Chain(double f, double first, double second) => new(
        f,
        first * M,
        first * T,
        first * MM + second * M * M,
        first * MT + second * M * T,
        first * TT + second * T * T);

    public static Jet Exp(Jet a)
    {
        var exp = Math.Exp(a.Value);
        return a.Chain(exp, exp, exp);
    }

    public static Jet Log(Jet a) => a.Chain(Math.Log(a.Value), 1 / a.Value, -1 / (a.Value * a.Value));

    /// <summary>a^(−½).</summary>
    public static Jet InverseRoot(Jet a)
    {
        var root = 1 / Math.Sqrt(a.Value);
        return a.Chain(root, -0.5 * root / a.Value, 0.75 * root / (a.Value * a.Value));
    }

    public static Jet Inverse(Jet a) => a.Chain(1 / a.Value, -1 / (a.Value * a.Value), 2 / (a.Value * a.Value * a.Value));
}
