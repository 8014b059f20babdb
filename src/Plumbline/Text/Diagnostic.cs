namespace Plumbline.Text;

public enum Severity
{
    /// <summary>Worth an editor's look; the site is still published.</summary>
    Warning,

    /// <summary>The site is not published.</summary>
    Error,
}

/// <summary>A kind of problem. Each is declared once, in <see cref="Problems"/>.</summary>
public sealed record Problem(string Code, Severity Severity, string Title);

/// <summary>A mistake in content: what must hold, what was found, and one tentative hint.</summary>
public sealed record Diagnostic(Problem Problem, Position Position, string Message, string? Hint = null)
{
    public Severity Severity => Problem.Severity;

    public bool IsError => Severity == Severity.Error;
}
