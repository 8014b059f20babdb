using System.Collections.Immutable;
using Plumbline.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plumbline.Read;

/// <summary>
/// Reads YAML from the parser's events, because the library's own tree stops at the first duplicate key and its object
/// mapper forgets where a value stood.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 32;

    private readonly string path;
    private readonly int lineOffset;
    private readonly DiagnosticBag diagnostics;
    private readonly Parser parser;

    private YamlTree(string path, string text, int lineOffset, DiagnosticBag diagnostics)
    {
        this.path = path;
        this.lineOffset = lineOffset;
        this.diagnostics = diagnostics;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The one document in <paramref name="text"/>; null, with a diagnostic, where it cannot be read.</summary>
    /// <param name="lineOffset">Lines of the file that stand before <paramref name="text"/>.</param>
    public static YamlNode? Read(string path, string text, DiagnosticBag diagnostics, int lineOffset = 0)
    {
        try
        {
            return new YamlTree(path, text, lineOffset, diagnostics).ReadDocument();
        }
        catch (YamlException exception)
        {
            Report(path, text, lineOffset, exception, diagnostics);
            return null;
        }
    }

    private static void Report(string path, string text, int lineOffset, YamlException exception, DiagnosticBag diagnostics)
    {
        var line = (int)Math.Max(1, exception.Start.Line);
        var column = (int)Math.Max(1, exception.Start.Column);
        var lines = text.Split('\n');
        // Where a value could go on, the library names the line before the tab.
        for (var suspect = line; suspect <= Math.Min(line + 1, lines.Length); suspect++)
        {
            var tab = lines[suspect - 1].IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || !string.IsNullOrWhiteSpace(lines[suspect - 1][..tab])) continue;
            diagnostics.Add(Problems.Tab, new Position(path, suspect + lineOffset, tab + 1), "a tab indents this line, and YAML takes only spaces", "replace the tab with two spaces");
            return;
        }

        diagnostics.Add(Problems.BrokenYaml, new Position(path, line + lineOffset, column), "this is not YAML: " + FirstSentence(exception.Message), "look at the quotes, colons and indents just before this place");
    }

    private static string FirstSentence(string message)
    {
        // The library puts "(Line: 1, Col: 2, Idx: 3) - (…): " before what it has to say; our position says that already.
        var end = message.LastIndexOf("): ", StringComparison.Ordinal);
        var sentence = end < 0 ? message : message[(end + 3)..];
        return char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
    }

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            diagnostics.Add(Problems.BrokenYaml, Position.OfFile(path), "the file is empty");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second)) diagnostics.Add(Problems.BrokenYaml, At(second), "the file holds a second document", "one file, one document: remove the line ---");
        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > DeepestNesting) throw new YamlException(parser.Current!.Start, parser.Current.End, $"Nested more than {DeepestNesting} deep.");
        if (parser.TryConsume<Scalar>(out var scalar)) return new YamlScalar(scalar.Value, scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted, At(scalar));
        if (parser.TryConsume<SequenceStart>(out var sequence)) return ReadSequence(sequence, depth);
        if (parser.TryConsume<MappingStart>(out var mapping)) return ReadMapping(mapping, depth);
        throw new YamlException(parser.Current!.Start, parser.Current.End, "Anchors and aliases are not read here.");
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        return new YamlSequence(items.ToImmutable(), At(start));
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, Position>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyNode = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (keyNode is not YamlScalar key)
            {
                diagnostics.Add(Problems.WrongType, keyNode.Position, "a key must be a plain word");
                continue;
            }

            if (seen.TryGetValue(key.Text, out var first))
            {
                diagnostics.Add(Problems.DuplicateKey, key.Position, $"the key '{key.Text}' stands here for the second time", $"first on line {first.Line}; keep one");
                continue;
            }

            seen.Add(key.Text, key.Position);
            entries.Add(new YamlEntry(key, value));
        }

        return new YamlMapping(entries.ToImmutable(), At(start));
    }

    private Position At(ParsingEvent parsed)
    {
        var sameLine = parsed.End.Line == parsed.Start.Line;
        var length = sameLine ? Math.Max(1, (int)(parsed.End.Column - parsed.Start.Column)) : 1;
        return new Position(path, (int)parsed.Start.Line + lineOffset, (int)parsed.Start.Column, length);
    }
}
