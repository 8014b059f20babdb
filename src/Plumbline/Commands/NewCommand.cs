using System.CommandLine;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;
using Plumbline.Write;

namespace Plumbline.Commands;

/// <summary><c>new</c>: the beginning of a study, a page or a synthesis, for a person to finish; and the facts of a version that is published.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = "study, page, synthesis or version." };
        kind.AcceptOnlyFromAmong("study", "page", "synthesis", "version");
        var name = new Argument<string>("NAME") { Description = "Its id; for a page its path, such as patients/travel; for a version the one in content/site.yaml." };
        var command = new Command("new", "Begin a study, a page or a synthesis, or record the facts of a version. Nothing that exists is overwritten.") { kind, name };
        command.SetAction(arguments => Run(Context.From(arguments), arguments.GetValue(kind)!, arguments.GetValue(name)!));
        return command;
    }

    private static int Run(Context context, string kind, string name)
    {
        if (kind == "version") return Version(context, name);
        if (name.Split('/') is var parts && (parts.Any(part => !Slug.TryCreate(part, out _)) || (kind != "page" && parts.Length > 1)))
        {
            context.Error.WriteLine($"'{name}' cannot be a name: only lower-case letters, digits and single hyphens can");
            return ExitCode.WrongUsage;
        }

        var (path, text) = kind switch
        {
            "study" => ($"content/studies/{name}.yaml", Study(name)),
            "synthesis" => ($"content/syntheses/{name}.yaml", Synthesis(name)),
            "page" => ($"content/pages/{name}.md", Page(name)),
            _ => throw new InvalidOperationException($"unknown kind {kind}"),
        };
        return Create(context, path, text);
    }

    private static int Version(Context context, string version)
    {
        if (!version.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-'))
        {
            context.Error.WriteLine($"'{version}' cannot be a version: only letters, digits, full stops and hyphens can");
            return ExitCode.WrongUsage;
        }

        var files = InputFolder.Load(context.Root);
        var problems = new DiagnosticBag();
        if (VersionRecord.Write(files, version, problems) is not { } text) return Reporting.Print(problems.Sorted(), files, context.Error);
        return Create(context, $"content/versions/{version}.yaml", text);
    }

    private static int Create(Context context, string path, string text)
    {
        var target = Path.Combine(context.Root, path);
        if (File.Exists(target))
        {
            context.Error.WriteLine($"{path} is there already and was not touched");
            return ExitCode.WrongUsage;
        }

        OutputFile.Write(target, text);
        context.Out.WriteLine(path);
        return ExitCode.Done;
    }

    private static string Study(string id) => $"""
        id: {id}
        name:
        title:
        year:
        sources: [{id}]
        # randomised trial, single-arm trial or retrospective cohort
        design:
        setting:
        population:
        treatment:
        # For clinicians, then for patients: what to keep in mind.
        summary:
        lay:
        funding:
        conflicts:

        groups:
          - id: all
            name: All participants
            lay: everyone in the study
            count:
            lines: []

        # Each result: outcome, its numbers as printed, and the lines of the source that print them.
        results: []

        """;

    private static string Synthesis(string id) => $"""
        id: {id}
        title:
        outcome:
        facts: []
        # Why these are, or are not, pooled.
        reason:
        certainty:
          level: not rated

        """;

    private static string Page(string path) => $"""
        ---
        title:
        description:
        audience: {(path.StartsWith("patients/", StringComparison.Ordinal) ? "patients" : path.StartsWith("clinicians/", StringComparison.Ordinal) ? "clinicians" : "everyone")}
        order: 100
        ---

        """;
}
