using System.CommandLine;

namespace Plumbline.Commands;

/// <summary>What the outside world gives a command: where the project is, where results and diagnostics go.</summary>
internal sealed record Context(string Root, string? Library, TextWriter Out, TextWriter Error, bool Verbose)
{
    public static readonly Option<DirectoryInfo?> RootOption = new("--root")
    {
        Description = "Folder that holds content/ and templates/ (default: PLUMBLINE_ROOT, else the folder you stand in).",
        Recursive = true,
    };

    public static readonly Option<DirectoryInfo?> LibraryOption = new("--library")
    {
        Description = "Folder of the source documents (default: PLUMBLINE_LIBRARY, else library/ in the project).",
        Recursive = true,
    };

    public static readonly Option<bool> VerboseOption = new("--verbose") { Description = "Print the time of each stage.", Recursive = true };

    public static Context From(ParseResult arguments)
    {
        var root = arguments.GetValue(RootOption)?.FullName ?? Environment.GetEnvironmentVariable("PLUMBLINE_ROOT") ?? Directory.GetCurrentDirectory();
        var library = arguments.GetValue(LibraryOption)?.FullName ?? Environment.GetEnvironmentVariable("PLUMBLINE_LIBRARY") ?? Path.Combine(root, "library");
        return new Context(Path.GetFullPath(root), Directory.Exists(library) ? FolderOfDocuments(library) : null, Console.Out, Console.Error, arguments.GetValue(VerboseOption));
    }

    /// <summary>The documents may lie in the library folder itself or in <c>sources/</c> below it.</summary>
    private static string FolderOfDocuments(string library) =>
        Path.Combine(library, "sources") is var inner && Directory.Exists(inner) ? inner : library;
}
