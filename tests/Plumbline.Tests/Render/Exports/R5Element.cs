namespace Plumbline.Tests.Render.Exports;

/// <summary>An element of a FHIR R5 structure: how often it stands there and of which type. A <paramref name="Most"/> of 1 is no list.</summary>
internal sealed record R5Element(int Least, int Most, string Type)
{
    public bool IsList => Most > 1;
}
