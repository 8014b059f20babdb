using Plumbline.Model;
using Plumbline.Read.Examples;
using Plumbline.Text;

namespace Plumbline.Tests.Read;

/// <summary>Files of public data: what they say of themselves, and each mistake at its place.</summary>
public class ExampleFileTests
{
    private const string Persons = """
        # id: elm
        # name: Elm 1999
        # title: Two people
        # citation: Invented.
        # outcome: Overall survival
        # still: Alive
        # event: death
        # unit: days
        # eventIs: 2
        # censoredIs: 1
        # groups:
        #   - {id: a, name: A}
        #   - {id: b, name: B, comparator: true}
        time,event,group
        10,2,a
        12.5, 1,a
        7,2,b

        """;

    private const string Curve = """
        # id: oak
        # name: Oak 1999
        # title: A curve
        # citation: Invented.
        # figure: Figure 1
        # outcome: Overall survival
        # still: Alive
        # event: death
        # unit: months
        # atRiskAt: [0, 6]
        # groups:
        #   - {id: a, name: A, count: 20, events: 8, atRisk: [20, 9]}
        time,percent,group
        0,100,a
        3,80.5,a
        9,60,a

        """;

    [Fact]
    public void Persons_are_read_with_the_coding_that_the_file_names()
    {
        var (example, problems) = ReadPersons(Persons);

        Assert.Empty(problems);
        Assert.Equal(("elm", "death", ObservationUnit.Days), (example!.Header.Id.ToString(), example.Header.Event, example.Header.Unit));
        Assert.Equal([new PersonTime(10, true), new PersonTime(12.5, false)], example.Groups[0].Persons.ToArray());
        Assert.Equal(("B", true), (example.Groups[1].Name, example.Groups[1].Comparator));
    }

    [Theory]
    [InlineData("10,2,a", "10,0,a", "PL0107", 15, 4)]
    [InlineData("10,2,a", "ten,2,a", "PL0106", 15, 1)]
    [InlineData("10,2,a", "-1,2,a", "PL0107", 15, 1)]
    [InlineData("10,2,a", "NaN,2,a", "PL0106", 15, 1)]
    [InlineData("12.5, 1,a", "12.5, 3,a", "PL0107", 16, 7)]
    [InlineData("10,2,a", "10,2", "PL0106", 15, 1)]
    [InlineData("10,2,a", "10,2,c", "PL0109", 15, 6)]
    [InlineData("time,event,group", "time,status,group", "PL0105", 14, 1)]
    [InlineData("# unit: days", "# unit: day", "PL0107", 8, 9)]
    [InlineData("# censoredIs: 1\n", "", "PL0105", 1, 3)]
    [InlineData("# censoredIs: 1", "# censoredIs: 2", "PL0107", 10, 15)]
    [InlineData("# id: elm", "# id: Elm", "PL0108", 1, 7)]
    [InlineData("# id: elm", "# id: ash", "PL0111", 1, 7)]
    [InlineData("# still: Alive", "# stil: Alive", "PL0104", 6, 3)]
    [InlineData("# title: Two people", "# title: Two <b>people</b>", "PL0304", 3, 14)]
    [InlineData("{id: b, name: B, comparator: true}", "{id: a, name: B}", "PL0110", 13, 7)]
    [InlineData("7,2,b\n", "", "PL0107", 13, 7)]
    [InlineData("# id: elm", "id: elm", "PL0101", 1, 1)]
    public void A_mistake_is_reported_at_its_place(string good, string bad, string code, int line, int column)
    {
        var (_, problems) = ReadPersons(Persons.Replace(good, bad, StringComparison.Ordinal));

        Assert.Contains(problems, problem => (problem.Problem.Code, problem.Position.Line, problem.Position.Column) == (code, line, column));
    }

    [Fact]
    public void Points_are_read_with_what_is_printed_beside_them()
    {
        var (figure, problems) = ReadCurve(Curve);

        Assert.Empty(problems);
        var group = Assert.Single(figure!.Groups);
        Assert.Equal((20, 8), (group.Count, group.Events));
        Assert.Equal([(0, 20), (6, 9)], group.AtRisk.ToArray());
        Assert.Equal([(0, 100), (3, 80.5), (9, 60)], group.Points.ToArray());
    }

    [Theory]
    [InlineData("9,60,a", "2,60,a", "PL0107", 16, 1)]
    [InlineData("9,60,a", "9,81,a", "PL0107", 16, 3)]
    [InlineData("9,60,a", "9,101,a", "PL0107", 16, 3)]
    [InlineData("atRisk: [20, 9]", "atRisk: [20]", "PL0107", 12, 54)]
    [InlineData("atRisk: [20, 9]", "atRisk: [19, 9]", "PL0107", 12, 7)]
    [InlineData("atRisk: [20, 9]", "atRisk: [20, 21]", "PL0107", 12, 59)]
    [InlineData("atRiskAt: [0, 6]", "atRiskAt: [6, 0]", "PL0107", 12, 7)]
    [InlineData("events: 8", "events: 0", "PL0107", 12, 7)]
    [InlineData("count: 20, ", "", "PL0105", 12, 7)]
    [InlineData("3,80.5,a\n9,60,a\n", "", "PL0107", 12, 7)]
    public void A_mistake_in_a_curve_is_reported_at_its_place(string good, string bad, string code, int line, int column)
    {
        var (_, problems) = ReadCurve(Curve.Replace(good, bad, StringComparison.Ordinal));

        Assert.Contains(problems, problem => (problem.Problem.Code, problem.Position.Line, problem.Position.Column) == (code, line, column));
    }

    [Fact]
    public void Any_piece_of_a_file_is_read_without_an_exception()
    {
        for (var length = 0; length <= Persons.Length; length++) ReadPersons(Persons[..length]);
        for (var length = 0; length <= Curve.Length; length++) ReadCurve(Curve[..length]);
    }

    private static (SurvivalExample? Example, IReadOnlyList<Diagnostic> Problems) ReadPersons(string text)
    {
        var problems = new DiagnosticBag();
        return (SurvivalExampleFile.Read("content/examples/survival/elm.csv", text, problems), problems.Sorted());
    }

    private static (DigitisedFigure? Figure, IReadOnlyList<Diagnostic> Problems) ReadCurve(string text)
    {
        var problems = new DiagnosticBag();
        return (DigitisedFile.Read("content/curves/oak.csv", text, problems), problems.Sorted());
    }
}
