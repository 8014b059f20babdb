using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>
/// Things by name. A name that nothing has is a diagnostic with the nearest one that something has, unless some of the things
/// could not be read: then that is the problem, and it has been reported.
/// </summary>
internal sealed class Lookup<T>(string what, IEnumerable<KeyValuePair<string, T>> things, DiagnosticBag diagnostics, bool isComplete = true)
    where T : class
{
    private readonly Dictionary<string, T> byName = new(things.DistinctBy(thing => thing.Key), StringComparer.Ordinal);

    public T? Find(string name) => byName.GetValueOrDefault(name);

    public T? Find(Located<string> name)
    {
        if (byName.TryGetValue(name.Value, out var thing)) return thing;
        if (isComplete) diagnostics.Add(Problems.UnknownId, name.Position, $"no {what} is called '{name.Value}'", NearestName.Hint(name.Value, byName.Keys));
        return null;
    }
}
