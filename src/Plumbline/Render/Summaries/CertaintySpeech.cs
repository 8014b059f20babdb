using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Model.Languages;

namespace Plumbline.Render.Summaries;

/// <summary>How sure we are, as pages say it: <c>{certainty orr}</c> gives the sentence of the level, <c>{certainty orr | level}</c> the level alone.</summary>
internal sealed class CertaintySpeech(Content content, Facts facts)
{
    public const string Word = "certainty ";

    private const string DraftForClinicians = "Draft, awaiting a clinician's review.";
    private const string RecheckForClinicians = "Needs re-check: a number under it has changed.";

    private readonly ImmutableDictionary<string, Rating> ratings = content.Ratings.DistinctBy(rating => rating.Id).ToImmutableDictionary(rating => rating.Id.ToString(), StringComparer.Ordinal);

    private readonly ImmutableHashSet<Slug> stale = [.. content.Ratings.Where(rating => !RatingRecheck.Of(rating, facts).IsEmpty).Select(rating => rating.Id)];

    public static ImmutableArray<string> Forms { get; } = ["sentence", "level"];

    public IEnumerable<string> Names => ratings.Keys.Select(id => Word + id);

    public Rating? Find(string id) => ratings.GetValueOrDefault(id);

    public bool IsStale(Rating rating) => stale.Contains(rating.Id);

    /// <summary>HTML for a sentence of a page.</summary>
    public string Say(Rating rating, Audience audience, bool levelOnly)
    {
        var words = levelOnly ? LevelWord(rating.Certainty.Level) : Sentence(rating, audience);
        var notes = Notes(rating, audience).Select(note => $" <span class=\"draft\">({Html.Escape(InBrackets(note))})</span>");
        return $"<span class=\"rated\"{Attributes(rating)}>{Html.Escape(words)}</span>{string.Concat(notes)}";
    }

    /// <summary>A note of one sentence loses its full stop in brackets; of two it keeps both.</summary>
    private static string InBrackets(string note) => note.Contains(". ", StringComparison.Ordinal) ? note : note.TrimEnd('.');

    /// <summary>The same for readers of another language: how certain, and that somebody must still review it.</summary>
    public string Say(Rating rating, PhraseBook book)
    {
        var draft = rating.Certainty.IsDraft ? book.Say(CertaintyPhrases.Draft) : "";
        var again = IsStale(rating) ? book.Say(CertaintyPhrases.Recheck) : "";
        return $"<span class=\"rated\"{Attributes(rating)}>{book.Say(CertaintyPhrases.Of(rating.Certainty.Level))}</span>{draft}{again}";
    }

    /// <summary>The level with its symbol, and badges that say what is still to be done.</summary>
    public string Badges(Rating rating)
    {
        var symbol = Symbol(rating.Certainty.Level);
        var draft = rating.Certainty.IsDraft ? $" <span class=\"badge\" title=\"{Html.Escape(DraftForClinicians)}\">draft</span>" : "";
        var again = IsStale(rating) ? " <span class=\"badge due\">needs re-check</span>" : "";
        return $"<span class=\"level\"{Attributes(rating)}>{(symbol.Length > 0 ? $"<span aria-hidden=\"true\">{symbol}</span> " : "")}{LevelTitle(rating.Certainty.Level)}</span>{draft}{again}";
    }

    public static string Sentence(Rating rating, Audience audience) =>
        CertaintyWording.Sentence(rating.Certainty.Level, audience == Audience.Clinicians ? rating.ForClinicians : rating.ForPatients)
        ?? (audience == Audience.Clinicians ? CertaintyWords.Of(rating.Certainty) + "." : CertaintyPhrases.NotRated.English);

    /// <summary>That it is a draft, and that somebody must look again.</summary>
    public IEnumerable<string> Notes(Rating rating, Audience audience)
    {
        var isClinical = audience == Audience.Clinicians;
        if (rating.Certainty.IsDraft) yield return isClinical ? DraftForClinicians : CertaintyPhrases.Draft.English;
        if (IsStale(rating)) yield return isClinical ? RecheckForClinicians : CertaintyPhrases.Recheck.English;
    }

    /// <summary>By which the audit sees that both audiences are told the same.</summary>
    private static string Attributes(Rating rating) => $" data-certainty-of=\"{rating.Id}\" data-certainty=\"{LevelId(rating.Certainty.Level)}\"";

    public static string LevelTitle(CertaintyLevel level) => level == CertaintyLevel.NotRated ? "Not rated" : char.ToUpperInvariant(LevelWord(level)[0]) + LevelWord(level)[1..];

    private static string LevelWord(CertaintyLevel level) => LevelId(level).Replace('-', ' ');

    private static string LevelId(CertaintyLevel level) => Exports.SynthesesJson.LevelId(level);

    private static string Symbol(CertaintyLevel level) => level == CertaintyLevel.NotRated ? "" : CertaintyWords.Of(new Certainty(level, IsDraft: false, [], null))[..4];
}
