using System.CommandLine;
using Plumbline.Model;
using Plumbline.Write;

namespace Plumbline.Commands;

/// <summary><c>new</c>: the beginning of a study, a page or a synthesis, for a person to finish.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = "study, page or synthesis." };
        kind.AcceptOnlyFromAmong("study", "page", "synthesis");
        var name = new Argument<string>("NAME") { Description = "Its id; for a page its path, such as patients/travel." };
        var command = new Command("new", "Begin a study, a page or a synthesis. Nothing that exists is overwritten.") { kind, name };
        command.SetAction(arguments => Run(Context.From(arguments), arguments.GetValue(kind)!, arguments.GetValue(name)!));
        return command;
    }

    private static int Run(Context context, string kind, string name)
    {
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
