using System.Diagnostics.CodeAnalysis;

namespace Plumbline.Draw;

/// <summary>A figure was asked for that cannot be drawn truthfully. The catalogue leaves it out; whoever else asks has made a mistake.</summary>
public sealed class UndrawableException(string figure, string problem) : Exception($"figure '{figure}': {problem}")
{
    public string Figure { get; } = figure;

    public string Problem { get; } = problem;

    internal static void Unless([DoesNotReturnIf(false)] bool holds, string figure, string problem)
    {
        if (!holds) throw new UndrawableException(figure, problem);
    }

    /// <summary>What holds for every figure: an id fit for HTML, words where a reader needs words.</summary>
    internal static void UnlessNamed(string figure, string title, string reading)
    {
        Unless(figure.Length > 0 && char.IsAsciiLetter(figure[0]) && figure.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'), figure,
            "an id is a letter, then letters, digits, hyphens");
        Unless(!string.IsNullOrWhiteSpace(title), figure, "the title is empty");
        Unless(!string.IsNullOrWhiteSpace(reading), figure, "the reading is empty");
    }
}
