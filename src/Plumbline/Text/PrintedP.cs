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

    /// <summary>Is there a P value that could have been printed as this and as <paramref name="other"/>?</summary>
    public bool IsCompatible(PrintedP other)
    {
        var (one, two) = (Range(), other.Range());
        return one.Low < two.High && two.Low < one.High;
    }

    public string Symbol => Operator switch
    {
        Comparison.Equal => "=",
        Comparison.Less => "<",
        Comparison.Greater => ">",
        _ => throw new InvalidOperationException($"unknown comparison {Operator}"),
    };

    private (decimal Low, decimal High) Range() => Operator switch
    {
        Comparison.Equal => (Number.Smallest, Number.Largest),
        Comparison.Less => (decimal.MinValue, Number.Value),
        Comparison.Greater => (Number.Value, decimal.MaxValue),
        _ => throw new InvalidOperationException($"unknown comparison {Operator}"),
    };

    public override string ToString() => Operator == Comparison.Equal ? Number.Text : Symbol + Number.Text;
}
