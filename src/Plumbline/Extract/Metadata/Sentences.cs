using Plumbline.Extract.Documents;

namespace Plumbline.Extract.Metadata;

/// <summary>How near to the report itself a part stands: what its abstract says comes before what its discussion mentions.</summary>
internal enum Nearness
{
    Abstract,
    Methods,
    Unknown,
    Elsewhere,
}

/// <summary>Sentences of a part, by offsets of its text.</summary>
internal static class Sentences
{
    private const int Longest = 1200;

    /// <summary>Start and end of the sentence around an offset.</summary>
    public static (int Start, int End) Around(Part part, int at)
    {
        var tokens = part.Passage.Tokens;
        var index = Math.Min(tokens.IndexAt(at), tokens.Count - 1);
        if (index < 0) return (0, part.Text.Length);
        if (tokens[index].Start > at && index > 0) index--;
        var first = tokens.SentenceOf(index);
        var start = tokens[first].Start;
        var end = index;
        while (end < tokens.Count && tokens.SentenceOf(end) == first && tokens[end].Start - at < Longest) end++;
        return (Math.Max(start, at - Longest), end >= tokens.Count ? part.Text.Length : Math.Min(part.Text.Length, tokens[end].Start));
    }

    public static string Text(Part part, int at)
    {
        var (start, end) = Around(part, at);
        return part.Text[start..Math.Max(start, end)];
    }

    public static Nearness NearnessOf(Part part) => part.Section switch
    {
        null or "Registration" => part.Kind == BlockKind.Matter ? Nearness.Methods : Nearness.Unknown,
        "Abstract" or "Summary" => Nearness.Abstract,
        var name when name.StartsWith("Abstract", StringComparison.Ordinal) => Nearness.Abstract,
        "Methods" or "Results" or "Ethics" or "Objective" => Nearness.Methods,
        "Introduction" or "Background" or "Discussion" => Nearness.Elsewhere,
        _ => Nearness.Unknown,
    };

    /// <summary>Is one of these words in the text?</summary>
    public static bool Says(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Does the sentence speak of the paper's own work?</summary>
    public static bool IsOwn(string sentence) =>
        Says(sentence, "this study", "this trial", "our study", "our trial", "present study", "present trial", "current study", "current trial", "this phase", "the study was registered", "the trial was registered", "we report", "we conducted", "we present", "we performed", "herein", "this analysis", "here, we", "here we", "this randomi", "this prospective", "this retrospective", "this open-label", "this multicent");
}
