using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>The registrations of the trial that a document reports; trials it only mentions are others.</summary>
internal static class Registrations
{
    private const int Near = 120;
    private const int DateWithin = 16;

    public static ImmutableArray<Registration> Read(IReadOnlyList<Part> parts)
    {
        var found = new Dictionary<string, Registration>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.Kind is BlockKind.Table or BlockKind.Furniture) continue;
            foreach (Match match in Patterns.Trial.Matches(part.Text))
            {
                if (!IsOwn(part, match)) continue;
                var number = Plain(match.Value);
                var registration = new Registration(number, Date(part, match.Index + match.Length), part.At(0, match.Index).Line);
                if (!found.TryGetValue(number, out var known)
                    || (known.Date is null && registration.Date is not null)) found[number] = registration;
            }
        }

        return [.. found.Values.OrderBy(registration => registration.Number, StringComparer.Ordinal)];
    }

    private static bool IsOwn(Part part, Match match)
    {
        if (part.Section is "Registration") return true;
        var before = part.Text[Math.Max(0, match.Index - Near)..match.Index];
        return before.Contains("regist", StringComparison.OrdinalIgnoreCase)
            || before.Contains("clinicaltrials", StringComparison.OrdinalIgnoreCase)
            || before.Contains("identifier", StringComparison.OrdinalIgnoreCase)
                || before.Contains("trial number", StringComparison.OrdinalIgnoreCase)
                || before.Contains("eudract", StringComparison.OrdinalIgnoreCase);
    }

    private static PartialDate? Date(Part part, int after)
    {
        var tokens = part.Passage.Tokens;
        var first = tokens.IndexAt(after);
        for (var i = first; i < first + DateWithin; i++)
        {
            if (Dates.Read(tokens, i) is { } date) return date.Value;
        }

        return null;
    }

    private static string Plain(string number)
    {
        var text = number.Replace(" ", "", StringComparison.Ordinal);
        return text.StartsWith("chictr", StringComparison.OrdinalIgnoreCase) ? "ChiCTR" + text[6..] : text;
    }
}
