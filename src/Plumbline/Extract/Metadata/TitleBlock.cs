using Plumbline.Extract.Documents;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>The title and the authors on the first lines of a document; it says who wrote it or nothing is taken.</summary>
internal sealed record TitleBlock(Printed<string>? Title, AuthorList Authors, int AuthorsLine)
{
    private const int ShortestTitle = 12;
    private const int LongestTitle = 450;
    private const int MostAuthorLines = 80;

    // What a congress puts before a title: "S212 ILVARESTAT …", "3176 Pomalidomide …". A year is a part of the title.
    private static readonly Pattern ProgramNumber = Patterns.Cased(@"^((S|P|PF|PS|PB|EP|LB|LBA|O|OP|OA|TPS|PO|FP|MO|PA)-?\d{3,5}|(O|OP|OA|PO|EP|LB|LBA|MO|PA|FP|PP)-\d{1,5}|([013-9]\d|2[1-9])\d{1,3}|Abstract \w{1,8})[:.]? ?[-:]? \p{Lu}");

    private static readonly Pattern SectionNumber = Patterns.Cased(@"^\d{1,2}\.\d");
    private static readonly Pattern Sentence = Patterns.Cased(@"[\p{Ll}\d)%]{3}\. \p{Lu}[\p{L}\d ]+ |\d ?%.* CI|[=<] ?0?\.\d");

    public static TitleBlock Read(DocumentLines document, IReadOnlySet<string> journals)
    {
        var head = WithoutSidebar(document.Head);
        var title = new List<PlainLine>();
        for (var i = 0; i < head.Count; i++)
        {
            if (Labelled(head, i) is { } labelled) return labelled;
            if (title.Count > 0 && Names(head, i, title) is { Authors.IsEmpty: false } found) return new TitleBlock(Join(title), found.Authors, head[i].Number);
            if (title.Count == 0 && OneLine(head[i]) is { } whole) return whole;
            if (!(IsTitleLine(head[i], journals) || GoesOn(head[i], title)) || (title.Count == 0 && !MayBegin(head[i].Text))) continue;
            if (title.Count > 0 && (head[i].AfterGap || head[i].Number > title[^1].Number + 1) && !(title.Count == 1 && title[0].Raw.StartsWith('#') && !head[i].Raw.StartsWith('#')))
            {
                // Two paragraphs before the authors: the later is the title, unless it is a remark below one that stands as such.
                if (IsSufficient(title) && !IsLonger(head, i, title)) continue;
                title.Clear();
            }

            if (title.Count == 0 || !IsComplete(title)) title.Add(head[i]);
        }

        return new TitleBlock(IsCertain(document, title) ? Join(title) : null, AuthorList.None, 1);
    }

    // "Edited by:", "Citation:" and what stands below such a label, up to a gap or the next label.
    private static List<PlainLine> WithoutSidebar(IEnumerable<PlainLine> lines)
    {
        var kept = new List<PlainLine>();
        var aside = false;
        foreach (var line in lines)
        {
            var furniture = HeadLines.IsFurniture(line.Text);
            if (line.AfterGap || furniture) aside = false;
            if (!aside) kept.Add(line);
            if (furniture && line.Text.EndsWith(':')) aside = true;
        }

        return kept;
    }

    // The names are the longest run of lines that holds nothing else; one name alone needs a mark or a degree to be believed.
    private static (AuthorList Authors, int Lines)? Names(List<PlainLine> head, int from, List<PlainLine> title)
    {
        var (best, lines) = (AuthorList.None, 0);
        var text = "";
        for (var i = from; i < head.Count && i < from + MostAuthorLines; i++)
        {
            if (i > from && head[i].AfterGap && lines == i - from && !EndsOpen(text)) break;
            text = text.Length == 0 ? head[i].Text : $"{text} {head[i].Text}";
            if (AuthorList.Read(text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text) is { IsEmpty: false } read) (best, lines) = (read, i - from + 1);
            else if (i - from > lines + 2) break;
        }

        if (best.IsEmpty || HeadLines.IsFurniture(head[from].Text) || head[from].Raw.Contains('\t', StringComparison.Ordinal)) return null;
        var believed = best.IsCertain || head[from].Text.StartsWith("by ", StringComparison.OrdinalIgnoreCase);
        return believed && IsTitle(title) ? (best, lines) : null;
    }

    private static bool EndsOpen(string text) => text.EndsWith(',') || text.EndsWith(" and", StringComparison.Ordinal) || text.EndsWith('·') || text.EndsWith(';');

    // "Title: …", "Authors: …".
    private static TitleBlock? Labelled(List<PlainLine> head, int at)
    {
        if (After(head[at].Text, "authors", "author", "author(s)", "by", "作者") is not { } names || AuthorList.Read(names) is not { IsEmpty: false } authors) return null;
        Printed<string>? title = null;
        for (var i = 0; i < at && title is null; i++)
        {
            if (After(head[i].Text, "title", "article title", "题目") is { } text) title = new(text.TrimEnd('.'), head[i].Number);
        }

        for (var i = at - 1; i >= 0 && title is null; i--)
        {
            if (!HeadLines.IsFurniture(head[i].Text) && head[i].Text.Length >= ShortestTitle && MayBegin(head[i].Text)) title = Join(Paragraph(head, i));
        }

        return new TitleBlock(title, authors, head[at].Number);
    }

