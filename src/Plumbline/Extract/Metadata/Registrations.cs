using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Extract.Documents;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>
/// The registrations of the trial that a document reports. Sure are those on the title page, in the abstract, under a heading of their
/// own, and in a sentence that says this trial is registered; likely are those beside the name of a register in the methods or after them.
/// A number in the introduction or the discussion counts only where there is none of these, and not where the sentence speaks of other trials.
/// </summary>
internal static class Registrations
{
    private const int Near = 160;

    private static readonly string[] RegisterWords = ["regist", "clinicaltrials", "identifier", "trial number", "eudract", "chictr", "isrctn", "clinical trial", "clinical-trial", "nct number", "trial information", "study number", "umin", "ctis", "eu ct", "prospero", "protocol number"];

    private static readonly string[] Others = ["ongoing", "other trial", "other studies", "another", "future trial", "future stud", "under way", "underway", "et al", "previous trial", "previous stud", "previously reported", "upcoming", "such as", "e.g.", "for example", "earlier trial", "earlier stud", "being explored", "being investigated", "currently being", "and others", "recruiting trials", "others saw", "others found", "others reported", "by others"];

    private enum Belief
    {
        Sure,
        Likely,
        Mentioned,
    }

    public static ImmutableArray<Registration> Read(DocumentLines document, IReadOnlyList<Part> parts)
    {
        var found = new Dictionary<string, (Registration Registration, Belief Belief)>(StringComparer.Ordinal);
        foreach (var part in parts.Where(part => part.Kind != BlockKind.Table && Registers.MayHold(part.Text)))
        {
            foreach (Match match in Registers.Numbers.Matches(part.Text))
            {
                var line = part.At(0, match.Index).Line;
                if (document.IsForeign(line) || IsWithin(part.Text, match)) continue;
                Take(found, match.Value, part.Text[Math.Max(0, match.Index - Near)..Math.Min(part.Text.Length, match.Index + match.Length + 60)], Weigh(document, part, match, line), RegistrationDates.Of(part, match), line);
            }
        }

        foreach (var line in document.Head.Where(line => Registers.MayHold(line.Text))) foreach (Match match in Registers.Numbers.Matches(line.Text)) Take(found, match.Value, line.Text, Belief.Sure, null, line.Number);
        if (found.Count == 0) return [];
        var best = found.Values.Min(one => one.Belief) == Belief.Mentioned ? Belief.Mentioned : Belief.Likely;
        return [.. found.Values.Where(one => one.Belief <= best).Select(one => one.Registration).OrderBy(registration => registration.Number, StringComparer.Ordinal)];
    }

    private static void Take(Dictionary<string, (Registration Registration, Belief Belief)> found, string printed, string context, Belief? belief, Text.PartialDate? date, int line)
    {
        if (belief is not { } weight || Registers.Plain(printed, context) is not { } number) return;
        if (!found.TryGetValue(number, out var known)) found[number] = (new Registration(number, date, line), weight);
        else
        {
            var registration = known.Registration.Date is null && date is not null ? new Registration(number, date, line) : known.Registration;
            found[number] = (registration, known.Belief < weight ? known.Belief : weight);
        }
    }

    private static Belief? Weigh(DocumentLines document, Part part, Match match, int line)
    {
        if (part.Section is "Registration" || document.IsHead(line)) return Belief.Sure;
        if (char.IsAsciiDigit(match.Value[0]) && !Sentences.Says(part.Text[Math.Max(0, match.Index - Near)..match.Index], "eudra", "ctis", "regist", "eu ct", "identifier", "eu trial", "clinical trial", "trial number") && !HasRegistered(part, match)) return null;
        var sentence = Sentences.Text(part, match.Index);
        var nearness = Sentences.NearnessOf(part);
        var foreign = Sentences.Says(sentence, Others) && !Sentences.IsOwn(sentence) && !Sentences.Says(sentence, "was registered", "is registered", "were registered");
        if (Sentences.IsOwn(sentence) || (nearness == Nearness.Abstract && !foreign)) return Belief.Sure;
        if (foreign) return nearness == Nearness.Elsewhere || Sentences.Says(sentence, "others ", "et al") ? null : Belief.Mentioned;
        var before = part.Text[Math.Max(0, match.Index - Near)..match.Index];
        var beside = Sentences.Says(before, RegisterWords) || Sentences.Says(part.Text[match.Index..Math.Min(part.Text.Length, match.Index + match.Length + 40)], "regist", "clinicaltrials", "clinical trial");
        if (nearness == Nearness.Elsewhere) return beside ? Belief.Mentioned : null;
        return beside ? Belief.Likely : nearness is Nearness.Methods or Nearness.Unknown || part.Kind == BlockKind.Matter ? Belief.Mentioned : null;
    }

    // "(EudraCT 2018-004999-31; NCT00000001)": a number beside one of another register.
    private static bool HasRegistered(Part part, Match match)
    {
        var around = part.Text[Math.Max(0, match.Index - 40)..Math.Min(part.Text.Length, match.Index + match.Length + 40)];
        return Sentences.Says(around, "NCT", "ISRCTN", "EudraCT");
    }

    // "10.1000/NCT00000001-x" and addresses of files are no statements of registration.
    private static bool IsWithin(string text, Match match) => match.Index > 0 && text[match.Index - 1] is '-' or '_' && char.IsAsciiDigit(match.Value[0]);
}
