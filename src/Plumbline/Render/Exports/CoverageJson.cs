using Plumbline.Check;

namespace Plumbline.Render.Exports;

/// <summary>What was checked and what not, as one JSON object.</summary>
internal static class CoverageJson
{
    public static string Write(Coverage coverage) => Json.Object(json =>
    {
        json.Objects("sources", coverage.Sources, source =>
        {
            json.WriteString("source", source.Source.Id.ToString());
            json.WriteNumber("statistics", source.Found);
            json.WriteNumber("curated", source.Curated);
            json.WriteNumber("quoted", source.Quoted);
            json.WriteNumber("leftOut", source.LeftOut);
            json.Objects("neither", source.Neither, statistic =>
            {
                json.WriteNumber("line", statistic.Line);
                json.WriteNumber("column", statistic.Column);
                json.WriteString("printed", statistic.Text);
            });
        });
        json.Objects("studies", coverage.Studies, study =>
        {
            json.WriteString("study", study.Study.Id.ToString());
            json.WriteNumber("results", study.Results);
            json.WriteNumber("checked", study.Checked);
            json.WriteNumber("agree", study.Agree);
            json.WriteNumber("differ", study.Differ);
        });
    });
}
