using Plumbline.Compute;
using Plumbline.Draw;
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

    public static Figure Named(string name) =>
        Catalog.Value.Find(name.Split(' '), out var reason) ?? throw new InvalidOperationException($"no figure '{name}': {reason}");
}
