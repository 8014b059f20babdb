using System.Text.Json;
using Plumbline.Extract;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Tests.Extract;

public class EmitterTests
{
    private static readonly SourceRecord Record = new()
    {
        Id = Slug.Create("a-trial"),
        File = "a-trial.txt",
        Sha256 = "00ff",
        Extractor = "0.1",
        Metadata = new SourceMetadata
        {
            Title = new("A trial: \"one\" drug", 5),
            Authors = ["Ann Other", "no"],
            AuthorsLine = 7,
            Year = new(2021, 9),
            Registrations = [new Registration("NCT00000001", PartialDate.Create(2020, 2), 16)],
        },
        Statistics =
        [
            new Statistic
            {
                Line = 14, Column = 3, Section = "Abstract", Kind = StatisticKind.MedianTime, Text = "5.50 months\n(95% CI 3.1–NR)", Value = PrintedValue.Of(PrintedNumber.Create("5.50")),
                Low = PrintedValue.Of(PrintedNumber.Create("3.1")), High = PrintedValue.Of(Absence.NotReached), Level = PrintedNumber.Create("95"), Count = PrintedNumber.Create("33"),
                Total = PrintedNumber.Create("085"), P = new PrintedP(Comparison.Less, PrintedNumber.Create("0.001")), Unit = "months", Label = "yes",
            },
        ],
        Numbers = new NumberTally(9, 4, 3, 1, 1),
        NotUnderstood = [new UnreadNumber(21, 5, "Results", "zorp was 17")],
    };

    [Fact]
    public void Yaml_keeps_the_printed_digits_and_quotes_what_a_reader_could_mistake()
    {
        const string expected =
            "id: a-trial\nfile: a-trial.txt\nsha256: \"00ff\"\nextractor: \"0.1\"\nmetadata:\n"
            + "  title: {value: \"A trial: \\\"one\\\" drug\", line: 5}\n"
            + "  authors: {values: [Ann Other, \"no\"], line: 7}\n"
            + "  year: {value: 2021, line: 9}\n"
            + "  registrations:\n    - {number: NCT00000001, date: \"2020-02\", line: 16}\n"
            + "statistics:\n"
            + "  - {line: 14, column: 3, section: Abstract, kind: median_time, text: \"5.50 months\\n(95% CI 3.1–NR)\", value: \"5.50\", low: 3.1, high: \"not reached\", level: 95, count: 33, total: \"085\", p: \"<0.001\", unit: months, label: \"yes\"}\n"
            + "numbers: {seen: 9, inStatistics: 4, bibliographic: 3, ofDesign: 1, notUnderstood: 1}\n"
            + "notUnderstood:\n  - {line: 21, column: 5, section: Results, text: \"zorp was 17\"}\n";

        Assert.Equal(expected, SourceRecordYaml.Write(Record));
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        var diagnostics = new DiagnosticBag();

        var read = SourceFile.Read("content/sources/a-trial.yaml", Fields.Of(YamlTree.Read("content/sources/a-trial.yaml", SourceRecordYaml.Write(Record), diagnostics), diagnostics, "the file")!);

        Assert.Empty(diagnostics.Sorted());
        Assert.Equal((Record.Numbers, Record.NotUnderstood[0]), (read!.Numbers, Assert.Single(read.NotUnderstood)));
        Assert.Equal(SourceRecordYaml.Write(Record), SourceRecordYaml.Write(read));
    }

    [Fact]
    public void Json_follows_the_contract()
    {
        using var json = JsonDocument.Parse(SourceRecordJson.Write(Record));
        var statistic = json.RootElement.GetProperty("statistics")[0];

        Assert.Equal(
            ["line", "column", "section", "kind", "text", "value", "low", "high", "level", "n", "N", "percent", "p", "pOperator", "unit", "label", "time", "timeUnit", "df", "outcome", "group", "couldBelongTo", "population", "assessor", "spread"],
            statistic.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("5.50", "not reached", 33, 85), (statistic.GetProperty("value").GetRawText(), statistic.GetProperty("high").GetString(), statistic.GetProperty("n").GetInt32(), statistic.GetProperty("N").GetInt32()));
        Assert.Equal((0.001m, "<", JsonValueKind.Null), (statistic.GetProperty("p").GetDecimal(), statistic.GetProperty("pOperator").GetString(), statistic.GetProperty("percent").ValueKind));
        Assert.Equal([9, 4, 3, 1, 1], json.RootElement.GetProperty("numbers").EnumerateObject().Select(property => property.Value.GetInt32()));
        Assert.Equal("zorp was 17", json.RootElement.GetProperty("notUnderstood")[0].GetProperty("text").GetString());
        Assert.Equal(["NCT00000001"], json.RootElement.GetProperty("metadata").GetProperty("registrations").EnumerateArray().Select(item => item.GetString()));
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes()
    {
        const string text = "Results\nThe ORR was 41.2% (95% CI, 30.1–53.0) in 80 patients.";

        Assert.Equal(SourceRecordYaml.Write(Extracted.From(text)), SourceRecordYaml.Write(Extracted.From(text)));
        Assert.Equal(SourceRecordJson.Write(Extracted.From(text)), SourceRecordJson.Write(Extracted.From(text)));
    }
}
