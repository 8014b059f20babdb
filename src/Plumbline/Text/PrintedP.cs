namespace Plumbline.Text;

public enum Comparison
{
    Equal,
    Less,
    Greater,
}

/// <summary>A P value as printed: <c>0.046</c>, <c>&lt;0.0001</c>.</summary>
public sealed record PrintedP(Comparison Operator, PrintedNumber Number)
{
    public static bool TryCreate(string text, out PrintedP? p)
    {
        p = null;
        var (comparison, digits) = text switch
        {
            ['<', ..] => (Comparison.Less, text[1..].Trim()),
            ['>', ..] => (Comparison.Greater, text[1..].Trim()),
            ['=', ..] => (Comparison.Equal, text[1..].Trim()),
            _ => (Comparison.Equal, text),
        };
        if (!PrintedNumber.TryCreate(digits, out var number) || number!.Value is < 0 or > 1) return false;
        p = new PrintedP(comparison, number);
        return true;
    }

    /// <summary>Could a P value anywhere from <paramref name="low"/> to <paramref name="high"/> have been printed so?</summary>
    public bool Allows(double low, double high) => Operator switch
    {
        Comparison.Equal => Number.Overlaps(low, high),
        Comparison.Less => low < (double)Number.Value,
        Comparison.Greater => high > (double)Number.Value,
        _ => throw new InvalidOperationException($"unknown comparison {Operator}"),
    };

    /// <summary>Is it below <paramref name="alpha"/> as printed? Null when the text leaves it open.</summary>
    public bool? IsBelow(decimal alpha) => Operator switch
    {
        Comparison.Equal => Number.Value < alpha,
        Comparison.Less => Number.Value <= alpha ? true : null,
        Comparison.Greater => Number.Value >= alpha ? false : null,
        _ => throw new InvalidOperationException($"unknown comparison {Operator}"),
    };

    public string Symbol => Operator switch
    {
        Comparison.Equal => "=",
        Comparison.Less => "<",
        Comparison.Greater => ">",
        _ => throw new InvalidOperationException($"unknown comparison {Operator}"),
    };

    public override string ToString() => Operator == Comparison.Equal ? Number.Text : Symbol + Number.Text;
}
