using System.Text.RegularExpressions;

namespace Plumbline.Extract.Metadata;

/// <summary>Short names of licences.</summary>
internal static class Licences
{
    public static string Name(Match match)
    {
        if (match.Groups["reserved"].Success) return "all rights reserved";
        if (match.Groups["zero"].Success) return "public domain";
        if (match.Groups["short"].Success) return $"{match.Groups["short"].Value.Replace('-', ' ').Replace("BY ", "BY-", StringComparison.Ordinal)} {match.Groups["shortversion"].Value}".TrimEnd();
        var terms = match.Groups["terms"].Value.ToLowerInvariant();
        var name = "CC BY";
        if (terms.Contains("noncommercial", StringComparison.Ordinal)
            || terms.Contains("non-commercial", StringComparison.Ordinal)) name += "-NC";
        if (terms.Contains("sharealike", StringComparison.Ordinal)
            || terms.Contains("share-alike", StringComparison.Ordinal)) name += "-SA";
        if (terms.Contains("noderiv", StringComparison.Ordinal) || terms.Contains("no-deriv", StringComparison.Ordinal)) name += "-ND";
        return $"{name} {match.Groups["version"].Value}";
    }
}
