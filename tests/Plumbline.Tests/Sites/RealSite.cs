using Plumbline.Commands;

namespace Plumbline.Tests.Sites;

/// <summary>The published site, built once from the content of the project.</summary>
internal static class RealSite
{
    private static readonly Lazy<BuiltSite> Once = new(() => new BuiltSite(Repository.Input, Pipeline.Run(Repository.Input, static (_, _) => { })));

    public static BuiltSite Built => Once.Value;
}
