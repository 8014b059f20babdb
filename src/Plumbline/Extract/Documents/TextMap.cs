using System.Text;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Documents;

/// <summary>
/// Plain text made of stretches of the document, with the way back from every character to where it stood: line wraps,
/// hyphenated line ends, typographic dashes and spaces, middle-dot decimals, Markdown links, citations in brackets and LaTeX
/// leftovers are gone from <see cref="Clean"/>, and <see cref="Original"/> returns them.
/// </summary>
internal sealed class TextMap
{
    private readonly List<Span> origins = [];
    private readonly StringBuilder clean = new();
    private readonly SourceText source;
    private readonly IReadOnlySet<string> hyphenated;
    private bool brokenAtHyphen;

    private TextMap(SourceText source, IReadOnlySet<string> hyphenated) => (this.source, this.hyphenated) = (source, hyphenated);

    public string Clean { get; private set; } = "";

    /// <param name="source">The document.</param>
    /// <param name="spans">Stretches of it, in order, read as one text.</param>
    /// <param name="hyphenated">Compounds which the document writes with a hyphen within a line: these keep it at a line end.</param>
    public static TextMap Of(SourceText source, IEnumerable<Span> spans, IReadOnlySet<string> hyphenated)
    {
        var map = new TextMap(source, hyphenated);
        foreach (var span in spans)
        {
            map.JoinLine(span.Start);
            map.Read(span);
        }

        map.Clean = map.clean.ToString();
        return map;
    }

    /// <summary>The exact text of the document, line breaks included, that became a stretch of <see cref="Clean"/>.</summary>
    public string Original(int start, int end) => source.Text[origins[start].Start..origins[end - 1].End];

    public (int Line, int Column) PlaceOf(int at) => source.PlaceOf(origins[at].Start);

    private void Read(Span span)
    {
        var links = new Stack<int>();
        for (var i = span.Start; i < span.End; i++)
        {
            var c = source.Text[i];
            if (c == '\n') JoinLine(i);
            else if (c == '[' && MarkdownLink.CloseAt(source.Text, i, span.End) is { } opened) links.Push(opened);
            else if (links.TryPeek(out var close) && i == close) i = MarkdownLink.EndOfTarget(source.Text, links.Pop() + 1, span.End);
            else if (c == '[' && Citation.EndAt(source.Text, span.Start, i, span.End) is { } end) i = end;
            else if (c is '\\' or '&' && CharacterMap.SequenceAt(source.Text, i) is { } sequence)
            {
                Add(sequence.Meant[0], new Span(i, i + sequence.Written.Length));
                i += sequence.Written.Length - 1;
            }
            else if (CharacterMap.IsMiddleDot(c) && IsDigit(i - 1) && IsDigit(i + 1)) Add('.', new Span(i, i + 1));
            else if (CharacterMap.Plain(c) is { } plain) Add(plain, new Span(i, i + 1));
        }
    }

    private bool IsDigit(int at) => at >= 0 && at < source.Text.Length && char.IsAsciiDigit(source.Text[at]);

    // A run of spaces is one space; none stands at the start.
    private void Add(char c, Span origin)
    {
        if (c == ' ' && (clean.Length == 0 || clean[^1] == ' ' || brokenAtHyphen)) return;
        if (brokenAtHyphen)
        {
            brokenAtHyphen = false;
            if (char.IsLower(c) && !KeepsHyphen(origin.Start)) DropLast();
        }

        clean.Append(c);
        origins.Add(origin);
    }

    // A word broken at its hyphen is put together again; a range or a compound broken there keeps it.
    private void JoinLine(int at)
    {
        while (clean.Length > 0 && clean[^1] == ' ') DropLast();
        if (clean.Length == 0 || (at > 0 && source.Text[at - 1] == '\u00AD')) return;
        if (clean[^1] == '-' && clean.Length > 1 && char.IsLetterOrDigit(clean[^2])) brokenAtHyphen = true;
        else Add(' ', origins[^1]);
    }

    private bool KeepsHyphen(int next)
    {
        var start = clean.Length - 1;
        while (start > 0 && clean.Length - start < 30 && char.IsLetter(clean[start - 1])) start--;
        var before = clean.ToString(start, clean.Length - 1 - start);
        if (before.Length == 0) return true;
        var end = next;
        while (end < source.Text.Length && end - next < 30 && char.IsLetter(source.Text[end])) end++;
        return NumberWords.IsTens(before) || hyphenated.Contains($"{before}-{source.Text[next..end]}".ToLowerInvariant());
    }

    private void DropLast()
    {
        clean.Length--;
        origins.RemoveAt(origins.Count - 1);
    }
}
