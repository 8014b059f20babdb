using System.Text;
using Plumbline.Compute;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Commands;

/// <summary>The facts as they are now, as the file of a version: <c>new version 0.1</c> writes it when that version is published.</summary>
internal static class VersionRecord
{
    /// <summary>The text; null, with diagnostics, where the content is not in order or is of another version.</summary>
    public static string? Write(InputTree files, string version, DiagnosticBag diagnostics)
    {
        if (ContentReader.Read(files, diagnostics) is not { } content || diagnostics.HasErrors) return null;
        if (content.Site.Version != version)
        {
            diagnostics.Add(Problems.OutOfRange, Position.OfFile("content/site.yaml"), $"the site is version '{content.Site.Version}', and its facts cannot be recorded as those of '{version}'");
            return null;
        }

        var text = new StringBuilder($"# The facts of version {version}, written by `new version` and edited by nobody: the next version says what changed.\n");
        text.Append("version: \"").Append(version).Append("\"\ndate: ").Append(content.Site.AsOf).Append("\nfacts:\n");
        foreach (var (id, value) in VersionChanges.Recorded(new Facts(content, Computation.Compute(content)))) text.Append("  ").Append(id).Append(": \"").Append(value).Append("\"\n");
        return text.ToString();
    }
}
