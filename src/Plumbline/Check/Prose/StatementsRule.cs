using Plumbline.Model;

namespace Plumbline.Check.Prose;

public sealed class StatementsRule : Rule
{
    private const string Method = "found by reading";

    public override string Id => "statements";

    public override string Name => "Statements that do not fit together";

    public override string Formula => "no formula: an editor read both places";

    public override string Source => "INSPECT-SR (2024), checks 4.4 and 4.10";

    public override string Avoids => "Each statement is shown with its line, so that a reader can judge; nothing is said about which of them holds.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from study in evidence.Content.Studies
        from contradiction in study.Contradictions
        select Show(evidence, study, contradiction);

    private Finding Show(Evidence evidence, Study study, Contradiction contradiction)
    {
        var own = study.Sources.Select(source => source.Value).FirstOrDefault();
        var statements = string.Join("; ", contradiction.Statements.Select(statement => $"{statement.Says} ({Where(statement, own)})"));
        var places = contradiction.Statements.SelectMany(statement => evidence.PlacesOf(statement.Places, statement.Says));
        return Found(study, contradiction.Id, places, Verdict.Differs, contradiction.Severity, new FindingText(
            statements,
            "no arithmetic shows it",
            Method,
            $"{contradiction.About}: {statements}. {contradiction.Why}")) with
        {
            // Who wrote the contradiction down has weighed it: that is an editor's word, unless a note says more.
            EditorNote = "An editor found this by reading.",
        };
    }

    private static string Where(Statement statement, Slug? own) =>
        string.Join("; ", statement.Places.GroupBy(place => place.Source).Select(places => places.Key == own ? Lines(places) : $"{places.Key}, {Lines(places)}"));

    private static string Lines(IEnumerable<Place> places)
    {
        var lines = places.Select(place => place.Line).Distinct().ToList();
        return lines.Count == 1 ? $"line {lines[0]}" : $"lines {string.Join(", ", lines)}";
    }
}
