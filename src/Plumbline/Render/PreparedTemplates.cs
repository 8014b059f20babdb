using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>The compiled templates, or what is wrong with them.</summary>
public sealed class PreparedTemplates
{
    internal PreparedTemplates(Templates? templates, ImmutableArray<Diagnostic> diagnostics) => (Templates, Diagnostics) = (templates, diagnostics);

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    internal Templates? Templates { get; }
}
