using System.Text.RegularExpressions;
using Plumbline.Extract.Documents;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>Who approved the study: the number of the approval, its date, and the committee, in short form.</summary>
internal static class EthicsApproval
{
    private const int Within = 420;
    private static readonly WordFilter Words = WordFilter.AnyCase("ethic", "review board", "IRB", "IEC", "helsinki committee");

    private static readonly Pattern Approval = Patterns.AnyCase(@"\b(approv(ed|al|es)|exempt(ed|ion)?|waived|favou?rable opinion|authori[sz]ed|reviewed by|clearance|permission|consent of)\b");
    private static readonly Pattern Committee = Patterns.AnyCase(@"\b(ethics?|ethical|review board|review boards|irb|irbs|iec|research committee|rec|helsinki committee|comit[eé])\b");

    private static readonly Pattern Number = Patterns.AnyCase(
        @"\b(no|nos|number|numbers|id|code|ref|reference|protocol|approval|rec|irb|permit|document|decision|case|file|study)\b ?\.? ?(no|nr|number|code|id|ref|reference)?\b[.:# ]{0,3}(was |is )?[:#]? ?\(?(?<number>[A-Z0-9\p{Lu}][\w./()\[\]-]{0,40}\d[\w/-]*(\.\d+)?\]?)|[(\[](?<bare>[A-Z]{0,8}[-/ ]?(20|19)?\d{2,4}[-/][\w/.-]{1,20})[)\];,]|№ ?(?<sign>[\w/-]{2,30})");

    private static readonly Pattern Body = Patterns.Cased(
        @"(?<body>((\p{Lu}[\p{L}'-]+|[A-Z]{2,6}) ((of|for|and|the|de|on) )*){0,8}?((Ethics?|Ethical|Bioethics|Institutional|Research|Medical|Review|Human|Independent|Local|Regional|National|Clinical|Central) ((and|of|Research|Ethics|Ethical|Institutional|Review|Medical|Human|on|for) )*)*(Committee|Committees|Board|Boards|IRB|Authority)(( of| for| at)( the)?( \p{Lu}[\p{L}'-]+( of| for| and)?( the)?){1,9})?)");

    private static readonly string[] Waiver = ["exempt", "not required", "waived"];

    public static Printed<string>? Read(IReadOnlyList<Part> parts)
    {
        foreach (var part in parts.Where(part => part.Section == "Ethics").Concat(parts.Where(part => part.Kind is BlockKind.Prose or BlockKind.Matter && part.Section != "Ethics")))
        {
            if (!Words.In(part.Text)) continue;
            for (var match = Approval.Match(part.Text); match.Success; match = match.NextMatch())
            {
                var (start, end) = Sentences.Around(part, match.Index);
                var sentence = part.Text[start..end];
                if (!Committee.IsMatch(sentence) || IsAboutDrugs(sentence)) continue;
                return part.At(Short(part, start, end, match.Value), match.Index);
            }
        }

        return null;
    }

    private static string Short(Part part, int start, int end, string word)
    {
        var said = part.Text[start..Math.Min(end, start + (2 * Within))];
        // "… was approved by the committee. Approval number: 12-34." stands in the next sentence.
        if (end < part.Text.Length && end - start < Within && FirstNumber(said) is null && Follows(part.Text[end..Math.Min(part.Text.Length, end + 90)])) said += part.Text[end..Math.Min(part.Text.Length, end + 90)];
        var number = FirstNumber(said);
        var date = FirstDate(said, number);
        var body = Body.Matches(said).Where(match => !said.AsSpan(match.Index + match.Length).StartsWith(" Statement")).Select(match => BodyName(match.Groups["body"].Value)).FirstOrDefault(name => name.Split(' ').Length >= 2 && Committee.IsMatch(name));
        if (number is null && body is null) return Sentences.Says(said, Waiver) && word.StartsWith("exempt", StringComparison.OrdinalIgnoreCase) ? "exempt" : "approved";
        return string.Join(", ", new[] { number, date }.OfType<string>()) is { Length: > 0 } figures ? body is null ? figures : $"{figures}; {body}" : body!;
    }

    private static bool Follows(string next) => Sentences.Says(next.Length > 40 ? next[..40] : next, "approval", "number", "no.", "protocol", "ref", "irb");

    private static string? FirstNumber(string said)
    {
        foreach (Match match in Number.Matches(said))
        {
            var value = (match.Groups["number"].Success ? match.Groups["number"].Value : match.Groups["bare"].Success ? match.Groups["bare"].Value : match.Groups["sign"].Value).TrimAny(".- /");
            while (value.EndsWith(')') && !value.Contains('(', StringComparison.Ordinal)) value = value[..^1];
            while (value.EndsWith(']') && !value.Contains('[', StringComparison.Ordinal)) value = value[..^1];
            var isYear = value.Length == 4 && value[0] is '1' or '2' && value.All(char.IsAsciiDigit);
            if (value.Length >= 2 && !isYear && !Registers.Numbers.IsMatch(value)) return value;
        }

        return null;
    }

    private static string? FirstDate(string said, string? number)
    {
        for (var found = DateReader.Find(said, 0, said.Length); found is { } one; found = DateReader.Find(said, one.End, said.Length))
        {
            if ((one.Date.Day is not null || (number is not null && one.Date.Month is not null)) && !IsWithin(said, one.Start, number)) return one.Date.ToString();
        }

        return null;
    }

    private static bool IsWithin(string said, int at, string? number) => number is not null && said.IndexOf(number, StringComparison.Ordinal) is var from and >= 0 && at >= from && at < from + number.Length;

    private static string BodyName(string name)
    {
        var plain = name.Trim();
        foreach (var ending in new[] { " of", " for", " and", " the", " at" })
        {
            while (plain.EndsWith(ending, StringComparison.Ordinal)) plain = plain[..^ending.Length];
        }

        return plain.StartsWith("The ", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    private static bool IsAboutDrugs(string sentence) => Sentences.Says(sentence, "approved by the FDA", "FDA approv", "approved for the treatment");
}
