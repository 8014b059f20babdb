using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/site.yaml</c>.</summary>
internal static class SiteFile
{
    public static SiteInfo Read(Fields fields)
    {
        var site = new SiteInfo
        {
            Title = fields.Text("title"),
            Question = fields.Text("question"),
            Description = fields.Text("description"),
            Subject = fields.OptionalText("subject"),
            Picture = fields.LocatedText("picture"),
            Url = fields.Text("url"),
            Version = fields.Text("version"),
            AsOf = fields.Date("asOf"),
            ReviewPolicy = fields.Text("reviewPolicy"),
            NextReview = fields.Date("nextReview"),
            Authors = fields.Text("authors"),
            Funding = fields.Text("funding"),
            Conflicts = fields.Text("conflicts"),
            Licence = fields.Text("licence"),
            Disclaimer = fields.Text("disclaimer"),
            Languages = Languages(fields),
            Readability = GateFields.Readability(fields),
            DecisionSupport = GateFields.Promised(fields),
        };
        fields.Finish();
        return site;
    }

    /// <summary>A site that names none is in English.</summary>
    private static ImmutableArray<Language> Languages(Fields site)
    {
        var languages = ImmutableArray.CreateBuilder<Language>();
        foreach (var fields in site.List("languages", "a language"))
        {
            // The pages of the first stand at the root.
            var folder = languages.Count == 0 ? "" : fields.Slug("folder").ToString();
            languages.Add(new Language(fields.Text("tag"), fields.Text("name"), folder, fields.Text("locale"), fields.Position with { Length = 1 }));
            fields.Finish();
        }

        if (languages.Count == 0) return [Language.English];
        if (languages[0].Tag != Language.English.Tag) site.Diagnostics.Add(Problems.OutOfRange, languages[0].Position, $"the first language is that of the program's own words, {Language.English.Tag}, and this is {languages[0].Tag}");
        return languages.ToImmutable();
    }
}
