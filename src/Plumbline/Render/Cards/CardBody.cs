using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Render.Cards;

/// <summary>The HTML of one card, written as it comes: a page has hundreds of them.</summary>
internal sealed class CardBody(StringBuilder html)
{
    public void Title(string what, string study)
    {
        html.Append("<p><b>").Append(Html.Escape(what)).Append("</b>");
        if (study.Length > 0) html.Append(" <span>").Append(Html.Escape(study)).Append("</span>");
        html.Append("\n<dl>\n");
    }

    /// <summary>A name and what there is to say; nothing where there is nothing.</summary>
    public void Row(string name, string value)
    {
        if (value.Length == 0) return;
        html.Append("<dt>").Append(Html.Escape(name)).Append("<dd>").Append(Html.Escape(value)).Append('\n');
    }

    public void Difference(string name, string value) =>
        html.Append("<dt>").Append(Html.Escape(name)).Append("<dd class=\"differs\">").Append(Html.Escape(value)).Append('\n');

    public void Places(string name, ImmutableArray<(string Fragment, string Line)> places, string more, string asPrinted)
    {
        if (places.IsEmpty) return;
        html.Append("<dt>").Append(Html.Escape(name)).Append("<dd>");
        foreach (var (fragment, line) in places)
        {
            if (fragment.Length > 0) html.Append("<q").Append(asPrinted).Append('>').Append(Html.Escape(fragment)).Append("</q> ");
            html.Append(Html.Escape(line)).Append("<br>");
        }

        if (more.Length > 0) html.Append(Html.Escape(more));
        else html.Length -= "<br>".Length;
        html.Append('\n');
    }

    public void End(string href, string words, string leadsTo) =>
        html.Append("</dl>\n<p><a href=\"").Append(Html.Escape(href)).Append('"').Append(leadsTo).Append('>').Append(Html.Escape(words)).Append("</a>\n</div>\n");
}
