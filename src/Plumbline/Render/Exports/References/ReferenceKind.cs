using Plumbline.Model;

namespace Plumbline.Render.Exports.References;

/// <summary>What sort of document a reference is to, as far as its bibliography tells.</summary>
internal enum ReferenceKind
{
    /// <summary>It names its journal.</summary>
    Article,

    /// <summary>It names its address on the web and no journal.</summary>
    WebPage,

    /// <summary>It names neither.</summary>
    Document,
}

internal static class ReferenceKinds
{
    public static ReferenceKind Of(SourceMetadata data) =>
        data.Journal is not null ? ReferenceKind.Article : data.Url is not null ? ReferenceKind.WebPage : ReferenceKind.Document;
}
