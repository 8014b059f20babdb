using Plumbline.Statistics.Proportions;

namespace Plumbline.Compute;

/// <summary>Which methods compute here.</summary>
public static class MethodsVersion
{
    /// <summary>The identity of the compiled library of methods: another for any other source, the same for the same.</summary>
    public static Guid Id { get; } = typeof(Proportion).Module.ModuleVersionId;
}
