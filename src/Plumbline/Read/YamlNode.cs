using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>A piece of YAML with the place it stands at. Scalars stay text: whoever asks for a number types it.</summary>
internal abstract record YamlNode(Position Position)
{
    public abstract string KindName { get; }
}

internal sealed record YamlScalar(string Text, bool IsQuoted, Position Position) : YamlNode(Position)
{
    public bool IsEmpty => !IsQuoted && Text is "" or "~" or "null";

    public override string KindName => IsEmpty ? "nothing" : "a value";
}

internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, Position Position) : YamlNode(Position)
{
    public override string KindName => "a list";
}

internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, Position Position) : YamlNode(Position)
{
    public override string KindName => "a group of keys";

    public YamlNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
