using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class ReviewOverdueRule : Rule
{
    public override string Id => "review-overdue";

    public override string Name => "A source's own promise of review";

    public override string Formula => "date of the last review + the promised period, against this site's as-of date";

    public override string Source => "the source's own policy";

    public override string Avoids => "A review on the very day it falls due is in time. Late review does not make a number wrong, and the finding says so.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        var asOf = evidence.Content.Site.AsOf;
        foreach (var source in evidence.Content.Sources)
        {
            if (source.Metadata.ReviewFrequency is not { } frequency || source.Metadata.LastReviewed is not { } last) continue;
            if (evidence.Content.Studies.FirstOrDefault(study => study.Sources.Any(one => one.Value == source.Id)) is not { } study) continue;
            yield return Compare(source, study, frequency, last, asOf);
        }
    }

    private Finding Compare(SourceRecord source, Study study, Printed<string> frequency, Printed<PartialDate> last, PartialDate asOf)
    {
        var printed = $"reviewed {last.Value.ToWords()}, review {frequency.Value}";
        var finding = new Finding
        {
            Rule = Id,
            Verdict = Verdict.NotCheckable,
            Severity = FindingSeverity.Info,
            Study = study.Id,
            Facts = [],
            Places = [new FindingPlace(source.Id, last.Line, "Front matter", last.Value.ToString()), new FindingPlace(source.Id, frequency.Line, "Front matter", frequency.Value)],
            Printed = printed,
            Recomputed = "not computed",
            Method = "date of last review plus the promised period",
            Message = $"The source promises review '{frequency.Value}', a period this check does not know.",
        };
        if (ReviewPeriods.Due(last.Value, frequency.Value) is not { } due) return finding;
        var dueWords = PartialDate.Create(due.Year, due.Month, due.Day).ToWords();
        return asOf.First <= due
            ? finding with { Verdict = Verdict.Match, Recomputed = $"due {dueWords}", Message = $"The front matter of the document gives review as {frequency.Value}; the next one is due on {dueWords}." }
            : finding with
            {
                Verdict = Verdict.Differs,
                Severity = FindingSeverity.Minor,
                Recomputed = $"was due {dueWords}",
                Message = $"The front matter of the document gives review as {frequency.Value} and {last.Value.ToWords()} as the last one, so the next was due on {dueWords}. As of {asOf.ToWords()} that day has passed. The figures may still be right; we only know that no later review is recorded in the document that was read.",
            };
    }
}
