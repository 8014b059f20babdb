using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model.Languages;

/// <summary>The words of the content in another language: what studies and outcomes are called in everyday words.</summary>
public sealed record ContentWords
{
    public static readonly ContentWords None = new();

    /// <summary>By the outcome's id.</summary>
    public ImmutableDictionary<string, OutcomeWords> Outcomes { get; init; } = ImmutableDictionary<string, OutcomeWords>.Empty;

    /// <summary>Titles by the study's id.</summary>
    public ImmutableDictionary<string, string> Studies { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>By study and group: <c>alder-2020.all</c>.</summary>
    public ImmutableDictionary<string, string> Groups { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>By the English unit.</summary>
    public ImmutableDictionary<string, string> Units { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>An outcome in everyday words, as <see cref="Outcome.Lay"/>, <see cref="Outcome.LayPhrase"/> and <see cref="Outcome.LayEvent"/>.</summary>
public sealed record OutcomeWords(string Lay, string? Phrase, string? Event)
{
    /// <summary>Where this outcome has another unit than its English unit suggests: people are so many 岁 old.</summary>
    public string? Unit { get; init; }
}

/// <summary>
/// Everything the program says in one language. Numbers come as finished text from <see cref="Figures"/>: a language changes the words and
/// their order and never a digit. What it lacks comes in English, marked as such.
/// </summary>
public sealed class PhraseBook(Language language, ImmutableDictionary<string, string> texts, ContentWords words)
{
    public static readonly PhraseBook English = new(Language.English, ImmutableDictionary<string, string>.Empty, ContentWords.None);

    public Language Language => language;

    private bool IsEnglish => ReferenceEquals(this, English);

    public string Say(Phrase phrase) => Said(phrase);

    public string Say(Phrase1 phrase, string one) => Said(phrase, one);

    public string Say(Phrase2 phrase, string one, string two) => Said(phrase, one, two);

    public string Say(Phrase3 phrase, string one, string two, string three) => Said(phrase, one, two, three);

    public string Unit(Outcome outcome) => IsEnglish || outcome.Unit == "%"
        ? outcome.Unit
        : words.Outcomes.GetValueOrDefault(outcome.Id.ToString())?.Unit ?? words.Units.GetValueOrDefault(outcome.Unit) ?? Untranslated.Mark(outcome.Unit, $"units.{outcome.Unit}");

    public string Lay(Outcome outcome) => IsEnglish ? outcome.Lay : words.Outcomes.GetValueOrDefault(outcome.Id.ToString())?.Lay ?? Untranslated.Mark(outcome.Lay, $"outcomes.{outcome.Id}.lay");

    public string? LayPhrase(Outcome outcome) => outcome.LayPhrase is not { } phrase || IsEnglish ? outcome.LayPhrase : words.Outcomes.GetValueOrDefault(outcome.Id.ToString())?.Phrase ?? Untranslated.Mark(phrase, $"outcomes.{outcome.Id}.phrase");

    public string? LayEvent(Outcome outcome) => outcome.LayEvent is not { } happened || IsEnglish ? outcome.LayEvent : words.Outcomes.GetValueOrDefault(outcome.Id.ToString())?.Event ?? Untranslated.Mark(happened, $"outcomes.{outcome.Id}.event");

    public string Lay(Slug study, Group group) => IsEnglish ? group.Lay : words.Groups.GetValueOrDefault($"{study}.{group.Id}") ?? Untranslated.Mark(group.Lay, $"studies.{study}.groups.{group.Id}");

    public string Title(Study study) => IsEnglish ? study.Title : words.Studies.GetValueOrDefault(study.Id.ToString()) ?? Untranslated.Mark(study.Title, $"studies.{study.Id}.title");

    /// <summary>A date as exactly as it is known.</summary>
    public string Date(PartialDate date) => (date.Month, date.Day) switch
    {
        ({ } month, { } day) => Say(TimePhrases.Day, Figures.Integer(day), Say(TimePhrases.MonthNames[month - 1]), Figures.Integer(date.Year)),
        ({ } month, null) => Say(TimePhrases.Month, Say(TimePhrases.MonthNames[month - 1]), Figures.Integer(date.Year)),
        _ => Say(TimePhrases.Year, Figures.Integer(date.Year)),
    };

    /// <summary>How long: 6 months.</summary>
    public string Months(TimePoint time) => time.Months == 1 ? Say(TimePhrases.OneMonth) : Say(TimePhrases.Months, Figures.Integer(time.Months));

    /// <summary>A list of names, joined as the language joins them.</summary>
    public string List(IEnumerable<string> names) => names.Aggregate((list, next) => Say(FactPhrases.Pair, list, next));

    private string Said(Wording wording, params ReadOnlySpan<string> values)
    {
        if (texts.TryGetValue(wording.Key, out var text)) return wording.Fill(text, values);
        var english = wording.Fill(wording.English, values);
        return IsEnglish ? english : Untranslated.Mark(english);
    }
}
