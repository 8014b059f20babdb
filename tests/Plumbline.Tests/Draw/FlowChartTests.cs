using Plumbline.Draw;
using Plumbline.Draw.Flow;
using Plumbline.Model;

namespace Plumbline.Tests.Draw;

public class FlowChartTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_stage_and_every_leaving_is_a_box_with_its_number(int layout)
    {
        var drawing = Drawing.Both(FlowChart.Draw(HarmSamples.ZhouFlow))[layout];

        Assert.Equal(3, drawing.Marks("stage").Count);
        Assert.Equal(2, drawing.Marks("exit").Count);
        Assert.Contains("n = 109", drawing.Words.Select(Plain));
        Assert.Contains("n = 20, by subtraction", drawing.Words.Select(Plain));
        Assert.Contains("Progression (n = 41)", drawing.Words.Select(Plain));
        Assert.Contains("reasons not given", drawing.Words.Select(Plain));
    }

    [Fact]
    public void Boxes_stand_below_each_other_and_those_who_left_between_them()
    {
        var drawing = Drawing.Wide(FlowChart.Draw(HarmSamples.ZhouFlow));

        var (stages, exits) = (drawing.Marks("stage"), drawing.Marks("exit"));
        Assert.All(exits.Zip(stages, stages.Skip(1)), pair =>
        {
            Assert.True(Bottom(pair.Second) <= Drawing.Number(pair.First, "y"));
            Assert.True(Bottom(pair.First) <= Drawing.Number(pair.Third, "y"));
        });
    }

    private static string Plain(string words) => words.Replace('\u00A0', ' ');

    private static double Bottom(System.Xml.Linq.XElement box) => Drawing.Number(box, "y") + Drawing.Number(box, "height");

    [Fact]
    public void What_an_open_list_leaves_untold_has_a_line_of_its_own()
    {
        // 108 left out, 60 and 40 of them with a reason.
        Assert.Contains("no reason given (n = 8)", Drawing.Wide(FlowChart.Draw(HarmSamples.MadeUpSearch)).Words.Select(Plain));
    }

    [Fact]
    public void A_number_that_is_not_given_is_said_to_be_so()
    {
        var figure = FlowChart.Draw(HarmSamples.MadeUpArms);

        Assert.Contains("n not given", Drawing.Wide(figure).Words.Select(Plain));
        Assert.Contains("Unwilling (n not given)", Drawing.Narrow(figure).Words.Select(Plain));
        Assert.Equal(6, Drawing.Wide(figure).Marks("stage").Count);
        Assert.Contains(figure.Table.Rows, row => row.SequenceEqual(["Allocated", "Examplinib", "Lost to follow-up: Moved away", "n = 2"]));
    }

    private static FlowStage Enrolled => HarmSamples.ZhouFlow.Stages[1];

    public static TheoryData<string, FlowStage[]> Unbalanced => new()
    {
        { "24 are lost between 'Screened' (109) and 'Enrolled' (85)", [new("Screened", 109), new("Enrolled", 85)] },
        { "'Left' counts 23, and 109 less 85 are 24", [new("Screened", 109) { Exit = new("Left", 23, []) }, new("Enrolled", 85)] },
        { "'Enrolled' counts 110 of 109", [new("Screened", 109), new("Enrolled", 110)] },
        { "the reasons under 'Left' count 23 of 24", [new("Screened", 109) { Exit = new("Left", 24, [new("Unfit", 20), new("Unwilling", 3)]) }, new("Enrolled", 85)] },
        { "the reasons under 'Left' count 25 of 24", [new("Screened", 109) { Exit = new("Left", 24, [new("Unfit", 25)]) { IsOpen = true } }, new("Enrolled", 85)] },
        { "a reason under 'Left' comes twice", [new("Screened", 109) { Exit = new("Left", 24, [new("Unfit", 12), new("Unfit", 12)]) }, new("Enrolled", 85)] },
        { "fewer than nobody", [new("Screened", -1), new("Enrolled", -1)] },
        { "nobody says who stays", [new("Screened", 109), new("Enrolled", 109) { Exit = new("Left", 9, []) }] },
        { "at least two steps", [new("Screened", 109)] },
    };

    [Theory]
    [MemberData(nameof(Unbalanced))]
    public void What_does_not_add_up_is_refused_with_its_arithmetic(string why, FlowStage[] stages) =>
        Assert.Contains(why, Assert.Throws<UndrawableException>(() => FlowChart.Draw(HarmSamples.ZhouFlow with { Stages = [.. stages] })).Message, StringComparison.Ordinal);

    [Fact]
    public void Groups_that_are_not_everybody_are_refused()
    {
        var arms = HarmSamples.MadeUpArms with { Arms = [HarmSamples.MadeUpArms.Arms[0], new("Other", true, [new("Allocated", 28)])] };

        Assert.Contains("count 59 of 60", Assert.Throws<UndrawableException>(() => FlowChart.Draw(arms)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_whose_number_is_not_given_leaves_the_others_to_be_fewer_than_all()
    {
        var stages = new[] { Enrolled with { Exit = new FlowExit("Left", 65, [new("Progression", 41), new("Death", null)]) }, HarmSamples.ZhouFlow.Stages[2] };

        Assert.Contains("Death (n not given)", Drawing.Wide(FlowChart.Draw(HarmSamples.ZhouFlow with { Stages = [.. stages] })).Words.Select(Plain));
    }
}
