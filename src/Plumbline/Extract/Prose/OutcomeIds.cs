using System.Collections.Frozen;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Which outcome of the site a whole phrase names; part of a phrase never decides it.</summary>
internal sealed class OutcomeIds
{
    private const string SevereGrade = "grade 3 or higher";
    private const string AnyGrade = "any grade";

    // What may stand before or behind a name without making another outcome of it.
    private static readonly FrozenSet<string> Harmless = Set(
        "the a an median mean estimated best confirmed real-world rw overall-rate investigator-assessed irc-assessed bicr-assessed rate rates incidence of proportion percentage any-grade all-grade events event occurred reported observed any and all grade grades gr g cases case was were had achieved difference difference: common most frequent frequency");

    private readonly Dictionary<string, List<(Slug Id, Grade Grade)>> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Slug> byAbbreviation = new(StringComparer.Ordinal);

    public OutcomeIds(IReadOnlyList<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            var grade = GradeOf(outcome);
            if (outcome.Abbreviation is { } abbreviation) byAbbreviation.TryAdd(abbreviation, outcome.Id);
            foreach (var name in outcome.Synonyms.Prepend(outcome.Name)) Add(name, outcome.Id, grade);
        }

        // All names of one label mean the outcome that any of them names: "mPFS" is progression-free survival.
        foreach (var group in Lexicon.All())
        {
            if (byAbbreviation.ContainsKey(group.Label)) continue;
            if (group.Phrases.Select(phrase => Find(phrase, Grade.Unsaid)).FirstOrDefault(id => id is not null) is { } id) byAbbreviation.TryAdd(group.Label, id);
        }
    }

    public bool IsEmpty => byName.Count == 0;

    /// <summary>The outcome that a phrase names at a grade; null where it names none, or several.</summary>
    public Slug? Find(string phrase, Grade said)
    {
        if (byAbbreviation.TryGetValue(phrase, out var id)) return id;
        var core = Core(phrase);
        if (byAbbreviation.TryGetValue(core, out id)) return id;
        if (!byName.TryGetValue(core, out var named)) return null;
        var own = Grades.Of(Tokenizer.Read(phrase));
        var grade = own == Grade.Unsaid ? said : own;
        foreach (var one in named)
        {
            if (one.Grade == grade || (one.Grade == Grade.Unsaid && own == Grade.Unsaid)) return one.Id;
        }

        return null;
    }

    /// <summary>A phrase without the words that make no other outcome of it.</summary>
    public static string Core(string phrase)
    {
        var tokens = Tokenizer.Read(phrase);
        var kept = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsGradeWord(tokens, i))
            {
                while (IsOfGrade(tokens, i + 1)) i++;
                continue;
            }

            kept.Add(tokens[i].Text);
        }

        while (kept.Count > 1 && Harmless.Contains(kept[0])) kept.RemoveAt(0);
        while (kept.Count > 1 && (Harmless.Contains(kept[^1]) || kept[^1] is ":" or ",")) kept.RemoveAt(kept.Count - 1);
        return string.Join(' ', kept);
    }

    private static bool IsGradeWord(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Word && tokens[at].Text.ToLowerInvariant() is "grade" or "grades" or "gr" or "g"
        || (tokens[at].IsMark('≥') && tokens[at + 1].Text.ToLowerInvariant() is "grade");

    private static bool IsOfGrade(TokenList tokens, int at) => tokens[at].Number is not null || tokens[at].IsMark("≥>/-")
        || Vocabulary.RomanNumerals.Contains(tokens[at].Text)
        || tokens[at].Text.ToLowerInvariant() is "or" or "higher" or "worse" or "more" or "above" or "greater" or "grade" or "to"
        || (tokens[at].IsWord("and") && (tokens[at + 1].Number is not null || tokens[at + 1].IsWord("above")));

    private void Add(string name, Slug id, Grade grade)
    {
        var core = Core(name.Split(',')[0]);
        if (!byName.TryGetValue(core, out var named)) byName[core] = named = [];
        if (!named.Contains((id, grade))) named.Add((id, grade));
    }

    private static Grade GradeOf(Outcome outcome) =>
        outcome.Definition.Contains(SevereGrade, StringComparison.OrdinalIgnoreCase) || outcome.Name.Contains(SevereGrade, StringComparison.OrdinalIgnoreCase) ? Grade.Severe
        : outcome.Name.Contains(AnyGrade, StringComparison.OrdinalIgnoreCase) ? Grade.Any : Grade.Unsaid;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
