using Plumbline.Model;

namespace Plumbline.Render;

/// <summary>What stands in the margin of every printed page: what it was printed from, its version, and the day the evidence was checked.</summary>
internal static class PrintMargin
{
    public static string Css(SiteInfo site) =>
        $"\n/* Of this site: what is printed in the margin */\n@media print {{ @page {{ @bottom-left {{ content: \"{Text($"{site.Title}, version {site.Version}, evidence checked {site.AsOf.ToWords()}")}\"; font: 9pt sans-serif; }} }} }}\n";

    /// <summary>Text inside the quotation marks of CSS.</summary>
    private static string Text(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
