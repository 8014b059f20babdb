using Plumbline.Extract.Words;
using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>A record of a register of trials: ClinicalTrials.gov, ISRCTN, ChiCTR, the EU register, the search portal of WHO.</summary>
internal static class RegistryRecord
{
    private const int Enough = 4;
    private const int FirstLines = 12;

    private static readonly string[] Titles = ["Official Title", "Scientific Title", "Full title of the trial", "Public title", "Study Title", "Brief Title", "Title"];
    private static readonly string[] Starts = ["Study Start Date", "Study Start", "Date of first enrolment", "Date of first enrollment", "Recruitment start date", "Study Start (Actual)", "Overall study start date", "Actual date of first participant enrolment"];
    private static readonly string[] Sponsors = ["Primary sponsor", "Sponsor", "Lead Sponsor", "Name of Sponsor", "Sponsor name", "Study Sponsor", "Source(s) of funding", "Funding source"];
    private static readonly string[] Registered = ["Date of registration", "Date registered", "Registration date", "First Submitted", "First Posted", "Study First Submitted", "Study First Posted", "First Submitted Date", "First Posted Date", "Date on which this record was first entered in the EudraCT database"];
    private static readonly string[] Updates = ["Last Update Posted", "Last Update Posted Date", "Last edited", "Last Updated", "Last refreshed on", "Date of last refreshed on", "Last Update Submitted", "Last Update Submitted Date", "Refreshed on", "Last update"];
    private static readonly string[] Numbers = ["ClinicalTrials.gov ID", "ClinicalTrials.gov Identifier", "NCT Number", "NCT ID", "Main ID", "Registration number", "EudraCT Number", "ISRCTN number", "EU trial number", "Trial ID", "Trial registration number", "ISRCTN", "UMIN ID", "DRKS-ID", "jRCT ID"];
    private static readonly string[] Others = ["Primary Completion", "Primary Completion Date", "Study Completion", "Study Completion Date", "Enrollment", "Actual Enrollment", "Estimated Enrollment", "Target number of participants", "Target sample size", "Study Type", "Recruitment status", "Overall Recruitment Status", "Recruiting time", "Study execute time", "Recruitment end date", "Condition", "Conditions", "Condition category", "Information provided by", "Study Design", "Phase", "Countries of recruitment", "Responsible Party"];

    private static readonly Pattern Range = Patterns.AnyCase(@"from:? ?(?<a>\d{4}-\d{2}-\d{2}).{0,40}?to:? ?(?<b>\d{4}-\d{2}-\d{2})");

    /// <summary>Every label, the longest first, so that one which begins another is not taken for it.</summary>
    public static readonly ImmutableArray<string> Labels = [.. Titles.Concat(Starts).Concat(Sponsors).Concat(Registered).Concat(Updates).Concat(Numbers).Concat(Others).Where(label => label.Length >= 5).OrderByDescending(label => label.Length)];

    public static SourceMetadata? Read(DocumentLines document)
    {
        var lines = new LabelledLines(document);
        if (lines.Count([.. Numbers, .. Starts, .. Updates, .. Registered, .. Others]) < Enough || Number(lines) is not { } number) return null;
        var (start, end) = Times(lines);
        var title = lines.Value(Titles.AsSpan(0, 6));
        return new SourceMetadata
        {
            Title = title ?? lines.Value("Title"),
            Doi = document.All.Take(FirstLines).Where(line => line.Text.StartsWith("DOI", StringComparison.OrdinalIgnoreCase)).Select(line => Dois.In(line.Text) is { } doi ? (Printed<string>?)new Printed<string>(doi, line.Number) : null).FirstOrDefault(),
            Registrations = [number],
            EnrolmentStart = start,
            EnrolmentEnd = end,
            LastUpdated = lines.Date(Updates),
            Funding = lines.Value(Sponsors),
            SampleSize = Planned(lines),
        };
    }

    private static Registration? Number(LabelledLines lines)
    {
        foreach (var label in Numbers)
        {
            if (lines.Value(label) is not { } value) continue;
            if (Registers.Numbers.Match(value.Value) is { Success: true } match && Registers.Plain(match.Value, "trial register " + label) is { } plain) return new Registration(plain, lines.Date(Registered)?.Value, value.Line);
        }

        return null;
    }

    private static (Printed<PartialDate>? Start, Printed<PartialDate>? End) Times(LabelledLines lines)
    {
        if (lines.Value("Recruiting time", "Study execute time") is { } time && Range.Match(time.Value) is { Success: true } range
            && PartialDate.TryParse(range.Groups["a"].Value, out var from) && PartialDate.TryParse(range.Groups["b"].Value, out var to)) return (new(from, time.Line), new(to, time.Line));
        return (lines.Date(Starts), lines.Date("Recruitment end date"));
    }

    // A number that is planned; what was reached is a result.
    private static Printed<string>? Planned(LabelledLines lines)
    {
        if (lines.Value("Estimated Enrollment", "Target number of participants", "Target sample size") is not { } value) return null;
        var digits = new string([.. value.Value.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c == ',').Where(char.IsAsciiDigit)]);
        return digits.Length is > 0 and < 8 ? value with { Value = $"{digits} people" } : null;
    }
}
