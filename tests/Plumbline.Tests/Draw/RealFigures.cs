using Plumbline.Compute;
using Plumbline.Draw;
using Plumbline.Model.Languages;
using Plumbline.Read;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Draw;

/// <summary>Figures of the site itself, by the names that its pages use.</summary>
internal static class RealFigures
{
    private static readonly Lazy<FigureCatalog> Catalog = new(() =>
    {
        var content = ContentReader.Read(Repository.Input, new DiagnosticBag())!;
        return new FigureCatalog(content, new Facts(content, Computation.Compute(content)));
    });

    private static readonly Lazy<PhraseBook> ChineseWords = new(() => ContentReader.Read(Repository.Input, new DiagnosticBag())!.Translations.Single().Book);

    /// <summary>With its words in Chinese.</summary>
    public static Figure InChinese(string name) =>
        Catalog.Value.Find(name.Split(' '), ChineseWords.Value) ?? throw new InvalidOperationException($"no figure '{name}' in Chinese");

    public static Figure Named(string name) =>
        Catalog.Value.Find(name.Split(' '), out var reason) ?? throw new InvalidOperationException($"no figure '{name}': {reason}");
}
