namespace Plumbline.Tests.Sites;

/// <summary>
/// Reviewed text that a test compares with, under <c>Golden/</c>. It changes only on purpose: with PLUMBLINE_UPDATE_GOLDEN=1 the
/// tests write it, and the difference is read before it is committed.
/// </summary>
internal static class Golden
{
    public static void Assert(string name, string actual)
    {
        var path = Path.Combine(Repository.Root, "tests", "Plumbline.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("PLUMBLINE_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        if (!File.Exists(path)) Xunit.Assert.Fail($"Golden/{name} is not there; PLUMBLINE_UPDATE_GOLDEN=1 writes it");
        var expected = File.ReadAllText(path);
        if (expected != actual) Xunit.Assert.Fail($"Golden/{name} differs {Differences.First(expected, actual)}");
    }
}
