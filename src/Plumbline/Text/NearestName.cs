namespace Plumbline.Text;

/// <summary>The name somebody probably meant.</summary>
public static class NearestName
{
    /// <summary>The candidate with the fewest single-character edits from <paramref name="name"/>, if few enough to be a slip.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var limit = Math.Max(2, name.Length / 3);
        return candidates
            .Select(candidate => (candidate, edits: Edits(name, candidate)))
            .Where(pair => pair.edits <= limit)
            .OrderBy(pair => pair.edits).ThenByDescending(pair => pair.candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>A hint sentence for a name that is not known.</summary>
    public static string? Hint(string name, IReadOnlyCollection<string> candidates) =>
        Of(name, candidates) is { } nearest
            ? $"did you mean '{nearest}'?"
            : candidates.Count is > 0 and <= 12 ? "known: " + string.Join(", ", candidates.Order(StringComparer.Ordinal)) : null;

    /// <summary>Optimal string alignment distance (Damerau 1964): insertions, deletions, substitutions, swaps of neighbours.</summary>
    private static int Edits(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, rows[i - 2, j - 2] + 1);
                rows[i, j] = best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
