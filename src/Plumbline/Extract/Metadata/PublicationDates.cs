using Plumbline.Extract.Words;
using System.Text.RegularExpressions;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>When the manuscript came in, was revised and accepted, and when it came out.</summary>
internal sealed record PublicationDates
{
    private const int Within = 26;
    private static readonly WordFilter Coming = WordFilter.AnyCase("received", "submi", "收稿", "投稿");
    private static readonly WordFilter Revising = WordFilter.AnyCase("revis", "修");
    private static readonly WordFilter Accepting = WordFilter.AnyCase("accept", "录用", "接受");
    private static readonly WordFilter Publishing = WordFilter.AnyCase("publi", "posted", "epub", "e-pub", "online", "issue date", "日期");
    private static readonly WordFilter Updating = WordFilter.AnyCase("updat", "modified", "last revised");
    private static readonly WordFilter Reviewing = WordFilter.AnyCase("reviewed");
    private static readonly WordFilter Digits = WordFilter.Cased("19", "20");
    private const int LongestLine = 420;

    private static readonly Pattern ReceivedWord = Label(@"(manuscript |date |original |article |paper )?(first )?(received|submitted|submission( date)?|收稿日期|投稿日期)");
    private static readonly Pattern RevisedWord = Label(@"(revised( manuscript)?( received)?|revision received|received in( the)? (final )?revised form|in( final)? revised form|revision|revised version( received)?|修回日期|修改日期|修订日期)");
    private static readonly Pattern AcceptedWord = Label(@"((manuscript |article |paper |date )?accepted( for publication)?|acceptance( date)?|录用日期|接受日期)");

    private static readonly Pattern PublishedWord = Label(
        @"(first )?(published|publication date|date of publication|posted|e?-?pub)( online)?( first)?( ahead of print)?( date)?( (in|at) [\w.]+)?|available online|accepted (manuscript|article) online|online publication( date)?|this version posted|prepublished online( as [\w ]+,?)?|advance access publication|this article was published|issue date|出版日期|发布日期|网络出版日期");

    private static readonly Pattern UpdatedWord = Label(@"(last |latest )?(updated?|modified)( on| posted)?( \(.{2,12}\))?|date last updated|page last updated|last revised");
    private static readonly Pattern ReviewedWord = Label(@"(last |date last |page last )?reviewed( on)?");

    public Printed<PartialDate>? Received { get; private init; }

    public Printed<PartialDate>? Revised { get; private init; }

    public Printed<PartialDate>? Accepted { get; private init; }

    public Printed<PartialDate>? Published { get; private init; }

    public Printed<PartialDate>? Updated { get; private init; }

    public Printed<PartialDate>? Reviewed { get; private init; }

    public static PublicationDates Read(DocumentLines document)
    {
        var dates = new PublicationDates();
        for (var i = 0; i < document.All.Count; i++)
        {
            var line = document.All[i];
            if (line.Standing == Standing.Foreign || line.Text.Length > 1200 || !(Digits.In(line.Text) || line.Text.Length < 60)) continue;
            var next = i + 1 < document.All.Count && document.All[i + 1].Number <= line.Number + 2 ? document.All[i + 1] : null;
            dates = dates with
            {
                Received = dates.Received ?? (Coming.In(line.Text) ? After(ReceivedWord, line, next) : null),
                Revised = dates.Revised ?? (Revising.In(line.Text) ? After(RevisedWord, line, next) : null),
                Accepted = dates.Accepted ?? (Accepting.In(line.Text) ? After(AcceptedWord, line, next) : null),
                Published = dates.Published ?? (Publishing.In(line.Text) ? After(PublishedWord, line, next) : null),
                Updated = dates.Updated ?? (Updating.In(line.Text) ? After(UpdatedWord, line, next) : null),
                Reviewed = dates.Reviewed ?? (Reviewing.In(line.Text) ? After(ReviewedWord, line, next) : null),
            };
        }

        return dates;
    }

    private static Pattern Label(string words) => Patterns.AnyCase($@"(^|[;,./|•(\]:*#-]|\d)[ *]{{0,4}}(?<words>{words})[*]{{0,2}}(?<mark> ?[:.,] ?[*]{{0,2}}| on| -)?[ *]");

    // The label begins its line or follows a mark, and the date follows the label: "patients received 40 mg" is no such label.
    private static Printed<PartialDate>? After(Pattern label, PlainLine line, PlainLine? next)
    {
        for (var match = label.Match(line.Text + " "); match.Success; match = match.NextMatch())
        {
            var words = match.Groups["words"];
            if (words.Length == 0) continue;
            if (char.IsLower(words.Value[0]) && words.Index > 0 && !IsListed(line.Text, words.Index)) continue;
            var from = words.Index + words.Length;
            if (DateReader.Find(line.Text, from, from + Within) is { } found && IsShort(line.Text[from..found.Start]) && IsCertain(line, words.Index, found.Date)) return new(found.Date, line.Number);
            var rest = line.Text[Math.Min(from, line.Text.Length)..].TrimAny(" :*.|-");
            if (rest.Length == 0 && next is not null && DateReader.Find(next.Text, 0, 16) is { } below && below.Start <= 4) return new(below.Date, next.Number);
        }

        return null;
    }

    // In running text a year alone is that of another paper, and in a long line only a label at its start is one.
    private static bool IsCertain(PlainLine line, int at, PartialDate date) =>
        line.Standing == Standing.Head ? date.Month is not null || at < 8 : date.Month is not null ? line.Text.Length < LongestLine || at < 8 : at < 8 && line.Text.Length < 60;

    // A small letter begins a label only after a mark that lists: "Received 3 May 2020; accepted 5 June 2020".
    private static bool IsListed(string line, int at)
    {
        var before = line.AsSpan(0, at).TrimEnd();
        return before.Length > 0 && before[^1] is ';' or ',' or '/' or '|' or '.' or ':' or '(' or '•' or '-';
    }

    private static bool IsShort(string between) => between.Count(char.IsLetter) <= 8 && !between.Contains("patient", StringComparison.OrdinalIgnoreCase) && !between.Any(char.IsAsciiDigit);
}
