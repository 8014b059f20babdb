using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Check.Documents;
using Plumbline.Commands.Extraction;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Commands;

/// <summary><c>check --document FILE</c>: what can be checked in a document that nobody has curated.</summary>
internal static class DocumentChecking
{
    public static int Run(Context context, string path, string format, bool all)
    {
        if (!File.Exists(path))
        {
            context.Error.WriteLine($"there is no file {path}");
            return ExitCode.WrongUsage;
        }

        if (SourceDocuments.NotText([path]) is { IsEmpty: false } unreadable) return Reporting.Print(unreadable, InputTree.Empty, context.Error);
        // The site is not asked for: the outcomes it defines help to name results, where there are any.
        var record = SourceDocuments.Extract(path, ContentReader.Outcomes(InputFolder.Load(context.Root)));
        var findings = DocumentChecker.Check(record);
        if (format == "json") context.Out.WriteLine(FindingsJson.Write(findings, []));
        else FindingsText.Print(context.Out, findings, all);
        if (format == "text") context.Error.WriteLine(record.Numbers.ToString());
        return ExitCode.Done;
    }
}
