using System.Collections.Immutable;
using Plumbline.Text;
using Plumbline.Write;
using Plumbline.Write.Gates;

namespace Plumbline.Tests.Write;

/// <summary>What finished pages are held to: each gate stops what it is for and lets a sound page through.</summary>
public sealed class GatesTests
{
    private const string Sound = "<h2>The main points</h2><p>About 39 out of 100 people responded.</p><p>It helped some people.</p>";

    private static readonly ReadingLimits Limits = new(8, 6, ["pomalidomide"], 16, 26, 15, 14);

    [Fact]
    public void A_sound_page_passes() => Assert.Empty(Found(Sound));

    [Theory]
    [InlineData("<p>About 39 out of 100 people responded, and 4 out of 85 died.</p>", "out of 85, and elsewhere on the page out of 100")]
    [InlineData("<p>This happens to 1 in 20 people.</p>", "'1 in 20'")]
    [InlineData("<p>One in five had it.</p>", "'One in five'")]
    [InlineData("<p>It helped 38.8% of people.</p>", "'8%' is a percentage")]
    [InlineData("<p>People were twice as likely to respond.</p>", "'twice as'")]
    public void Numbers_that_patients_would_have_to_convert_are_stopped(string prose, string said) =>
        Assert.Contains(Found(prose), problem => problem.Problem == Problems.HardNumbers && problem.Message.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("<p>Immunomodulatory pharmacotherapy demonstrates considerable antineoplastic efficacy.</p>", "years of school")]
    [InlineData("<p>The cat sat and the dog ran and the cow ate and the hen hid and the pig dug and the fox got the egg at last.</p>", "and at most 26 are allowed")]
    [InlineData("<p>The dose was cut.</p><p>The pill was taken.</p><p>It helped.</p>", "passive")]
    public void Hard_sentences_are_stopped(string prose, string said) =>
        Assert.Contains(Found(prose), problem => problem.Problem == Problems.HardToRead && problem.Message.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void Long_lists_and_long_parts_are_stopped()
    {
        Assert.Contains(Found("<ul>" + string.Concat(Enumerable.Repeat("<li>a bit</li>", 8)) + "</ul>"), problem => problem.Message.StartsWith("a list of 8", StringComparison.Ordinal));
        Assert.Contains(Found(string.Concat(Enumerable.Repeat("<p>It helped some of them.</p>", 51))), problem => problem.Message.StartsWith("255 words without a heading", StringComparison.Ordinal));
    }

    [Fact]
    public void A_level_of_headings_is_not_skipped() =>
        Assert.Contains(Found("<h2>One</h2><h4>Two</h4>"), problem => problem.Message == "the heading 'Two' is h4, and the one before it h2: a level is missing");

    [Theory]
    [InlineData("<p><a href='#main'></a></p>", true)]
    [InlineData("<p><a href='#main'> </a></p>", true)]
    [InlineData("<p><a href='#main'>There</a></p>", false)]
    [InlineData("<p><a href='#main' aria-label='There'></a></p>", false)]
    public void A_link_without_words_is_stopped(string prose, bool isStopped) =>
        Assert.Equal(isStopped, Found(prose).Any(problem => problem.Message == "a link to '#main' has no words"));

    [Fact]
    public void A_number_for_patients_alone_is_stopped()
    {
        var number = "<p>It helped <a data-fact='alder.orr' href='#main'>39 people</a>.</p>";

        Assert.Contains(Found(number), problem => problem.Problem == Problems.TwinsDiffer && problem.Message.Contains("alder.orr", StringComparison.Ordinal));
        Assert.DoesNotContain(Found(number, clinicians: number), problem => problem.Problem == Problems.TwinsDiffer);
    }

    [Fact]
    public void Twins_that_are_not_equally_sure_are_stopped()
    {
        const string low = "<p><span data-certainty-of='orr' data-certainty='low'>It may help.</span></p>";

        Assert.DoesNotContain(Found(low, clinicians: low), problem => problem.Problem == Problems.TwinsDiffer);
        Assert.Contains(Found(low, clinicians: low.Replace("'low'", "'high'", StringComparison.Ordinal)), problem => problem.Message == "the certainty of orr is 'low' here and 'high' on a page for clinicians");
        Assert.Contains(Found(low), problem => problem.Message == "the certainty of orr stands on no page for clinicians");
    }

    [Theory]
    [InlineData("patients/index.html#there", null)]
    [InlineData("patients/index.html#gone", "does not have")]
    [InlineData("gone.html", "no such page")]
    public void What_is_promised_is_there(string place, string? said)
    {
        var written = new Position("content/site.yaml", 7, 3, 5);
        var plan = GatePlan.None with { Promised = [KeyValuePair.Create("harms", new Located<string>(place, written))] };
        var found = SiteAudit.Audit(Files("<p id=there>Here.</p>", ""), plan);

        if (said is null) Assert.Empty(found);
        else Assert.Equal((written, true), (Assert.Single(found).Position, found[0].Message.Contains(said, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_problem_is_shown_where_it_was_written()
    {
        var sources = new InputTree([KeyValuePair.Create("content/pages/patients/index.md", "---\ntitle: A\n---\n\nIn a study\nit was {orr} and then 1 in 20 died of it.\n")]);
        var found = SiteAudit.Audit(Files("<p>In a study it was 39 out of 100 and then 1 in 20 died of it.</p>", ""), GatePlan.None with { Sources = sources });

        Assert.Equal(new Position("content/pages/patients/index.md", 5, 1, "In a study".Length), Assert.Single(found).Position);
    }

    [Fact]
    public void Clinicians_may_read_percentages() => Assert.Empty(Found(Sound, clinicians: "<p>It helped 38.8%, twice as many.</p>"));

    private static ImmutableArray<Diagnostic> Found(string prose, string clinicians = "") =>
        SiteAudit.Audit(Files(prose, clinicians), GatePlan.None with { Reading = Limits });

    private static Dictionary<string, string> Files(string patients, string clinicians) => new(StringComparer.Ordinal)
    {
        ["patients/index.html"] = Page("for-patients", patients),
        ["clinicians/index.html"] = Page("for-clinicians", clinicians),
    };

    private static string Page(string audience, string prose) =>
        $"<!doctype html><html lang=en><title>A</title><body class='{audience}'><main id=main><h1>A</h1><div class=prose>{prose}</div></main></body></html>";
}
