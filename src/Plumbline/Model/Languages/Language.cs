using Plumbline.Text;

namespace Plumbline.Model.Languages;

/// <summary>A language that readers can choose.</summary>
/// <param name="Tag">As HTML names it: <c>en</c>, <c>zh-Hans</c>.</param>
/// <param name="Name">As it calls itself: English, 简体中文.</param>
/// <param name="Folder">Where its pages stand, in <c>content/pages</c> and in the site; empty for the first language, whose pages stand at the root.</param>
/// <param name="Locale">As Open Graph names it: <c>en_GB</c>, <c>zh_CN</c>.</param>
/// <param name="Position">Where the site names it.</param>
public sealed record Language(string Tag, string Name, string Folder, string Locale, Position Position)
{
    public static readonly Language English = new("en", "English", "", "en_GB", Position.OfFile("content/site.yaml"));

    public bool IsFirst => Folder.Length == 0;

    /// <summary>The words of this language that the program needs, and the pages' facts in it.</summary>
    public string File => $"content/languages/{Folder}.yaml";

    /// <summary>A path of the site in the first language, as it is in this one.</summary>
    public string Path(string original) => IsFirst ? original : $"{Folder}/{original}";
}
