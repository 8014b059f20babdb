using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Commands;

/// <summary>What <c>check</c> said is said again for as long as nothing has changed, and not a run longer.</summary>
public sealed class LastAnswerTests
{
    /// <summary>As long as what it takes the place of, since a kept answer of another length is not believed.</summary>
    private const string Mark = "kept and not redone!";

    [Fact]
    public void An_unchanged_site_gets_the_kept_answer()
    {
        using var folder = new Checked();

        Assert.Equal(folder.First, folder.Check());
        folder.MarkKeptAnswer();
        Assert.Contains(Mark, folder.Check().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/studies/alder-2020.yaml")]
    [InlineData("content/site.yaml")]
    [InlineData("templates/assets/site.css")]
    public void A_changed_file_is_checked_anew(string path)
    {
        using var folder = new Checked();
        folder.MarkKeptAnswer();

        File.AppendAllText(Path.Combine(folder.Root, path), "\n");

        Assert.DoesNotContain(Mark, folder.Check().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_file_a_changed_document_and_another_question_are_checked_anew()
    {
        using var folder = new Checked();
        folder.MarkKeptAnswer();
        Assert.DoesNotContain(Mark, folder.Check("--all").Output, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(folder.Root, "library", "new.txt"), "A text.\n");
        Assert.DoesNotContain(Mark, folder.Check().Output, StringComparison.Ordinal);

        folder.MarkKeptAnswer();
        File.WriteAllText(Path.Combine(folder.Root, "templates", "assets", "new.css"), "p { color: black }\n");
        Assert.DoesNotContain(Mark, folder.Check().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Again_works_it_out()
    {
        using var folder = new Checked();
        folder.MarkKeptAnswer();

        Assert.Equal(folder.First, folder.Check("--again"));
    }

    [Fact]
    public void Half_a_kept_answer_is_none()
    {
        using var folder = new Checked();
        var kept = File.ReadAllText(folder.Kept);
        foreach (var length in new[] { 0, 30, 66, 70, kept.Length - 1 })
        {
            File.WriteAllText(folder.Kept, kept[..length]);

            Assert.Equal(folder.First, folder.Check());
        }
    }

    [Fact]
    public void A_broken_site_stays_broken()
    {
        using var folder = new Checked(SmallSite.Good.Change(SmallSite.Study, "    count: 18\n", "    count: 57\n"));

        Assert.Equal((1, folder.First), (folder.First.ExitCode, folder.Check()));
    }

    [Fact]
    public void Without_a_folder_to_keep_it_in_nothing_is_left_behind()
    {
        using var folder = Repository.TemporaryFolder();
        SmallSite.Good.WriteTo(folder.Path);
        CommandLine.Run("check", "--root", folder.Path);

        Assert.False(Directory.Exists(Path.Combine(folder.Path, ".build")));
    }

    /// <summary>A site that was checked once.</summary>
    private sealed class Checked : IDisposable
    {
        private readonly TemporaryFolder folder = Repository.TemporaryFolder();

        public Checked(SmallSite? site = null)
        {
            (site ?? SmallSite.Good).WriteTo(folder.Path);
            Directory.CreateDirectory(Path.Combine(Root, ".build"));
            Directory.CreateDirectory(Path.Combine(Root, "library"));
            First = Check();
        }

        public string Root => folder.Path;

        public string Kept => Path.Combine(Root, ".build", "check-text");

        public ProgramRun First { get; }

        public ProgramRun Check(params string[] more) => CommandLine.Run(["check", "--root", Root, .. more]);

        public void MarkKeptAnswer() => File.WriteAllText(Kept, File.ReadAllText(Kept).Replace("could not be checked", Mark, StringComparison.Ordinal));

        public void Dispose() => folder.Dispose();
    }
}
