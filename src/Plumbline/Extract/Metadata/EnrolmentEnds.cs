using System.Text.RegularExpressions;
using Plumbline.Extract.Documents;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>Beginning and end of enrolment where each is said on its own: "The first patient was enrolled on …, the last on …".</summary>
internal static class EnrolmentEnds
{
    private const int Within = 90;
    private static readonly WordFilter Words = WordFilter.AnyCase("enrol", "recruit", "accru", "first patient", "first participant", "first subject", "inclusion");

    private static readonly Pattern Begins = Patterns.AnyCase(
        @"\bfirst (patient|participant|subject|person|child|case|woman|man|infant)s?\b[^.;]{0,40}(enrol|random|dosed|treated|recruit|includ|registered|screened|visit|entered|signed)\w*|\b(enrol+ment|recruitment|accrual|inclusion|study|trial) (\w+ ){0,3}?(began|begun|started|opened|commenced|was initiated|was opened|was started|initiated|start date)|\benrol+(ed|ing|ment) since|\bstart of (enrol+ment|recruitment|study)|\bopened (to|for) (enrol+ment|accrual|recruitment)");

    private static readonly Pattern Ends = Patterns.AnyCase(
        @"\blast (patient|participant|subject|person|one)?s?\b[^.;]{0,30}(enrol|random|dosed|recruit|includ|registered|entered)\w*|\b(enrol+ment|recruitment|accrual|inclusion) (\w+ ){0,3}?(ended|closed|finished|completed|was completed|was closed|stopped|was stopped|terminated)|\b(closed|ended|completed|finished|stopped)( its)?( to)? (enrol+ment|accrual|recruitment)?\b ?(in|on)\b|\band the last\b|\bend of (enrol+ment|recruitment)|, and (closed|ended|completed|finished|stopped)( (in|on))?");

    public static EnrolmentDates Read(IReadOnlyList<Part> parts)
    {
        foreach (var part in parts.Where(part => part.Kind == BlockKind.Prose && Sentences.NearnessOf(part) != Nearness.Elsewhere))
        {
            if (!Words.In(part.Text)) continue;
            if (Begins.Match(part.Text) is not { Success: true } begin || After(part, begin) is not { } start) continue;
            var rest = part.Text[start.End..];
            var end = Ends.Match(rest) is { Success: true } match ? DateReader.Find(part.Text, start.End + match.Index + match.Length, start.End + match.Index + match.Length + Within) : null;
            if (start.Date.Month is null) continue;
            return new EnrolmentDates(part.At(start.Date, start.Start), end is { Date.Month: not null } last && last.Date.CompareTo(start.Date) >= 0 ? part.At(last.Date, last.Start) : null);
        }

        return new EnrolmentDates(null, null);
    }

    private static (PartialDate Date, int Start, int End)? After(Part part, Match match)
    {
        var (_, end) = Sentences.Around(part, match.Index);
        return DateReader.Find(part.Text, match.Index + match.Length, Math.Min(end, match.Index + match.Length + Within));
    }
}
