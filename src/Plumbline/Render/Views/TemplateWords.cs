using Plumbline.Model.Languages;

namespace Plumbline.Render.Views;

/// <summary>The words that templates put between what a page says, in the page's language.</summary>
public sealed class TemplateWords(PhraseBook book)
{
    public static readonly TemplateWords English = new(PhraseBook.English);

    /// <summary>Does a link to a page that is not translated lead to another language?</summary>
    public bool IsTranslated => !book.Language.IsFirst;

    public string Skip => book.Say(PagePhrases.Skip);

    public string WhoFor => book.Say(PagePhrases.WhoFor);

    public string PagesOfPart => book.Say(PagePhrases.PagesOfPart);

    public string AboutSite => book.Say(PagePhrases.AboutSite);

    public string Language => book.Say(PagePhrases.Language);

    public string OnThisPage => book.Say(PagePhrases.OnThisPage);

    public string Checked => book.Say(PagePhrases.Checked);

    public string NextReview => book.Say(PagePhrases.NextReview);

    public string Version => book.Say(PagePhrases.Version);

    public string MadeBy => book.Say(PagePhrases.MadeBy);

    public string PaidBy => book.Say(PagePhrases.PaidBy);

    public string Licence => book.Say(PagePhrases.Licence);

    public string Glossary => book.Say(PagePhrases.Glossary);

    public string GlossaryLead => book.Say(PagePhrases.GlossaryLead);

    public string AsTable => book.Say(PagePhrases.AsTable);

    public string Picture => book.Say(PagePhrases.Picture);

    public string Numbers => book.Say(PagePhrases.Numbers);

    public string SeeChecks => book.Say(PagePhrases.SeeChecks);

    public string ForPatients => book.Say(PagePhrases.ForPatients);

    public string ForClinicians => book.Say(PagePhrases.ForClinicians);

    public string PatientsDoor => book.Say(HomePhrases.PatientsDoor);

    public string CliniciansDoor => book.Say(HomePhrases.CliniciansDoor);

    public string WhereYouAre => book.Say(PagePhrases.WhereYouAre);

    public string Find => book.Say(SearchPhrases.Find);

    public string SearchSite => book.Say(SearchPhrases.Site);

    public string Search => book.Say(SearchPhrases.Search);

    public string EverythingAToZ => book.Say(SearchPhrases.Everything);

    /// <summary>With the key as an element; no character of the phrase can be one of HTML's.</summary>
    public string SearchKeyHtml => book.Say(SearchPhrases.Key, "<kbd>/</kbd>");

    public string WholeSummary => book.Say(HomePhrases.WholeSummary);

    public string ToKeep => book.Say(HomePhrases.ToKeep);

    public string Studies => book.Say(HomePhrases.Studies);

    public string SeeDifferences => book.Say(HomePhrases.SeeDifferences);
}
