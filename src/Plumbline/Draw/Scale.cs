namespace Plumbline.Draw;

/// <summary>The one way from a number to a coordinate and back.</summary>
internal sealed record Scale(double Min, double Max, double From, double To, bool Logarithmic = false)
{
    public double At(double value) => From + (Warp(value) - Warp(Min)) / (Warp(Max) - Warp(Min)) * (To - From);

    public double Invert(double position)
    {
        var warped = Warp(Min) + (position - From) / (To - From) * (Warp(Max) - Warp(Min));
        return Logarithmic ? Math.Exp(warped) : warped;
    }

    public bool Contains(double value) => value >= Min && value <= Max;

    private double Warp(double value) => Logarithmic ? Math.Log(value) : value;
}
