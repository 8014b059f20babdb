using System.Collections.Frozen;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>What one document calls things: its outcomes, its abbreviations, the arms of its trial.</summary>
internal sealed class Terms
{
    /// <summary>The common names alone, where nothing is known of the document.</summary>
    public static readonly Terms Common = new(OutcomeNames.BuiltIn, new OutcomeIds([]), Arms.None, []);

    // A paper has dozens; a limit keeps a document made of brackets linear.
    private const int MostDefinitions = 400;

    // A long form that ends in one of these is an outcome, whatever comes before.
    private static readonly FrozenSet<string> Endings = Set(
        "survival response responses rate rates remission relapse progression mortality incidence toxicity toxicities event events duration recurrence failure bleeding rejection independence negativity control clearance readmission death");

    private readonly OutcomeIds ids;
    private readonly Dictionary<string, string> definitions;
    // Asked of the same labels again and again; never of the terms that documents share, which name no outcome.
    private readonly Dictionary<(string Label, Grade Said), Slug?> answers = [];

    private Terms(OutcomeNames outcomes, OutcomeIds ids, Arms arms, Dictionary<string, string> definitions) =>
        (Outcomes, this.ids, Arms, this.definitions) = (outcomes, ids, arms, definitions);

    public OutcomeNames Outcomes { get; }

    public Arms Arms { get; }

    public static Terms Of(IReadOnlyList<TokenList> passages, IReadOnlyList<Outcome> outcomes)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (abbreviation, meaning) in passages.SelectMany(Abbreviations.In).Take(MostDefinitions)) meanings.TryAdd(abbreviation, meaning);
        var site = outcomes.Where(outcome => outcome.Section is OutcomeSection.Response or OutcomeSection.Survival).SelectMany(Names);
        var names = OutcomeNames.Common().Concat(site).DistinctBy(name => string.Join(' ', name.Words), StringComparer.Ordinal).ToList();
        foreach (var (abbreviation, meaning) in meanings) Define(names, abbreviation, meaning);
        return new Terms(new OutcomeNames(names), new OutcomeIds(outcomes), Arms.Of(passages), meanings);
    }

    /// <summary>The outcome of the site that a label names; the text's own definition of an abbreviation comes first.</summary>
    public Slug? OutcomeOf(string? label, Grade said)
    {
        if (label is null || ids.IsEmpty) return null;
        if (!answers.TryGetValue((label, said), out var id)) answers[(label, said)] = id = Find(label, said);
        return id;
    }

    private Slug? Find(string label, Grade said)
    {
        var core = OutcomeIds.Core(label);
        return definitions.TryGetValue(core, out var meaning) ? ids.Find(meaning, said) : ids.Find(label, said);
    }

    /// <summary>The grade that the column or the title of a table says.</summary>
    public static Grade GradeOf(Statistic statistic) =>
        Grades.Of(Tokenizer.Read(statistic.Group ?? "")) is var said and not Grade.Unsaid ? said : Grades.Of(Tokenizer.Read(statistic.Section ?? ""));

    // Names of two and more words, and abbreviations: one common word alone is no outcome wherever it stands.
    private static IEnumerable<OutcomeName> Names(Outcome outcome)
    {
        var isTime = outcome.Kind == OutcomeKind.TimeToEvent;
        var phrases = outcome.Synonyms.Prepend(outcome.Name.Split(',')[0]).Where(phrase => phrase.Contains(' ', StringComparison.Ordinal));
        var label = outcome.Abbreviation ?? outcome.Name.Split(',')[0];
        return (outcome.Abbreviation is { } abbreviation ? phrases.Append(abbreviation) : phrases).Select(phrase => OutcomeName.Of(phrase, label, isTime));
    }

    private static void Define(List<OutcomeName> names, string abbreviation, string meaning)
    {
        var tokens = Tokenizer.Read(meaning);
        var known = names.Find(name => Says(name, tokens));
        if (known is not null && known.Label == abbreviation) return;
        names.RemoveAll(name => name.Words.Length == 1 && name.Words[0] == abbreviation);
        if (known is not null)
        {
            names.Add(OutcomeName.Of(abbreviation, known.Label, known.IsTime));
            return;
        }

        if (!tokens.IsWord(tokens.Count - 1, Endings) && !(tokens[0].IsWord("time") && tokens[1].IsWord("to")) && !tokens[0].IsWord("duration")) return;
        var isTime = tokens[tokens.Count - 1].IsWord("survival") || tokens[0].IsWord("time") || tokens[0].IsWord("duration");
        names.Add(OutcomeName.Of(abbreviation, abbreviation, isTime));
        names.Add(OutcomeName.Of(meaning, abbreviation, isTime));
    }

    private static bool Says(OutcomeName name, TokenList tokens)
    {
        if (tokens.Count != name.Words.Length) return false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!string.Equals(tokens[i].Text, name.Words[i], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
