using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render.Studies;

/// <summary>What must add up in a study, with its sums: accounts of people, and groups that share out others.</summary>
internal sealed class AccountViews(ResultRows rows)
{
    public AccountView Of(Account account)
    {
        var (sum, whole) = (account.Parts.Sum(part => part.Count.Value.Value), account.Whole.Count.Value.Value);
        var differs = account.IsOpen ? sum > whole : sum != whole;
        return new AccountView(
            $"account-{account.Id}",
            account.Name,
            [.. account.Parts.Select(Entry)],
            Figures.Whole(sum),
            differs,
            (differs, account.IsOpen, sum == whole) switch
            {
                (true, _, _) => $"{Figures.Whole(Math.Abs(sum - whole))} {(sum < whole ? "fewer" : "more")} than the whole",
                (_, true, false) => "the source may not print every part",
                _ => "as many as the whole",
            },
            Entry(account.Whole));
    }

    public static SplitView Of(Split split)
    {
        var counts = split.Parts.Select(part => part.Count?.Value.Value).ToImmutableArray();
        var whole = split.Known is { } known ? $"{known.Value} of {split.Whole.Name}, whose status is known" : $"{split.Whole.Name} ({PeopleIn(split.Whole)})";
        var together = counts.All(count => count is not null) ? Figures.Whole(counts.Sum(count => count!.Value)) : "not every number is printed";
        return new SplitView(whole, string.Join(", ", split.Parts.Select(part => $"{part.Name} ({PeopleIn(part)})")), together);
    }

    public static string PeopleIn(Group group) => group.Count?.Value.Text ?? "number not reported";

    private EntryRow Entry(AccountEntry entry) => new(
        entry.Name,
        entry.Count.Value.Text,
        entry.IsInWords ? [.. entry.Places.Select(place => new PlaceView(place.Source.ToString(), $"line {place.Line}", "in words", "", false))] : rows.Places(new Reading { Position = entry.Position, Count = entry.Count, Places = entry.Places }));
}
