using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>One way to name an outcome, in tokens, and the label we give to what it names.</summary>
internal sealed record OutcomeName(string[] Words, string Label, bool IsTime)
{
    public static OutcomeName Of(string phrase, string label, bool isTime)
    {
        var tokens = Tokenizer.Read(phrase);
        return new OutcomeName([.. Enumerable.Range(0, tokens.Count).Select(i => tokens[i].Text)], label, isTime);
    }

    /// <summary>A short name is written in capitals: "OS" is an outcome, "os" is not; "or" and "pr" are words.</summary>
    public bool IsWrittenAs(string text) => Words.Length > 1
        || (Words[0].Any(char.IsUpper) ? string.Equals(text, Words[0], StringComparison.Ordinal) : Words[0].Length > 4 || Words[0].Any(char.IsLower));
}
