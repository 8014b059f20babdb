using Plumbline.Extract.Tokens;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>What words say about how a figure is to be read.</summary>
[Flags]
internal enum Signs
{
    None = 0,
    Count = 1,
    Percent = 2,
    Mean = 4,
    Median = 8,
    Deviation = 16,
    Error = 32,
    Range = 64,
    Quartiles = 128,
    Confidence = 256,

    /// <summary>"mg", "dose": figures that were given and not found.</summary>
    Dose = 512,

    /// <summary>A unit that is no time: g/dL, kg/m².</summary>
    Unit = 1024,

    /// <summary>An effect is named: hazard ratio, difference.</summary>
    Effect = 2048,

    /// <summary>"probability of being alive".</summary>
    Probability = 4096,
    Change = 8192,
}

internal static class SignSet
{
    public static bool Any(this Signs signs, Signs wanted) => (signs & wanted) != Signs.None;
}

/// <summary>How a label, a header, a title or a note says that figures are to be read: "n (%)", "median (95% CI), months".</summary>
internal sealed record Form(Signs Signs)
{
    public static readonly Form None = new(Signs.None);

    public PrintedNumber? Level { get; init; }

    /// <summary>months, years: the unit of the figures.</summary>
    public string? TimeUnit { get; init; }

    /// <summary>Another unit, as printed.</summary>
    public string? Unit { get; init; }

    /// <summary>"at 12 months": a time at which something was so.</summary>
    public PrintedNumber? Time { get; init; }

    /// <summary>The unit of <see cref="Time"/>.</summary>
    public string? TimeOf { get; init; }

    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>An outcome that is a time to an event is named.</summary>
    public bool IsTimeToEvent { get; init; }

    /// <summary>An outcome that is a share of people is named.</summary>
    public bool IsShare { get; init; }

    /// <summary>The percentages were read off a curve: "Kaplan-Meier estimate, %".</summary>
    public bool IsEstimated { get; init; }

    /// <summary>The words read are all there is: "Median (95% CI)", and nothing they are about.</summary>
    public bool IsBare { get; init; }

    public bool Has(Signs signs) => Signs.Any(signs);

    public static Form Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return None;
        var form = FormReader.Read(Tokenizer.Read(text));
        var at = text.IndexOf(Registered, StringComparison.OrdinalIgnoreCase);
        return at < 0 || form.TimeUnit is not null || form.Has(Signs.Percent) ? form
            : form with { Unit = text[(at + Registered.Length)..].Trim(), IsBare = true };
    }

    // How registries print the unit.
    private const string Registered = "Unit of Measure:";
}
