namespace Plumbline.Extract.Prose;

/// <summary>An outcome named in a passage, by the tokens it spans and its short name.</summary>
internal sealed record Mention(int From, int To, string Label, bool IsTime);
