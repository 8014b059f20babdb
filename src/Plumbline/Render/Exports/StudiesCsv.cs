using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render.Exports;

/// <summary>All studies as a table: one row a study.</summary>
internal static class StudiesCsv
{
    public static string Write(Content content)
    {
        var csv = new Csv("id", "name", "title", "year", "sources", "design", "designDetail", "setting", "population", "treatment", "people", "primaryEndpoints", "secondaryEndpoints", "enrolmentStart", "enrolmentEnd", "dataCutoff", "registration", "funding", "conflicts");
        foreach (var study in content.Studies)
        {
            csv.Row(
                study.Id.ToString(),
                study.Name,
                study.Title,
                Figures.Integer(study.Year),
                string.Join(' ', study.Sources.Select(source => source.Value.ToString())),
                DesignWords.Of(study.Design),
                study.DesignDetail,
                study.Setting,
                study.Population,
                study.Treatment,
                string.Join(' ', study.Groups.Where(group => StudyGroups.IsMain(study, group) && group.Count is not null).Select(group => $"{group.Id}:{group.Count!.Value.Text}")),
                Ids(study.PrimaryEndpoints),
                Ids(study.SecondaryEndpoints),
                study.EnrolmentStart?.ToString(),
                study.EnrolmentEnd?.ToString(),
                study.DataCutoff?.ToString(),
                study.Registration?.Id,
                study.Funding,
                study.Conflicts);
        }

        return csv.ToString();
    }

    private static string Ids(IEnumerable<Outcome> outcomes) => string.Join(' ', outcomes.Select(outcome => outcome.Id.ToString()));
}
