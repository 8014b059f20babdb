// `./build.cmd test [words]`: compiles the solution, sees to a browser, runs the tests, and closes with "N passed, N failed".
// Started by build.cmd as a file-based program, so that every platform runs the same steps.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false
using System.Diagnostics;
using System.Xml.Linq;

string root = Environment.GetEnvironmentVariable("PLUMBLINE_ROOT") ?? Environment.CurrentDirectory;
string output = Path.Combine(root, ".build", "tests");
string[] words = args.Skip(1).ToArray();
if (words.FirstOrDefault(word => !word.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '_')) is { } odd)
{
    Console.Error.WriteLine($"test takes words that occur in the names of tests, and found '{odd}'.");
    return 2;
}

if (Run("dotnet", "build", Path.Combine(root, "Plumbline.slnx"), "-c", "Release", "--artifacts-path", output, "-v:quiet", "-nologo",
        "--disable-build-servers") != 0)
{
    Console.Error.WriteLine("The tests did not run, because the solution did not compile.");
    return Close(passed: 0, failed: 1, skipped: 0);
}

string[] projects = Directory.GetDirectories(Path.Combine(root, "tests"))
    .Where(folder => Directory.GetFiles(folder, "*.Tests.csproj").Length > 0).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray()!;
string[] assemblies = projects.Select(project => Path.Combine(output, "bin", project, "release", project + ".dll")).ToArray();
const string Browser = "Plumbline.Browser.Tests";
bool needsBrowser = words.Length == 0 || words.Any(word => Browser.Contains(word, StringComparison.OrdinalIgnoreCase)
    || Directory.GetFiles(Path.Combine(root, "tests", Browser), "*.cs")
        .Any(file => File.ReadAllText(file).Contains(word, StringComparison.OrdinalIgnoreCase)));
if (needsBrowser)
    Environment.SetEnvironmentVariable("PLUMBLINE_CHROMIUM", FindChromium() ?? InstallChromium());

string results = Path.Combine(output, "results.trx");
File.Delete(results);
string[] filter = words.Length == 0 ? [] : ["--filter", string.Join('|', words.Select(word => $"FullyQualifiedName~{word}"))];
// With words one wants to read what the chosen tests print; without, only the failures.
string verbosity = words.Length == 0 ? "minimal" : "detailed";
int exit = Run("dotnet", ["test", .. assemblies, .. filter, "--results-directory", output, "--logger", "trx;LogFileName=results.trx",
    "--logger", $"console;verbosity={verbosity}"]);
return Summarize(exit);

int Summarize(int exitCode)
{
    XNamespace trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    XElement? run = File.Exists(results) ? XDocument.Load(results).Root : null;
    string[] outcomes = run?.Descendants(trx + "UnitTestResult").Select(result => (string?)result.Attribute("outcome") ?? "").ToArray() ?? [];
    int passed = outcomes.Count(outcome => outcome == "Passed");
    int skipped = outcomes.Count(outcome => outcome == "NotExecuted");
    int failed = outcomes.Length - passed - skipped;

    // Said once more at the end, where a long log is looked at first.
    foreach (string failure in run?.Descendants(trx + "UnitTestResult").Where(result => (string?)result.Attribute("outcome") == "Failed")
        .Select(result => (string?)result.Attribute("testName") ?? "") ?? [])
        Console.WriteLine($"failed: {failure}");

    string[] ran = run?.Descendants(trx + "UnitTest").Select(test => (string?)test.Attribute("storage") ?? "").ToArray() ?? [];
    foreach (string project in projects.Where(project => words.Length == 0
        && !ran.Any(path => path.EndsWith(project + ".dll", StringComparison.OrdinalIgnoreCase))))
    {
        Console.Error.WriteLine($"{project} ran no test.");
        failed++;
    }

    if (outcomes.Length == 0 && words.Length > 0)
        Console.Error.WriteLine($"No test has {string.Join(" or ", words)} in its name.");
    if (exitCode != 0 && failed == 0)
    {
        Console.Error.WriteLine($"The test run ended with exit code {exitCode} although no test failed.");
        failed++;
    }

    return Close(passed, failed, skipped);
}

static int Close(int passed, int failed, int skipped)
{
    Console.WriteLine($"{passed} passed, {failed} failed{(skipped > 0 ? $", {skipped} skipped" : "")}");
    return failed == 0 && passed > 0 ? 0 : 1;
}

static int Run(string program, params string[] arguments)
{
    using Process process = Process.Start(program, arguments);
    process.WaitForExit();
    return process.ExitCode;
}

static string? FindChromium()
{
    string[] names = ["chromium", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge", "chromium-browser"];
    string[] windowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];
    string[] windowsPaths = [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];
    string[] places =
    [
        Environment.GetEnvironmentVariable("PLUMBLINE_CHROMIUM") ?? "",
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "",
        .. names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))),
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. windowsFolders.Select(Environment.GetEnvironmentVariable).OfType<string>()
            .SelectMany(folder => windowsPaths.Select(path => Path.Combine(folder, path))),
    ];
    return places.FirstOrDefault(File.Exists);
}

// Null means: Playwright has a browser of its own, and finds it by itself.
string? InstallChromium()
{
    bool debian = File.Exists("/etc/os-release") && File.ReadLines("/etc/os-release").Contains("ID=debian");
    if (debian && Environment.IsPrivilegedProcess)
    {
        Console.Error.WriteLine("The browser tests need a Chromium and found none: installing Debian's (apt-get install chromium).");
        _ = Run("sh", "-c", "apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >&2");
        return FindChromium();
    }

    Console.Error.WriteLine("The browser tests need a Chromium and found none: Playwright installs its own. CHROMIUM_PATH names another.");
    string driver = Path.Combine(output, "bin", Browser, "release", ".playwright");
    string node = Directory.GetFiles(Path.Combine(driver, "node"), "node*", SearchOption.AllDirectories)
        .First(file => Path.GetFileName(file) is "node" or "node.exe");
    _ = Run(node, Path.Combine(driver, "package", "cli.js"), "install", "chromium");
    return null;
}
