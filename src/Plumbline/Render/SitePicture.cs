using System.Globalization;
using System.Text;
using Plumbline.Compute;
using Plumbline.Draw.Pictures;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>The picture that stands beside links to the site, where <c>site.yaml</c> names a fact for it: a share of people.</summary>
/// <param name="Filled">How many of a hundred circles are filled.</param>
/// <param name="Words">What it shows.</param>
internal sealed record SitePicture(int Filled, string Words)
{
    public const string Path = "assets/link.png";

    public static SitePicture? Of(Content content, Facts facts, DiagnosticBag diagnostics)
    {
        if (content.Site.Picture is not { } named) return null;
        if (facts.Find(named.Value) is not { } fact)
        {
            if (!facts.MayBeUnread(named.Value)) diagnostics.Add(Problems.UnknownFact, named.Position, $"no fact is called '{named.Value}'", NearestName.Hint(named.Value, [.. facts.Ids]));
            return null;
        }

        if (fact is ResultFact { Result: { Kind: ResultKind.Proportion or ResultKind.Rate, Outcome: var outcome } } && int.TryParse(FactText.Say(fact, Form.Whole), NumberStyles.None, CultureInfo.InvariantCulture, out var filled))
        {
            return new SitePicture(filled, $"{Figures.Integer(filled)} of 100 circles are filled. {FactText.Say(fact, Form.People)}: {outcome.Lay}.");
        }

        diagnostics.Add(Problems.UnknownForm, named.Position, $"{named.Value} is no share of people, and the picture fills so many of a hundred circles");
        return null;
    }

    /// <summary>Its bytes, a character each, as all files of the site are text here.</summary>
    public string Png() => Encoding.Latin1.GetString(LinkPicture.Draw(Filled));
}
