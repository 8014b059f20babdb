using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Render.Exports.Fhir;

/// <summary>The id of a resource: letters, digits, hyphens and full stops, at most 64 of them (FHIR R5, datatypes, id).</summary>
internal static class FhirId
{
    private const int Longest = 64;
    private const int DigestLength = 12;

    /// <summary>A fact's id in the letters that may be used; one that is too long ends with a digest of the whole, so that two never become one.</summary>
    public static string Of(string fact)
    {
        var plain = new string([.. fact.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' ? letter : '-')]);
        if (plain == fact && plain.Length <= Longest) return plain;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fact)))[..DigestLength];
        return $"{plain[..Math.Min(plain.Length, Longest - DigestLength - 1)]}-{digest}";
    }
}
