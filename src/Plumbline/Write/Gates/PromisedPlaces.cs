using Plumbline.Text;

namespace Plumbline.Write.Gates;

/// <summary>
/// What the International Patient Decision Aid Standards want of any information for patients and a static page can give (Joseph-Williams
/// and others, 2014): each has its place on the site, and the place is there.
/// </summary>
internal static class PromisedPlaces
{
    public static IEnumerable<Diagnostic> Of(GatePlan plan, Dictionary<string, HashSet<string>> ids)
    {
        foreach (var (name, place) in plan.Promised)
        {
            var hash = place.Value.IndexOf('#', StringComparison.Ordinal);
            var (path, anchor) = hash < 0 ? (place.Value, "") : (place.Value[..hash], place.Value[(hash + 1)..]);
            if (!ids.TryGetValue(path, out var there)) yield return new Diagnostic(Problems.BrokenLink, place.Position, $"'{name}' is promised on {path}, and there is no such page");
            else if (anchor.Length > 0 && !there.Contains(anchor)) yield return new Diagnostic(Problems.BrokenLink, place.Position, $"'{name}' is promised at '#{anchor}', which {path} does not have");
        }
    }
}
