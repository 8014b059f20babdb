using Plumbline.Tests.Sites;
using Plumbline.Text;
using Plumbline.Write;

namespace Plumbline.Tests.Write;

/// <summary>The folder of the finished site: whole or not at all, and never somebody else's.</summary>
public sealed class SiteFolderTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly TemporaryFolder temporary = Repository.TemporaryFolder();

    private string Folder => temporary.In("site");

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void A_site_is_written_with_its_folders()
    {
        var changes = Write(("index.html", "one"), ("studies/a.html", "two"));

        Assert.Equal((3, 0), changes);
        Assert.Equal("two", File.ReadAllText(Path.Combine(Folder, "studies", "a.html")));
        Assert.Equal(["site"], Directory.GetFileSystemEntries(temporary.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "thesis.txt"), "years of work");
        var problems = new DiagnosticBag();

        var changes = SiteFolder.Write(Folder, Files(("index.html", "one")), problems);

        Assert.Null(changes);
        Assert.Equal([Problems.ForeignFolder], problems.Sorted().Select(diagnostic => diagnostic.Problem));
        Assert.Equal(["thesis.txt"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Folder);

        Assert.Equal((2, 0), Write(("index.html", "one")));
    }

    [Fact]
    public void A_page_that_is_no_longer_made_is_removed()
    {
        Write(("index.html", "one"), ("studies/a.html", "two"));

        var changes = Write(("index.html", "one"));

        Assert.Equal((0, 1), changes);
        Assert.False(Directory.Exists(Path.Combine(Folder, "studies")));
    }

    [Fact]
    public void An_unchanged_file_keeps_its_date_and_a_changed_one_does_not()
    {
        Write(("index.html", "one"), ("about.html", "two"));
        foreach (var file in Directory.GetFiles(Folder)) File.SetLastWriteTimeUtc(file, LongAgo);

        var changes = Write(("index.html", "one"), ("about.html", "three"));

        Assert.Equal((1, 0), changes);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Path.Combine(Folder, "index.html")));
        Assert.NotEqual(LongAgo, File.GetLastWriteTimeUtc(Path.Combine(Folder, "about.html")));
    }

    [Fact]
    public void A_site_that_is_the_same_is_not_touched()
    {
        Write(("index.html", "one"));
        Directory.SetLastWriteTimeUtc(Folder, LongAgo);

        Assert.Equal((0, 0), Write(("index.html", "one")));
        Assert.Equal(LongAgo, Directory.GetLastWriteTimeUtc(Folder));
    }

    [Fact]
    public void A_build_killed_between_the_two_renames_leaves_the_old_site_whole_for_the_next()
    {
        Write(("index.html", "one"), ("about.html", "two"));
        Directory.Move(Folder, Folder + ".old");
        Directory.CreateDirectory(Folder + ".new");
        File.WriteAllText(Path.Combine(Folder + ".new", "index.html"), "half a si");

        var changes = Write(("index.html", "one"), ("about.html", "two"));

        Assert.Equal((0, 0), changes);
        Assert.Equal("one", File.ReadAllText(Path.Combine(Folder, "index.html")));
        Assert.Equal(["site"], Directory.GetFileSystemEntries(temporary.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_build_killed_before_the_old_site_was_removed_leaves_the_new_one()
    {
        Write(("index.html", "new"));
        Directory.CreateDirectory(Folder + ".old");
        File.WriteAllText(Path.Combine(Folder + ".old", SiteFolder.Marker), "");
        File.WriteAllText(Path.Combine(Folder + ".old", "index.html"), "old");

        Write(("index.html", "new"));

        Assert.Equal("new", File.ReadAllText(Path.Combine(Folder, "index.html")));
        Assert.Equal(["site"], Directory.GetFileSystemEntries(temporary.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".new")]
    [InlineData(".old")]
    public void A_file_in_its_place_is_refused_and_left_alone(string ending)
    {
        File.WriteAllText(Folder + ending, "years of work");
        var problems = new DiagnosticBag();

        Assert.Null(SiteFolder.Write(Folder, Files(("index.html", "one")), problems));

        Assert.Equal([Problems.ForeignFolder], problems.Sorted().Select(diagnostic => diagnostic.Problem));
        Assert.Equal("years of work", File.ReadAllText(Folder + ending));
    }

    [Theory]
    [InlineData(".new")]
    [InlineData(".old")]
    public void A_neighbour_with_such_a_name_that_is_not_ours_is_not_removed(string ending)
    {
        Write(("index.html", "one"));
        Directory.CreateDirectory(Folder + ending);
        File.WriteAllText(Path.Combine(Folder + ending, "thesis.docx"), "years of work");

        var problems = new DiagnosticBag();
        _ = SiteFolder.Write(Folder, Files(("index.html", "two")), problems);

        Assert.Equal("years of work", File.ReadAllText(Path.Combine(Folder + ending, "thesis.docx")));
        Assert.Equal([Problems.ForeignFolder], problems.Sorted().Select(diagnostic => diagnostic.Problem));
        Assert.Equal("one", File.ReadAllText(Path.Combine(Folder, "index.html")));
    }

    private (int Written, int Removed)? Write(params (string Path, string Text)[] files)
    {
        var problems = new DiagnosticBag();
        var changes = SiteFolder.Write(Folder, Files(files), problems);
        Assert.Empty(problems.Sorted());
        return changes;
    }

    private static Dictionary<string, string> Files(params (string Path, string Text)[] files) =>
        files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
}
