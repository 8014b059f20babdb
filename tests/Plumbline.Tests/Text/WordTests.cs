using Plumbline.Render.Markdown;
using Plumbline.Text;

namespace Plumbline.Tests.Text;

/// <summary>Dates, names and diagnostics as text.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("2022", "2022", "2022-01-01", "2022-12-31")]
    [InlineData("2024-02", "February 2024", "2024-02-01", "2024-02-29")]
    [InlineData("2022-12-01", "1 December 2022", "2022-12-01", "2022-12-01")]
    public void A_date_is_as_exact_as_it_was_given(string text, string words, string first, string last)
    {
        Assert.True(PartialDate.TryParse(text, out var date));

        Assert.Equal(words, date.ToWords());
        Assert.Equal(text, date.ToString());
        Assert.Equal(first, date.First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(last, date.Last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2022-13")]
    [InlineData("2022-1")]
    [InlineData("22")]
    [InlineData("2022-12-01T00")]
    [InlineData("1700")]
    [InlineData("2022-00-10")]
    public void What_is_on_no_calendar_is_no_date(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
    }

    [Theory]
    [InlineData("zhou-2023.or", "zhou-2023.orr")]
    [InlineData("zhou-2023.rro", "zhou-2023.orr")]
    [InlineData("zhuo-2023.orr", "zhou-2023.orr")]
    [InlineData("ZHOU-2023.ORR", "zhou-2023.orr")]
    [InlineData("something-else-altogether", null)]
    public void The_nearest_name_is_the_one_with_the_fewest_slips(string name, string? expected)
    {
        Assert.Equal(expected, NearestName.Of(name, ["zhou-2023.orr", "zhou-2023.pfs", "fu-2022.orr"]));
    }

    [Fact]
    public void Names_that_are_equally_near_are_taken_in_their_order()
    {
        Assert.Equal("cat", NearestName.Of("at", ["rat", "cat"]));
    }

    [Fact]
    public void A_short_list_is_named_whole_where_nothing_is_near()
    {
        Assert.Equal("known: json, text", NearestName.Hint("something", ["text", "json"]));
        Assert.Null(NearestName.Hint("something", [.. Enumerable.Range(0, 13).Select(i => $"name{i}")]));
    }

    [Fact]
    public void A_diagnostic_shows_the_line_and_marks_the_column()
    {
        var files = new InputTree([new("content/a.yaml", "one: 1\ntwo:  57\n")]);

        var printed = DiagnosticPrinter.Print(new Diagnostic(Problems.CountAboveTotal, new Position("content/a.yaml", 2, 7, 2), "too many", "look again"), files);

        Assert.Equal("content/a.yaml:2:7: error PL0203: too many\n    2 | two:  57\n      |       ^^\n  hint: look again\n", printed);
    }

    [Fact]
    public void A_tab_before_the_place_does_not_move_the_mark()
    {
        var files = new InputTree([new("content/a.yaml", "\tkey: value\n")]);

        var printed = DiagnosticPrinter.Print(new Diagnostic(Problems.Tab, new Position("content/a.yaml", 1, 2, 3), "a tab"), files);

        Assert.Equal("content/a.yaml:1:2: error PL0102: a tab\n    1 |  key: value\n      |  ^^^\n", printed);
    }

    [Fact]
    public void A_very_long_line_is_shown_around_its_place_with_the_mark_below_it()
    {
        var line = new string('a', 500) + "HERE" + new string('b', 500);
        var files = new InputTree([new("content/a.yaml", line)]);

        var printed = DiagnosticPrinter.Print(new Diagnostic(Problems.WrongType, new Position("content/a.yaml", 1, 501, 4), "long"), files).Split('\n');

        Assert.True(printed[1].Length <= 170, printed[1]);
        Assert.Equal(printed[1].IndexOf("HERE", StringComparison.Ordinal), printed[2].IndexOf("^^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void A_whole_file_has_no_excerpt()
    {
        var printed = DiagnosticPrinter.Print(new Diagnostic(Problems.MissingFile, Position.OfFile("content/a.yaml"), "not there"), new InputTree([]));

        Assert.Equal("content/a.yaml:1:1: error PL0112: not there\n", printed);
    }

    [Fact]
    public void A_diagnostic_for_GitHub_is_one_line_with_its_commas_and_ends_of_line_escaped()
    {
        var printed = DiagnosticPrinter.PrintForGitHub(new Diagnostic(Problems.TypedNumber, new Position("content/a,b.md", 3, 4), "100% of\nit", "cite"));

        Assert.Equal("::warning file=content/a%2Cb.md,line=3,col=4,title=PL0306::100%25 of%0Ait (hint: cite)", printed);
    }

    [Theory]
    [InlineData("About 39 out of 100 people", "39 100")]
    [InlineData("It was 38.8%, they say.", "38.8%")]
    [InlineData("Take 4 mg on days 1 to 21 of each cycle", "")]
    [InlineData("Grade 3 or 4 events in phase 3", "")]
    [InlineData("In 2023, on 30 March 2026", "")]
    [InlineData("anti-CD38 and CC-4047 and B12", "")]
    [InlineData("after 6 months", "")]
    [InlineData("a median of 6 months", "6")]
    [InlineData("", "")]
    public void Typed_numbers_are_those_that_are_no_dose_date_grade_or_name(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', TypedNumbers.In(text).Select(found => found.Number)));
    }

    [Fact]
    public void Typed_numbers_are_found_at_their_place()
    {
        Assert.Equal([(6, "39"), (16, "100")], TypedNumbers.In("About 39 out of 100."));
    }
}
