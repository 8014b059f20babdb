using Plumbline.Model;

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
            Readability = GateFields.Readability(fields),
            DecisionSupport = GateFields.Promised(fields),
        };
        fields.Finish();
        return site;
    }
}
