namespace Plumbline.Render;

/// <summary>
/// A heading that links to itself, so that its place can be copied. Where "on this page" lists it already, the Tab key need not stop
/// at it a second time.
/// </summary>
internal static class SelfLink
{
    public static string Around(string anchor, string html, bool isListed) => Begin(anchor, isListed) + html + End;

    public static string Begin(string anchor, bool isListed) => $"<a class=\"self\" href=\"#{Html.Escape(anchor)}\"{(isListed ? " tabindex=\"-1\"" : "")}>";

    public const string End = "</a>";
}