    // "Title. First Author, Second Author." in one line.
    private static TitleBlock? OneLine(PlainLine line)
    {
        if (line.Text.Length is < 40 or > 1200 || line.Raw.Contains('\t', StringComparison.Ordinal)) return null;
        var text = ImprintReader.Read(line.Text) is { Start: < 4 } imprint ? line.Text[imprint.End..].TrimStartAny(" .,;") : line.Text;
        for (var stop = text.IndexOf(". ", StringComparison.Ordinal); stop >= 0; stop = text.IndexOf(". ", stop + 1, StringComparison.Ordinal))
        {
            if (stop >= 20 && text.Length - stop > 12 && AuthorList.Read(text[(stop + 2)..]) is { Names.Length: > 1, IsCertain: true } authors) return new TitleBlock(new(Clean(text[..stop]), line.Number), authors, line.Number);
        }

        return null;
    }

    // A last word of the title on a line of its own is no kind of article: "… a randomised, open-label, phase 3" / "trial".
    private static bool GoesOn(PlainLine line, List<PlainLine> title) => title.Count > 0 && !line.AfterGap && line.Number == title[^1].Number + 1 && char.IsLower(line.Text[0]) && line.Text.Length < LongestTitle && !(HeadLines.IsFurniture(line.Text) && line.Text.Contains(' ', StringComparison.Ordinal)) && !IsImprint(line.Text) && !line.Text.StartsWith("doi", StringComparison.OrdinalIgnoreCase) && !line.Text.StartsWith("http", StringComparison.Ordinal);

    private static List<PlainLine> Paragraph(List<PlainLine> head, int last)
    {
        var first = last;
        while (first > 0 && !head[first].AfterGap && !HeadLines.IsFurniture(head[first - 1].Text)) first--;
        return head[first..(last + 1)];
    }

    private static string? After(string line, params ReadOnlySpan<string> labels)
    {
        var text = line.TrimStartAny("*# |-•");
        foreach (var label in labels)
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text[label.Length..].TrimStartAny("* ");
            if (rest.StartsWith(':')) return rest.TrimStartAny(":* ");
        }

        return null;
    }

    private static bool IsTitleLine(PlainLine line, IReadOnlySet<string> journals) =>
        line.Text.Length <= LongestTitle && !line.Raw.Contains('\t', StringComparison.Ordinal) && !HeadLines.IsFurniture(line.Text) && !HeadLines.IsAffiliation(line.Text) && !Captions.IsItem(line.Text.TrimStartAny("# "))
            && !journals.Contains(line.Text.TrimAny("*#_ ")) && !IsImprint(line.Text) && Captions.Table(line.Raw, afterGap: true) is null;

    private static bool IsImprint(string line) => ImprintReader.Read(line) is { Volume: not null, Journal: not null } imprint && imprint.Start < 24 && line.Length < 200;

    private static bool MayBegin(string text)
    {
        var start = text.TrimStartAny("#* \"'[");
        return start.Length > 0 && (char.IsUpper(start[0]) || char.IsDigit(start[0]) || start[0] > '\u2E80' || char.IsLower(start[0]) && start.Length > 1 && char.IsUpper(start[1]))
            && !SectionNumber.IsMatch(start);
    }

    private static bool IsLonger(List<PlainLine> head, int at, List<PlainLine> title)
    {
        if (title[0].Raw.StartsWith('#')) return false;
        return head.Skip(at + 1).Any(line => AuthorList.Read(line.Text) is { Names.Length: > 1 }) || title.Sum(line => line.Text.Length) < 30;
    }

    // Running text is no title, however it is laid out.
    private static bool IsTitle(List<PlainLine> lines)
    {
        var text = string.Join(' ', lines.Select(line => line.Text));
        return text.Length is >= ShortestTitle and <= LongestTitle && !Sentence.IsMatch(text) && text.Count(char.IsAsciiDigit) < 24;
    }

    private static bool IsSufficient(List<PlainLine> title) => title.Sum(line => line.Text.Length) >= ShortestTitle;

    private static bool IsComplete(List<PlainLine> title) => title.Sum(line => line.Text.Length) > LongestTitle || title[0].Raw.StartsWith('#') || title[^1].BeforeGap;

    // Without authors, what stands above the abstract is a title only if it reads like one: no sentence, and something that shows where it ends.
    private static bool IsCertain(DocumentLines document, List<PlainLine> title)
    {
        if (title.Count == 0 || !IsTitle(title)) return false;
        var length = title.Sum(line => line.Text.Length);
        if (title[0].Raw.StartsWith("# ", StringComparison.Ordinal)) return length >= ShortestTitle;
        return document.HasSections && length is >= 20 and < 350 && title[^1].Text[^1] is not ('.' or ',' or ';' or ':');
    }

    private static Printed<string> Join(List<PlainLine> lines)
    {
        var text = "";
        foreach (var line in lines)
        {
            var printed = PlainText.Printed(line.Raw);
            text = text.Length == 0 || text[^1] is '-' or '\u2010' && printed.Length > 0 && char.IsLower(printed[0]) ? text + printed : $"{text} {printed}";
        }

        return new(Clean(text), lines[0].Number);
    }

    /// <summary>A title without the marks of footnotes and the full stop that some put behind it.</summary>
    public static string Clean(string text)
    {
        var clean = text.Trim().TrimEndAny("*†‡☆★¶§△ ");
        if (clean.EndsWith("[J]", StringComparison.Ordinal)) clean = clean[..^3].TrimEnd();
        if (ProgramNumber.Match(clean) is { Success: true } number) clean = clean[(number.Length - 1)..];
        return clean.EndsWith('.') && !clean.EndsWith("..", StringComparison.Ordinal) ? clean[..^1] : clean;
    }
}
