using System.Text;
using Plumbline.Extract.Documents;

namespace Plumbline.Tests.Extract;

/// <summary>What a reader sees in the characters that converters and typesetters leave. Every passage is of our own.</summary>
public class PlainTextTests
{
    [Theory]
    [InlineData("a common \uFB01nding in di\uFB03cult \uFB02ow", "a common finding in difficult flow")]
    [InlineData("thrombo\u00ADcyto\u00ADpenia", "thrombocytopenia")]
    [InlineData("follow\u2011up of 12\u20142", "follow-up of 12\u20142")]
    [InlineData("Stage \u2162 and \uFF13\uFF18\uFF0E\uFF18\uFF05\uFF08n\uFF1D8\uFF09", "Stage III and 38.8%(n=8)")]
    [InlineData("3.7\u20138.8 \u22122 \uFE632 \uFF0D2 \u20102", "3.7-8.8 -2 -2 -2 -2")]
    [InlineData("\U0001D443 = 0.03, \U0001D6FD = 1.\U0001D7CE", "P = 0.03, β = 1.0")]
    [InlineData("\u202BORR 38.8%\u202C", "ORR 38.8%")]
    public void Typography_is_plain(string printed, string plain) => Assert.Equal(plain, Plain(printed));

    [Theory]
    [InlineData("38.8&#8201;% &#xb1; 2 &plusmn; 3 &le; 4", "38.8 % ± 2 ± 3 ≤ 4")]
    [InlineData("mean 4<U+2009><U+00B1><U+2009>2", "mean 4 ± 2")]
    [InlineData("4 \\u00b1 2", "4 ± 2")]
    [InlineData("\u00E2\u2030\u00A565 years, 4 \u00C2\u00B1 2, 3\u00E2\u20AC\u201C5, 0\u00C2\u00B763, \u00CF\u2021\u00C2\u00B2", "≥65 years, 4 ± 2, 3-5, 0.63, χ²")]
    [InlineData("\u00E2\u0089\u00A565", "≥65")]
    [InlineData("AT&T; R&D 3 < 4", "AT&T; R&D 3 < 4")]
    [InlineData("the caf\u00E9\u201D\u2026", "the café\"\u2026")]
    public void Escaped_characters_are_what_they_stand_for(string printed, string plain) => Assert.Equal(plain, Plain(printed));

    [Theory]
    [InlineData("$\\geq 1.0 \\times 10^9$/L", "≥ 1.0 × 10⁹/L")]
    [InlineData("$\\textit{P} = 0.03$, $95\\%~\\text{CI}$ 28{,}400", "P = 0.03, 95% CI 28,400")]
    [InlineData("$\\mathrm{HR} = 0.63 \\pm 0.1$", "HR = 0.63 ± 0.1")]
    [InlineData("\\frac{33}{85}, \\chi^2 = 4.1, \\le 3", "33/85, χ² = 4.1, ≤ 3")]
    [InlineData("response \\cite{doe2012} of 5", "response of 5")]
    [InlineData("from 6~39 months", "from 6~39 months")]
    public void Latex_is_read(string printed, string plain) => Assert.Equal(plain, Plain(printed));

    [Theory]
    [InlineData("<i>P</i> = 0.03; &chi;<sup>2</sup> = 4", "P = 0.03; χ² = 4")]
    [InlineData("1.5 × 10<sup>9</sup>/L, 45<sup>a</sup>, cells.<sup>12,13</sup> We", "1.5 × 10⁹/L, 45, cells. We")]
    [InlineData("CD4<sub>0</sub><br/>next P<0.05 and HR <1", "CD40 next P<0.05 and HR <1")]
    [InlineData("**ORR** was _38.8%_ [1\\] [see](http://a.b) x[^1]", "ORR was 38.8% [1] see x")]
    public void Marks_of_html_and_markdown_are_gone(string printed, string plain) => Assert.Equal(plain, Plain(printed));

    [Theory]
    [InlineData("HR 0·63 (0 · 42–0·95), P<·001", "HR 0.63 (0.42-0.95), P<.001")]
    [InlineData("an ORR of 38.\n8% (95% CI 28.4-\n50.0)", "an ORR of 38.8% (95% CI 28.4-50.0)")]
    [InlineData("P = 0. 142, 12 0. 031 and (38 .8%)", "P = 0.142, 12 0.031 and (38.8%)")]
    [InlineData("median age was 62. 5 years later", "median age was 62. 5 years later")]
    [InlineData("of grade 0. 12 patients left. 8% stayed", "of grade 0. 12 patients left. 8% stayed")]
    [InlineData("38 .03 in two cells", "38 .03 in two cells")]
    [InlineData("12\u2009345 people, 23\u202F418, 85\u200912, 4\u20091234", "12,345 people, 23,418, 85 12, 4 1234")]
    [InlineData("1\u00A0234\u00A0567 visits", "1,234,567 visits")]
    [InlineData("of\u00A0the in\u00A0a by\u00A0us 85\u00A0120", "of the in a by us 85 120")]
    public void Torn_numbers_are_whole_only_where_nothing_else_can_be_meant(string printed, string plain) => Assert.Equal(plain, Plain(printed));

