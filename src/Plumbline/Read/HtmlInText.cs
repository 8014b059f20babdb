using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>
/// Finds HTML in the texts that people write in YAML. Texts are shown as they stand, so a tag in one is a mistake, or worse. The
/// records of sources are not searched: they repeat what a document prints.
/// </summary>
internal static class HtmlInText
{
    public static void Report(YamlNode? node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlScalar scalar when TagIn(scalar.Text) is >= 0 and var index:
                diagnostics.Add(Problems.RawHtml, PositionOf(scalar, index), "this text holds HTML, and texts are shown as they stand", "write it in plain words; a sign 'less than' before a number may stay");
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) Report(item, diagnostics);
                break;
            case YamlMapping map:
                foreach (var entry in map.Entries) Report(entry.Value, diagnostics);
                break;
        }
    }

    /// <summary>Where a tag begins: a &lt; followed by a letter, / or !; −1 where there is none.</summary>
    private static int TagIn(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '<' && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!')) return i;
        }

        return -1;
    }

    /// <summary>The tag itself where the text stands in the file character by character, else the whole text.</summary>
    private static Position PositionOf(YamlScalar scalar, int index)
    {
        var quote = scalar.IsQuoted ? 1 : 0;
        return scalar.Position.Length == scalar.Text.Length + 2 * quote
            ? scalar.Position with { Column = scalar.Position.Column + quote + index, Length = 2 }
            : scalar.Position;
    }
}
