using Plumbline.Model;

namespace Plumbline.Check.Sums;

public sealed class AccountRule : Rule
{
    public override string Id => "account";

    public override string Name => "An account that must balance";

    public override string Formula => "sum of the parts = the whole; where further parts may exist that the source does not print, sum of the parts ≤ the whole";

    public override string Source => "CONSORT (2010), flow of participants; INSPECT-SR (2024), check 4.6";

    public override string Avoids => "Only numbers that an editor found to be parts of one account are added; states that may overlap are no account, and parts that need not be complete are only held against the whole as a limit.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from study in evidence.Content.Studies
        from account in study.Accounts
        select Balance(evidence, study, account);

    private Finding Balance(Evidence evidence, Study study, Account account)
    {
        var whole = (long)account.Whole.Count.Value.Value;
        var sum = account.Parts.Sum(part => (long)part.Count.Value.Value);
        var parts = string.Join(", ", account.Parts.Select(part => $"{part.Name} {part.Count.Value}"));
        var adds = account.Parts.Length == 1 ? $"{sum}" : $"{string.Join(" + ", account.Parts.Select(part => part.Count.Value.Text))} = {sum}";
        var places = account.Parts.Prepend(account.Whole).SelectMany(entry => entry.IsInWords ? evidence.PlacesOf(entry.Places, entry.Name) : evidence.PlacesOf(ReadingProof.Asking(entry)));
        Finding Say(Verdict verdict, FindingSeverity severity, string message) =>
            Found(study, account.Id, places, verdict, severity, new FindingText($"{account.Whole.Name} {whole}; {parts}", adds, "addition of counts", message));

        if (sum == whole) return Say(Verdict.Match, FindingSeverity.Info, $"{account.Name}: {adds}, as many as are printed for '{account.Whole.Name}'.");
        if (account.IsOpen && sum < whole) return Say(Verdict.Match, FindingSeverity.Info, $"{account.Name}: the parts come to {adds}, not more than the {whole} printed for '{account.Whole.Name}'; the source does not print every part.");
        return sum < whole
            ? Say(Verdict.Differs, FindingSeverity.Minor, $"{account.Name}: {whole} is printed for '{account.Whole.Name}', and its parts ({parts}) come to {sum}. {whole - sum} {(whole - sum == 1 ? "is" : "are")} in none of the parts, so a reader cannot tell what became of {(whole - sum == 1 ? "that one" : "them")}. A part that the source does not print would explain it.")
            : Say(Verdict.Differs, FindingSeverity.Material, $"{account.Name}: the parts ({parts}) come to {sum}, more than the {whole} printed for '{account.Whole.Name}'. Either something is counted twice, or the figures are not about the same people or the same day.");
    }
}
