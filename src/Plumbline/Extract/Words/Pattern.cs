using System.Text.RegularExpressions;

namespace Plumbline.Extract.Words;

/// <summary>
/// A pattern that never backtracks. It is built when it is first asked: an automaton over all letters takes some milliseconds and
/// megabytes, and most documents need few of the patterns there are.
/// </summary>
internal sealed class Pattern(string text, bool ignoresCase)
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly Lazy<Regex> built = new(() => ignoresCase ? new Regex(text, Linear | RegexOptions.IgnoreCase) : new Regex(text, Linear));

    public Match Match(string input) => built.Value.Match(input);

    public Match Match(string input, int from) => built.Value.Match(input, from);

    public bool IsMatch(string input) => built.Value.IsMatch(input);

    public bool IsMatch(ReadOnlySpan<char> input) => built.Value.IsMatch(input);

    public MatchCollection Matches(string input) => built.Value.Matches(input);

    public string Replace(string input, string replacement) => built.Value.Replace(input, replacement);

    public string Replace(string input, MatchEvaluator replacement) => built.Value.Replace(input, replacement);

    public override string ToString() => text;
}
