using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Render.Cards;

/// <summary>What stands on a card besides the evidence itself: one set of words for patients, one for clinicians.</summary>
internal sealed record CardWords
{
    public static CardWords Clinicians { get; } = new()
    {
        IsPlain = false,
        Who = "In",
        Study = "Study",
        Printed = "As printed",
        Recomputed = "Recomputed",
        Check = "Checks",
        Agrees = "Agrees",
        Quoted = "Agrees",
        Open = "Could not be checked",
        Elsewhere = "Not recomputed; another source quotes the same figure",
        Differs = "Differs",
        NotRecomputed = "Nothing to recompute it from",
        More = "See its row, with every place and check",
        Editor = "This site",
        Pooled = "Pooled from",
        From = "Computed from",
    };

    public static CardWords Plain { get; } = In(PhraseBook.English);

    /// <summary>In everyday words of a language.</summary>
    public static CardWords In(PhraseBook book) => new()
    {
        IsPlain = true,
        Book = book,
        Who = book.Say(CardPhrases.Who),
        Study = book.Say(CardPhrases.Study),
        Printed = book.Say(CardPhrases.Printed),
        Recomputed = book.Say(CardPhrases.Recomputed),
        Check = book.Say(CardPhrases.Check),
        Agrees = book.Say(CardPhrases.Agrees),
        Quoted = book.Say(CardPhrases.Quoted),
        Open = book.Say(CardPhrases.Open),
        Differs = book.Say(CardPhrases.Differs),
        NotRecomputed = book.Say(CardPhrases.NotRecomputed),
        More = book.Say(CardPhrases.More),
        Editor = book.Say(CardPhrases.Editor),
        Pooled = book.Say(CardPhrases.Pooled),
        From = book.Say(CardPhrases.From),
    };

    public static CardWords For(Audience audience) => audience switch
    {
        Audience.Clinicians => Clinicians,
        Audience.Patients or Audience.Everyone => Plain,
        _ => throw new InvalidOperationException($"unknown audience {audience}"),
    };

    public required bool IsPlain { get; init; }

    public PhraseBook Book { get; init; } = PhraseBook.English;

    /// <summary>What the program and editors say of a finding is in English.</summary>
    public bool TellsFindings => Book.Language.IsFirst;

    /// <summary>How a link says that the page of a study is in English.</summary>
    public string LeadsTo => Book.Language.IsFirst ? "" : " hreflang=\"en\"";

    /// <summary>How an element says that its text is as the source prints it, where the page is in another language.</summary>
    public string AsPrinted => Book.Language.IsFirst ? "" : " lang=\"en\"";

    public required string Who { get; init; }

    public required string Study { get; init; }

    public required string Printed { get; init; }

    public required string Recomputed { get; init; }

    public required string Check { get; init; }

    public required string Agrees { get; init; }

    /// <summary>Where all that agrees is another source that quotes it.</summary>
    public required string Quoted { get; init; }

    public required string Open { get; init; }

    /// <summary>Where all that agrees is that another source quotes the figure.</summary>
    public string Elsewhere { get; init; } = "";

    public required string Differs { get; init; }

    public required string NotRecomputed { get; init; }

    public required string More { get; init; }

    public required string Editor { get; init; }

    public required string Pooled { get; init; }

    public required string From { get; init; }

    /// <summary>What a result measures, in the reader's words.</summary>
    public string NameOf(Outcome outcome) => IsPlain ? Sentence(Book.Lay(outcome)) : outcome.Name;

    public string NameOf(Slug study, Group group) => IsPlain ? Book.Lay(study, group) : group.Name;

    public string AtTime(string outcome, TimePoint? time) => time is { } at ? Book.Say(CardPhrases.AtTime, outcome, Book.Months(at)) : outcome;

    public string Against(string who, string other) => IsPlain ? Book.Say(CardPhrases.ComparedWith, who, other) : $"{who} against {other}";

    public string And(IEnumerable<string> inputs) => IsPlain ? inputs.Aggregate((first, second) => Book.Say(CardPhrases.And, first, second)) : string.Join(" against ", inputs);

    public string People(HeadCount? people, string who) => people is null ? who : Book.Say(CardPhrases.People, Book.Say(FactPhrases.Fraction, Figures.Integer(people.People), Figures.Integer(people.Total)), who);

    public string Line(string? section, int line) => section is null ? Book.Say(CardPhrases.Line, Figures.Integer(line)) : Book.Say(CardPhrases.SectionLine, section, Figures.Integer(line));

    /// <summary>How many things stand behind a number beyond those that are shown.</summary>
    public string Others(int count) => count == 1 ? Book.Say(CardPhrases.OneMore) : Book.Say(CardPhrases.Others, Figures.Integer(count));

    /// <summary>Differences beyond the one that is told.</summary>
    public static string OtherDifferences(int count) => count == 1 ? "One more difference stands in its row." : $"{count} more differences stand in its row.";

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
