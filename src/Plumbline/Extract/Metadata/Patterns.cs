using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Plumbline.Extract.Metadata;

/// <summary>Makes the patterns of bibliographic details. All of them match in time linear in the text.</summary>
internal static class Patterns
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public const string Year = @"(?<year>(19|20)\d{2})";

    public const string Month = @"(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?";

    /// <summary>A pattern in which capitals matter.</summary>
    public static Regex Cased([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) => new(pattern, Linear);

    public static Regex AnyCase([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) => new(pattern, Linear | RegexOptions.IgnoreCase);
}
