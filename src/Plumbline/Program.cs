using System.CommandLine;
using System.Text;
using Plumbline.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var command = new RootCommand("Plumbline makes an evidence website in which every number can be checked.")
{
    Context.RootOption,
    Context.LibraryOption,
    Context.VerboseOption,
    BuildCommand.Create(),
    CheckCommand.Create(),
    ExtractCommand.Create(),
    ServeCommand.Create(),
    NewCommand.Create(),
    BenchCommand.Create(),
};
command.SetAction(BuildCommand.Run);
var arguments = command.Parse(args);
if (arguments.Errors.Count > 0)
{
    foreach (var error in arguments.Errors) Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("plumbline --help lists the commands.");
    return ExitCode.WrongUsage;
}

try
{
    return arguments.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception)
{
    // The one place that catches our own mistakes: the old site is still there, and this says what to report.
    Console.Error.WriteLine($"Plumbline failed, and that is our mistake, not yours. Please report this:\n{exception}");
    return ExitCode.OurBug;
}
