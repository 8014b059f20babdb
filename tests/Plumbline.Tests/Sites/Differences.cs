namespace Plumbline.Tests.Sites;

/// <summary>Where two texts part, with spaces and tabs that one can see.</summary>
internal static class Differences
{
    private const int LinesShown = 5;

    public static string First(string expected, string actual)
    {
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < was.Length && line < now.Length && was[line] == now[line]) line++;
        return $"from line {line + 1} on\n{Show("expected", was, line)}{Show("actual", now, line)}";
    }

    private static string Show(string name, string[] lines, int from) =>
        $"{name}:\n" + string.Concat(lines.Skip(from).Take(LinesShown).Select(line => $"  {Visible(line)}\n"));

    private static string Visible(string line)
    {
        var shown = line.Length > 400 ? line[..400] + "…" : line;
        return shown.Replace(' ', '·').Replace('\t', '→').Replace("\r", "␍", StringComparison.Ordinal) + "␊";
    }
}
