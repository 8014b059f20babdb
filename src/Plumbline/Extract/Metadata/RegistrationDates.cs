using Plumbline.Extract.Words;
using System.Text.RegularExpressions;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>The date on which a trial was registered, where the document states it beside the number.</summary>
internal static class RegistrationDates
{
    private static readonly Pattern Behind = Patterns.AnyCase(
        @"^[^.]{0,60}?(regist(ered|ration)( date| was| on| in|:)*|date of (first )?registration|registration date|first (posted|submitted|registered)|posted|date)[ ,:(]*(is|was|on|in|:)* ?(the )?|^[ )]{0,2}[,;:(\[] ?(on |dated |date:? ?)?|^\)?\. ?(prospectively |retrospectively |first )?(registered|registration date|date of registration|date|posted)[ ,:]*(on|in|was|:)? ?");

    private static readonly Pattern Ahead = Patterns.AnyCase(@"\b(registered|registration|regist\w+)( \w+){0,3}?,? (on|in|:)? ?$|\bregist\w+[^.;]{0,40}$");

    public static PartialDate? Of(Part part, Match number)
    {
        var text = part.Text;
        var end = number.Index + number.Length;
        var rest = text[end..Math.Min(text.Length, end + 140)];
        if (Behind.Match(rest) is { Success: true } behind && DateReader.Find(rest, Math.Max(0, behind.Length - 1), behind.Length + 24) is { } found && IsPlain(rest[Math.Min(behind.Length, found.Start)..found.Start])) return found.Date;

        // "was registered on 5 May 2015 at ClinicalTrials.gov (NCT…)"
        var (start, _) = Sentences.Around(part, number.Index);
        var from = Math.Max(start, number.Index - 120);
        var before = text[from..Math.Max(from, number.Index)];
        return DateReader.Find(before, 0, before.Length) is { Date.Month: not null } ahead && Ahead.IsMatch(before[..ahead.Start]) ? ahead.Date : null;
    }

    private static bool IsPlain(string between) => between.Count(char.IsLetter) <= 6;
}
