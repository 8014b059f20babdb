using Plumbline.Extract.Documents;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>
/// Where a paper says what it is itself: the line that tells how to cite it, the line of its journal on the title page, or the
/// header or footer of its pages. A citation anywhere else is of another paper.
/// </summary>
internal sealed record SelfCitation(int Line, Imprint Imprint)
{
    private const int LongestCitation = 8;
    private const int LongestMasthead = 260;

    private static readonly Pattern Label = Patterns.AnyCase(
        @"^[\W_]{0,4}(citation|how to cite( this)?( article| paper)?|to cite( this)?( article| paper)?|cite (this|the)?( article| paper)?( as)?|please cite( this)?( article| paper)?( as)?|for citation|recommended citation|suggested citation|cite as|citing this article|引用本文|本文引用格式)[\W_]{0,4}(:| as|$)");

    private static readonly WordFilter Citing = WordFilter.AnyCase("cit", "引用");
    private static readonly WordFilter Volumes = WordFilter.AnyCase("volume");

    private static readonly Pattern Worded = Patterns.AnyCase(@"\bvolume \d{1,4}[ ,•|x-]{1,3}(number|issue) \d{1,3}\b");

    private static readonly Pattern HeaderAuthor = Patterns.Cased(@"(?<author>\p{Lu}[\p{L}'-]+( \p{Lu}{1,3})?) (et al\.?|and others),?");

    /// <summary>The last line of a citation that takes several.</summary>
    public int LastLine { get; private init; } = Line;

    public string? Title { get; private init; }

    public AuthorList Authors { get; private init; } = AuthorList.None;

    public Printed<string>? Journal => Of(Imprint.Journal);

    public Printed<int>? Year => Imprint.Year is { } year ? new(year, Line) : null;

    public Printed<string>? Volume => Of(Imprint.Volume);

    public Printed<string>? Issue => Of(Imprint.Issue);

    public Printed<string>? Pages => Of(Imprint.Pages);

    /// <summary>What the document says of itself, the fullest first, and of the rest only what does not contradict it.</summary>
    public static SelfCitation? Read(DocumentLines document, IReadOnlyList<Part> parts)
    {
        var found = Labelled(document, parts).Concat(Mastheads(document)).ToList();
        found.AddRange([.. RunningLines(document, found), .. Standing(document)]);
        if (found.Count == 0) return null;
        var best = found.FirstOrDefault(one => one.Title is not null) ?? found.FirstOrDefault(one => one.Imprint.Journal is not null) ?? found[0];
        var imprint = best.Imprint;
        foreach (var other in found.Select(one => one.Imprint).Where(other => Agree(imprint, other)))
        {
            var pages = imprint.Pages is not null && !imprint.IsFooter ? imprint.Pages : other.Pages ?? imprint.Pages;
            imprint = imprint with
            {
                Journal = imprint.Journal is null || string.Equals(imprint.Journal, other.Journal?.ToUpperInvariant(), StringComparison.Ordinal) ? other.Journal ?? imprint.Journal : imprint.Journal, Year = imprint.Year ?? other.Year, Volume = imprint.Volume ?? other.Volume, Issue = imprint.Issue ?? other.Issue,
                Pages = pages, IsFooter = imprint.IsFooter && other.IsFooter,
            };
        }

        if (imprint.IsFooter && imprint.Journal is null) imprint = imprint with { Pages = null };
        if (imprint.Pages is null || imprint.IsFooter) imprint = imprint with { Pages = Repeated(document, imprint) ?? imprint.Pages };
        return best with { Imprint = imprint, Authors = best.Authors.IsEmpty ? found.Select(one => one.Authors).FirstOrDefault(authors => !authors.IsEmpty) ?? AuthorList.None : best.Authors };
    }

    // The header of a page gives volume and year, and a line that begins with the same figures the pages as well.
    private static string? Repeated(DocumentLines document, Imprint known) => document.All.Where(line => line.Standing == Metadata.Standing.Body && line.Text.Length < 200 && known.Volume is not null && ImprintReader.MayHold(line.Text))
        .Select(line => ImprintReader.Read(line.Text)).FirstOrDefault(other => other is { Start: 0, Pages: not null, IsFooter: false } && other.Volume == known.Volume && other.Year == known.Year && (known.Journal is null || other.Journal == known.Journal))?.Pages;

    private static bool Agree(Imprint one, Imprint other) =>
        (one.Year is null || other.Year is null || one.Year == other.Year) && (one.Volume is null || other.Volume is null || one.Volume == other.Volume)
            && (one.Volume is not null || one.Year is not null);

    // "Citation: …", on its line or on the lines below it.
    private static IEnumerable<SelfCitation> Labelled(DocumentLines document, IReadOnlyList<Part> parts)
    {
        for (var i = 0; i < document.All.Count; i++)
        {
            if (document.All[i].Standing == Metadata.Standing.Foreign || !Citing.In(document.All[i].Text.AsSpan(0, Math.Min(document.All[i].Text.Length, 60))) || Label.Match(document.All[i].Text) is not { Success: true } label) continue;
            var text = document.All[i].Text[label.Length..];
            var last = i;
            while (last + 1 < document.All.Count && last + 1 < i + LongestCitation && (text.Length < 4 || !document.All[last + 1].AfterGap) && !ForeignText.IsHeading(document.All[last + 1].Text))
                text = Joined(text, document.All[++last].Text);
            if (WithTitle(text, document.All[i].Number) is { } read) yield return read with { LastLine = document.All[last].Number };
        }

        foreach (var part in parts.Where(part => part.Section == "Citation"))
        {
            if (WithTitle(PlainText.Of(part.Text).TrimStartAny(" :."), part.At(0, 0).Line) is { } read) yield return read;
        }
    }

