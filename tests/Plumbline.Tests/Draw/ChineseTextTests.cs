using Plumbline.Draw;

namespace Plumbline.Tests.Draw;

/// <summary>How Chinese is measured and broken into lines.</summary>
public sealed class ChineseTextTests
{
    private static readonly Face Face = new(10, Strong: false);

    [Theory]
    [InlineData("骨髓瘤", 30)]
    [InlineData("（重度）", 40)]
    [InlineData("“重度”", 40)]
    [InlineData("，。；：", 40)]
    public void A_character_is_one_em_wide_and_so_are_its_marks(string text, double width) => Assert.Equal(width, TextMetrics.Width(text, Face), 6);

    [Fact]
    public void Quotation_marks_of_English_stay_narrow() => Assert.True(TextMetrics.Width("“a”", Face) < 20);

    [Fact]
    public void Lines_break_between_characters_and_never_begin_with_a_closing_mark()
    {
        var lines = TextBlock.Of("每一百人中约有四十人，骨髓瘤明显缩小（见下图），其余的人没有。", 85, Face, 14).Lines;

        Assert.True(lines.Length > 3);
        Assert.All(lines, line => Assert.True(TextMetrics.Width(line, Face) <= 95, line));
        Assert.All(lines, line => Assert.DoesNotContain(line[0], "，。）；："));
        Assert.All(lines, line => Assert.NotEqual('（', line[^1]));
        Assert.Equal("每一百人中约有四十人，骨髓瘤明显缩小（见下图），其余的人没有。", string.Concat(lines));
    }

    [Fact]
    public void A_number_keeps_its_digits_together_and_its_spaces()
    {
        var lines = TextBlock.Of("每 100 人中约有 39 人", 60, Face, 14).Lines;

        Assert.Equal("每 100 人中约有 39 人", string.Join(' ', lines).Replace("中 约", "中约", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(TextMetrics.Width(line, Face) <= 60, line));
    }

    [Fact]
    public void English_lines_break_at_spaces_only() => Assert.Equal(["one of", "these"], TextBlock.Of("one of these", 40, Face, 14).Lines.ToArray());
}
