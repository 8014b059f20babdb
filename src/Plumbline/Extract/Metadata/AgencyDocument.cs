using Plumbline.Extract.Words;
using System.Text.RegularExpressions;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>A document of an agency: a label of the FDA, a report of the EMA, guidance of NICE.</summary>
internal static class AgencyDocument
{
    private const int FirstLines = 80;

    private static readonly Pattern Approval = Patterns.AnyCase(@"initial u\.? ?s\.? approval:? ?(?<year>(19|20)\d{2})");
    private static readonly Pattern Revised = Patterns.AnyCase(@"^[\W_]{0,4}revised:? ?(?<date>.{4,24})$");
    private static readonly Pattern Reference = Patterns.AnyCase(@"\breference id:? ?(?<number>\d{5,9})");
    private static readonly Pattern European = Patterns.Cased(@"\b(?<number>(EMA|EMEA|CHMP|PRAC)/([A-Z]+/)*\d{3,7}/\d{4}( Rev\.? ?\d{1,2})?)\b");
    private static readonly Pattern Nice = Patterns.AnyCase(@"\breference number:? ?(?<number>(TA|NG|CG|HST|IPG|DG|MTG|QS|ES|PH|HTG)\d{1,4})\b|nice\.org\.uk/guidance/(?<link>(ta|ng|cg|hst|ipg|dg|mtg|qs|es|ph|htg)\d{1,4})\b");
    private static readonly Pattern Kind = Patterns.AnyCase(@"^(public |chmp |european public |withdrawal |variation )*(assessment report|summary of product characteristics|epar.{0,40}|technology appraisal guidance|nice guideline|clinical guideline|highly specialised technologies guidance|highlights of prescribing information)\W{0,3}$");
    private static readonly Pattern Product = Patterns.Cased(@"^[\p{L}\d®™ -]{3,60}\(.{3,80}\).{0,120}$");

    private static readonly WordFilter ApprovalMark = WordFilter.AnyCase("initial");
    private static readonly WordFilter ReferenceMark = WordFilter.AnyCase("reference id");

    public static SourceMetadata? Read(DocumentLines document) => Label(document) ?? Report(document) ?? Guidance(document);

    private static SourceMetadata? Label(DocumentLines document)
    {
        if (Find(document, Approval, ApprovalMark) is not { } approval) return null;
        var index = document.All.ToList().FindIndex(line => line.Number == approval.Line.Number);
        var product = document.All.Take(index).Where(line => index - 8 <= document.All.Count).Reverse().Take(6).FirstOrDefault(line => Product.IsMatch(line.Text));
        var revised = document.All.Where(line => line.Text.Length < 60 && line.Text.Contains("evised", StringComparison.OrdinalIgnoreCase)).Select(line => (Line: line, Match: Revised.Match(line.Text))).FirstOrDefault(one => one.Match.Success && DateReader.At(one.Match.Groups["date"].Value, 0)?.Date is not null);
        return new SourceMetadata
        {
            Title = product is null ? null : new(PlainText.Printed(product.Raw), product.Number),
            InitialApproval = new(Text.PartialDate.Create(int.Parse(approval.Match.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture)), approval.Line.Number),
            Revised = revised.Line is null ? null : new(DateReader.At(revised.Match.Groups["date"].Value, 0)!.Value.Date!.Value, revised.Line.Number),
            Year = revised.Line is null ? null : new(DateReader.At(revised.Match.Groups["date"].Value, 0)!.Value.Date!.Value.Year, revised.Line.Number),
            DocumentNumber = Find(document, Reference, ReferenceMark) is { } number ? new(number.Match.Groups["number"].Value, number.Line.Number) : null,
        };
    }

    private static SourceMetadata? Report(DocumentLines document)
    {
        var first = document.All.Take(FirstLines).ToList();
        var number = first.Select(line => (Line: line, Match: European.Match(line.Text))).FirstOrDefault(one => one.Match.Success && one.Line.Text.Length < 120);
        if (number.Line is null) return null;
        var dated = first.Select(line => (Line: line, Date: line.Text.Length < 40 && DateReader.At(line.Text, 0) is { } parts ? parts.Date : null)).FirstOrDefault(one => one.Date?.Month is not null);
        return new SourceMetadata
        {
            Title = Titled(first),
            DocumentNumber = new(number.Match.Groups["number"].Value, number.Line.Number),
            Published = dated.Line is null ? null : new(dated.Date!.Value, dated.Line.Number),
            Publisher = first.FirstOrDefault(line => line.Text.Contains("European Medicines Agency", StringComparison.OrdinalIgnoreCase)) is { } named ? new("European Medicines Agency", named.Number) : null,
        };
    }

    private static SourceMetadata? Guidance(DocumentLines document)
    {
        var first = document.All.Take(FirstLines).ToList();
        var number = first.Select(line => (Line: line, Match: Nice.Match(line.Text))).FirstOrDefault(one => one.Match.Success && one.Line.Text.Length < 160);
        if (number.Line is null || !first.Exists(line => Sentences.Says(line.Text, "guidance", "guideline"))) return null;
        var text = (number.Match.Groups["number"].Success ? number.Match.Groups["number"].Value : number.Match.Groups["link"].Value).ToUpperInvariant();
        var kind = first.FindIndex(line => Kind.IsMatch(line.Text));
        var title = kind > 0 ? first.Take(kind).LastOrDefault(line => line.Text.Length > 12 && !HeadLines.IsFurniture(line.Text)) : null;
        var address = first.FirstOrDefault(line => line.Text.Contains("nice.org.uk/guidance/", StringComparison.OrdinalIgnoreCase));
        return new SourceMetadata
        {
            Title = title is null ? null : new(PlainText.Printed(title.Raw), title.Number),
            DocumentNumber = new(text, number.Line.Number),
            Publisher = first.FirstOrDefault(line => line.Text.Contains("National Institute for Health and Care Excellence", StringComparison.OrdinalIgnoreCase)) is { } named ? new("National Institute for Health and Care Excellence", named.Number)
                : document.All.FirstOrDefault(line => line.Text.Contains("NICE", StringComparison.Ordinal)) is { } short4 ? new("NICE", short4.Number) : null,
            Url = address is null ? null : new("https://www.nice.org.uk/guidance/" + text.ToLowerInvariant(), address.Number),
        };
    }

    // "Assessment report" says what it is, and the line below it of what.
    private static Printed<string>? Titled(List<PlainLine> lines)
    {
        var at = lines.FindIndex(line => Kind.IsMatch(line.Text));
        if (at < 0) return null;
        var product = lines.Skip(at + 1).Take(3).FirstOrDefault(line => line.Text.Length is > 2 and < 100 && line.Text[^1] is not (':' or '.') && !line.Text.Contains(':', StringComparison.Ordinal) && char.IsUpper(line.Text[0]));
        return new(product is null ? lines[at].Text : $"{lines[at].Text}: {PlainText.Printed(product.Raw)}", lines[at].Number);
    }

    private static (PlainLine Line, Match Match)? Find(DocumentLines document, Pattern pattern, WordFilter mark)
    {
        foreach (var line in document.All)
        {
            if (mark.In(line.Text) && pattern.Match(line.Text) is { Success: true } match) return (line, match);
        }

        return null;
    }
}