    private static string Joined(string text, string next) => text.EndsWith('-') ? text + next : $"{text} {next}";

    // Authors. Title. Journal, year …: the sentences before the journal.
    private static SelfCitation? WithTitle(string text, int line)
    {
        text = text.TrimAny(" :.");
        if (ImprintReader.ReadCited(text) is not { } imprint) return null;
        var citation = new SelfCitation(line, imprint);
        var before = text[..imprint.Start].TrimAny(" :.,[]").Replace("[J", "", StringComparison.Ordinal);
        if (CitedTitle.Read(before) is not { } read) return citation;
        return citation with { Authors = read.Authors, Title = read.Title is { Length: > 10 } title ? TitleBlock.Clean(title) : null };
    }

    // On the title page: the journal begins the line, or nothing but its figures stand there and the name on the line above.
    private static IEnumerable<SelfCitation> Mastheads(DocumentLines document)
    {
        PlainLine? before = null;
        foreach (var line in document.All.TakeWhile(line => line.Standing is Metadata.Standing.Head or Metadata.Standing.Furniture))
        {
            if (line.Text.Length < LongestMasthead && ImprintReader.Read(Unlabelled(line.Text)) is { } imprint && IsMasthead(Unlabelled(line.Text), imprint))
            {
                if (imprint.Journal is null && before is not null && JournalName.Before(before.Text, before.Text.Length) is { Start: 0 } above && !before.Text.EndsWith('.') && above.Name.Length < 60)
                    imprint = imprint with { Journal = above.Name };
                yield return new SelfCitation(line.Number, imprint) { Authors = HeaderName(line.Text, imprint) };
            }

            before = line;
        }
    }

    private static string Unlabelled(string line)
    {
        foreach (var label in new[] { "Publication:", "Published in:", "Published in", "Journal:", "Source:", "Reference:" })
        {
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return line[label.Length..].TrimStart();
        }

        return line;
    }

    private static bool IsMasthead(string line, Imprint imprint) =>
        imprint.Start <= 4 || line.AsSpan(0, imprint.Start).TrimEnd(" .,;:|-").Length <= 4 || HeaderAuthor.IsMatch(line[..imprint.Start]) || (imprint.IsFooter && imprint.Start < 60);

    // Page headers and footers: as the layout knows them, or because they come again with the same figures or with those of the title page.
    private static IEnumerable<SelfCitation> RunningLines(DocumentLines document, IReadOnlyList<SelfCitation> known)
    {
        var seen = new Dictionary<string, SelfCitation>(StringComparer.Ordinal);
        var sure = known.Select(one => one.Imprint).ToList();
        foreach (var line in document.All.Where(line => line.Standing is Metadata.Standing.Body or Metadata.Standing.Furniture && line.Text.Length < 120))
        {
            // "BLOOD, 20 MARCH 2014 x VOLUME 123, NUMBER 12" and nothing else: no list of references writes so.
            if (Volumes.In(line.Text) && Worded.IsMatch(line.Text) && ImprintReader.Read(line.Text) is { Volume: not null, Issue: not null, Journal: not null, Start: 0 } worded)
            {
                sure.Add(worded);
                yield return new SelfCitation(line.Number, worded);
            }
        }

        foreach (var line in document.All.Where(line => line.Standing is Metadata.Standing.Furniture or Metadata.Standing.Body && line.Text.Length < 240))
        {
            if (!ImprintReader.MayHold(line.Text) || ImprintReader.Read(line.Text) is not { Volume: not null } imprint || !(IsMasthead(line.Text, imprint) || IsBracketed(line.Text, imprint))) continue;
            var key = $"{imprint.Journal} {imprint.Year} {imprint.Volume}";
            var again = seen.TryGetValue(key, out var before);
            var isKnown = sure.Exists(one => one.Volume == imprint.Volume && one.Year == imprint.Year) && (imprint.Start == 0 || IsBracketed(line.Text, imprint));
            if (line.Standing == Metadata.Standing.Furniture || again || isKnown) yield return before ?? new SelfCitation(line.Number, imprint) { Authors = HeaderName(line.Text, imprint) };
            else seen[key] = new SelfCitation(line.Number, imprint);
        }
    }

    // "(Blood. 2014;123(12):1826-1832)" at the end of a summary.
    private static bool IsBracketed(string line, Imprint imprint) => imprint.Start > 0 && line[imprint.Start - 1] == '(' && imprint.End == line.Length - 1;

    // A line of its own above or below the text: "JAMA. 2022;327(31):3018-3029. doi:10.1001/…".
    private static IEnumerable<SelfCitation> Standing(DocumentLines document)
    {
        foreach (var line in document.All.Where(line => line is { Standing: Metadata.Standing.Body, AfterGap: true, BeforeGap: true } && line.Text.Length < 200))
        {
            var text = Unlabelled(line.Text);
            if (ImprintReader.MayHold(text) && ImprintReader.Read(text) is { Volume: not null, Journal: not null, Start: 0 } imprint) yield return new SelfCitation(line.Number, imprint);
        }
    }

    private static AuthorList HeaderName(string line, Imprint imprint) =>
        HeaderAuthor.Match(line[..imprint.Start]) is { Success: true } match ? new AuthorList([match.Groups["author"].Value], null, false) : AuthorList.None;

    private Printed<string>? Of(string? value) => value is null ? null : new(value, Line);
}
