using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>What an editor is told, where, and that the old site is still there afterwards.</summary>
public sealed class BadContentTests
{
    public static TheoryData<string> Cases => [.. BadContent.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_reported_at_its_place_with_its_code_and_hint(string name)
    {
        var bad = BadContent.All.Single(one => one.Name == name);

        var diagnostics = bad.Site.Build().Diagnostics;

        var found = diagnostics.FirstOrDefault(diagnostic => diagnostic.Problem == bad.Problem);
        Assert.NotNull(found);
        Assert.Equal(bad.Place, found.Position.ToString());
        Assert.Equal(bad.Hint, found.Hint);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_printed_diagnostics_are_the_reviewed_ones(string name)
    {
        var bad = BadContent.All.Single(one => one.Name == name);

        Golden.Assert($"diagnostics/{name}.txt", bad.Site.Build().Printed);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_program_ends_with_1_and_leaves_the_old_site_as_it_was(string name)
    {
        var bad = BadContent.All.Single(one => one.Name == name);
        using var folder = Repository.TemporaryFolder();
        bad.Site.WriteTo(folder.Path);
        Directory.CreateDirectory(folder.In("site"));
        File.WriteAllText(folder.In("site/.plumbline"), "made by an earlier build\n");
        File.WriteAllText(folder.In("site/index.html"), "<p>the old site</p>\n");
        var before = Repository.Bytes(folder.In("site"));

        var run = CommandLine.Run("build", "--root", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains($"{bad.Place}: error {bad.Problem.Code}: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("The site was not changed.\n", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Repository.AssertSameFiles(before, Repository.Bytes(folder.In("site")));
        Assert.Equal(["content", "site", "templates"], Directory.GetDirectories(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>The example of the design, on the small site: 57 responders of 32.</summary>
    [Fact]
    public void Responders_above_the_group_are_said_with_both_numbers_the_line_and_a_mark_under_the_count()
    {
        var printed = BadContent.All.Single(one => one.Name == "responders-above-group").Site.Build().Printed;

        Assert.Contains(
            "content/studies/alder-2020.yaml:19:12: error PL0203: responders (57) exceed the group (32)\n"
            + "   19 |     count: 57\n"
            + "      |            ^^\n"
            + "  hint: group examplinib has n = 32 (line 15)\n",
            printed,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_problems_of_several_files_are_reported_in_one_run_and_sorted()
    {
        var site = SmallSite.Good
            .Change(SmallSite.Study, "outcome: fatigue, count: 12", "outcome: fatige, count: 12")
            .Change(SmallSite.Study, "    count: 18\n", "    count: 57\n")
            .Change(SmallSite.PatientPage, "{alder-2020.pfs}", "{alder-2020.pfz}")
            .Change(SmallSite.PatientPage, "../about.md", "../abuot.md")
            .Change(SmallSite.ClinicianPage, "{table outcome orr}", "{table outcome or}")
            .Change("content/site.yaml", "asOf: 2026-06-01", "asOf: yesterday");

        var diagnostics = site.Build().Diagnostics;

        string[] expected =
        [
            "content/pages/clinicians/index.md:14 PL0303", "content/pages/patients/index.md:8 PL0305", "content/pages/patients/index.md:10 PL0301",
            "content/site.yaml:6 PL0106", "content/studies/alder-2020.yaml:19 PL0203", "content/studies/alder-2020.yaml:28 PL0109",
        ];
        var found = diagnostics.Select(diagnostic => $"{diagnostic.Position.Path}:{diagnostic.Position.Line} {diagnostic.Problem.Code}").ToList();
        Assert.All(expected, one => Assert.Contains(one, found));
        Assert.Equal(diagnostics.OrderBy(diagnostic => diagnostic.Position), diagnostics);
    }
}