    [Theory]
    [InlineData("HR 0,71 (0,55-0,92), p = 0,034, 1,234 and 12,5%", "HR 0.71 (0.55-0.92), p = 0.034, 1.234 and 12.5%")]
    [InlineData("1.012 patients, 57,5% and 0,7", "1,012 patients, 57.5% and 0.7")]
    [InlineData("1,234 patients, 0.71 and 12.5%, grade 0,71", "1,234 patients, 0.71 and 12.5%, grade 0,71")]
    [InlineData("cells1,2 and [3,4], 1,234 patients", "cells1,2 and , 1,234 patients")]
    public void A_comma_is_a_decimal_mark_where_the_document_leaves_no_doubt(string printed, string plain) => Assert.Equal(plain, Plain(printed));

    [Theory]
    [InlineData("c2 = 5.97, X2(1) = 4, x2=3.1, χ2 test, vitamin c2 and x2 doses", "χ² = 5.97, χ²(1) = 4, χ²=3.1, χ² test, vitamin c2 and x2 doses")]
    [InlineData("75 ×109/L, 2 x 106 cells, 3 × 10 9 /L, 5 × 105 times", "75 ×10⁹/L, 2 × 10⁶ cells, 3 × 10⁹ /L, 5 × 105 times")]
    [InlineData("10\u207B\u2075, 10\u2079/L, 30 kg/m\u00B2, cells\u00B9\u00B2,\u00B9\u00B3 and 38.8%\u00B3", "10-5, 10⁹/L, 30 kg/m², cells and 38.8%")]
    [InlineData("4 +/- 2, 4 +- 2, <= 3, >= 4, =< 5, (- 2.3)", "4 ± 2, 4 ± 2, ≤ 3, ≥ 4, ≤ 5, (-2.3)")]
    [InlineData("P 5 .03, HR 5 0.63, n 5 20, P , .001, mean 62.4 6 10.3", "P = .03, HR = 0.63, n = 20, P < .001, mean 62.4 ± 10.3")]
    [InlineData("P ¼ 0.03 and 2 ¼ years", "P = 0.03 and 2 ¼ years")]
    [InlineData("group 5 had a score of 2.1 6 2.3, P values", "group 5 had a score of 2.1 6 2.3, P values")]
    public void Lost_signs_come_back_where_they_alone_make_sense(string printed, string plain) => Assert.Equal(plain, Plain(printed));

    [Theory]
    [InlineData("bio-\nequivalence", "bioequivalence")]
    [InlineData("thrombo¬\ncytopenia", "thrombocytopenia")]
    [InlineData("thrombo\u00AD\ncytopenia", "thrombocytopenia")]
    [InlineData("progression-\nfree", "progression-free")]
    [InlineData("Kaplan-\nMeier", "Kaplan-Meier")]
    [InlineData("12-\nmonth", "12-month")]
    [InlineData("8.7–\n12.1", "8.7-12.1")]
    [InlineData("age-adjusted and age-\nadjusted", "age-adjusted and age-adjusted")]
    [InlineData("low-\ner", "lower")]
    [InlineData("minus -\r\n2", "minus - 2")]
    public void A_hyphen_at_the_line_end_stays_where_it_belongs_to_the_word(string printed, string plain) => Assert.Equal(plain, Plain(printed));

    [Fact]
    public void Every_character_knows_where_it_stood()
    {
        var source = SourceText.Decode(Encoding.UTF8.GetBytes("an e\uFB03cacy of\n38.\n8% &plusmn; 2"));
        var map = Map(source);

        Assert.Equal("an efficacy of 38.8% ± 2", map.Clean);
        Assert.Equal((2, 1), map.PlaceOf(map.Clean.IndexOf("38", StringComparison.Ordinal)));
        Assert.Equal("38.\n8% &plusmn; 2", map.Original(15, map.Clean.Length));
        Assert.Equal("e\uFB03cacy", map.Original(3, 11));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void Bytes_are_read_in_the_encoding_they_are_in(string encoding)
    {
        const string text = "Results: 12 \u00B1 3 years, a response of 0\u00B763 in the caf\u00E9 group.";
        var codec = Encoding.GetEncoding(encoding);

        Assert.Equal(text, SourceText.Decode(codec.GetBytes(text)).Text);
        Assert.Equal(text, SourceText.Decode([.. codec.Preamble, .. codec.GetBytes(text)]).Text);
    }

    [Fact]
    public void Windows_punctuation_is_read_where_no_byte_is_utf8()
    {
        Assert.Equal("3\u20135 \u201Cyears\u201D", SourceText.Decode([0x33, 0x96, 0x35, 0x20, 0x93, .. "years"u8, 0x94]).Text);
        Assert.Equal("\u00B1 3\uFFFD5", SourceText.Decode([.. "\u00B1 3"u8, 0x96, 0x35]).Text);
    }

    [Theory]
    [InlineData("a\nbc", 2)]
    [InlineData("a\r\nbc", 2)]
    [InlineData("a\rbc", 2)]
    [InlineData("a\rb\nc", 2)]
    public void Lines_end_as_editors_count_them(string text, int lines)
    {
        var source = SourceText.Decode(Encoding.UTF8.GetBytes(text));

        Assert.Equal(lines, source.LineCount);
        Assert.DoesNotContain('\n', source.Line(0));
    }

    private static string Plain(string text) => Map(SourceText.Decode(Encoding.UTF8.GetBytes(text))).Clean;

    private static TextMap Map(SourceText source) => TextMap.Of(source, [new Span(0, source.Text.Length)], Compounds.In(source.Text));
}
