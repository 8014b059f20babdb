using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Plumbline.Text;

/// <summary>Collects the problems of a run, from any thread. Nothing is thrown for a mistake in content.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> list = new();

    public bool HasErrors => list.Any(diagnostic => diagnostic.IsError);

    public void Add(Problem problem, Position position, string message, string? hint = null) =>
        list.Enqueue(new Diagnostic(problem, position, message, hint));

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) list.Enqueue(diagnostic);
    }

    /// <summary>In order of file, line and column; the same problem at the same place only once.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
        [.. list.Distinct().OrderBy(d => d.Position).ThenBy(d => d.Problem.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)];
}
