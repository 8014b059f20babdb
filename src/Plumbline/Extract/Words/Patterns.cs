using System.Diagnostics.CodeAnalysis;

namespace Plumbline.Extract.Words;

/// <summary>Makes patterns. All of them match in time linear in the text.</summary>
internal static class Patterns
{
    public const string Year = @"(?<year>(19|20)\d{2})";

    public const string Month = @"(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?";

    /// <summary>A pattern in which capitals matter.</summary>
    public static Pattern Cased([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) => new(pattern, ignoresCase: false);

    public static Pattern AnyCase([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) => new(pattern, ignoresCase: true);
}
