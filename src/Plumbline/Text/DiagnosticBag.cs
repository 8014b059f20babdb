using System.Collections.Immutable;

namespace Plumbline.Text;

/// <summary>Collects the problems of a run. Nothing is thrown for a mistake in content.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> list = [];

    public bool HasErrors => list.Exists(diagnostic => diagnostic.IsError);

    public void Add(Problem problem, Position position, string message, string? hint = null) =>
        list.Add(new Diagnostic(problem, position, message, hint));

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => list.AddRange(diagnostics);

    /// <summary>In order of file, line and column; the same problem at the same place only once.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
        [.. list.Distinct().OrderBy(d => d.Position).ThenBy(d => d.Problem.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)];
}
