using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Render.Translations;

/// <summary>Makes English on a page of another language say that it is English, and tells the editor what is missing.</summary>
internal static class MarkedText
{
    /// <summary>Within a tag, and before the body, where no element can stand, the English stands plain.</summary>
    public static string Resolve(string html, PhraseBook book, DiagnosticBag diagnostics)
    {
        if (!Untranslated.IsIn(html)) return html;
        var body = html.IndexOf("<body", StringComparison.Ordinal);
        var note = Untranslated.Strip(book.Say(TranslationPhrases.NotYet));
        Report(Untranslated.In(html), book, diagnostics);
        return Untranslated.Resolve(html, (passage, at) => at < body || IsInTag(html, at) ? passage.Text : $"<span lang=\"en\">{passage.Text}</span> <small class=\"untranslated\">{Html.Escape(note)}</small>");
    }

    public static void Report(IEnumerable<Untranslated> passages, PhraseBook book, DiagnosticBag diagnostics)
    {
        foreach (var passage in passages.Where(passage => passage.Key is not null))
        {
            diagnostics.Add(Problems.Untranslated, Position.OfFile(book.Language.File), $"'{passage.Key}' is not translated, and a page shows it in English: {passage.Text}");
        }
    }

    private static bool IsInTag(string html, int at) => html.LastIndexOf('<', at) > html.LastIndexOf('>', at);
}
