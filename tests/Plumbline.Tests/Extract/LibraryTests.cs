using System.Text;
using Plumbline.Extract;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Tests.Extract;

/// <summary>
/// The real documents, where the reader holds them: the folder is named by PLUMBLINE_LIBRARY. They may not be copied into the
/// repository, so without that folder these tests have nothing to read and say so by passing at once.
/// </summary>
public class LibraryTests
{
    public static TheoryData<string, string[]> Documents => new()
    {
        { "zhou-2023.txt", KeyFigures.Zhou }, { "fu-2022.txt", KeyFigures.Fu }, { "pjms-2025.txt", KeyFigures.Pjms }, { "ren-2026.txt", KeyFigures.Ren }, { "nci-2025.md", KeyFigures.Nci },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_key_figures_of_a_document_are_read_on_their_lines(string file, string[] figures)
    {
        if (Read(file) is not { } record) return;

        var missing = figures.Where(figure => !record.Statistics.Any(statistic => Holds(statistic, figure.Split(' '))));

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_fragment_of_a_document_stands_at_its_place(string file, string[] figures)
    {
        if (Read(file) is not { } record) return;

        Assert.True(record.Statistics.Length >= figures.Length);
        HostileInputTests.AssertPositions(Encoding.UTF8.GetString(File.ReadAllBytes(Path(file)!)), record);
    }

    [Fact]
    public void The_bibliography_of_each_document_is_read_from_it()
    {
        if (Read("zhou-2023.txt") is not { } zhou || Read("fu-2022.txt") is not { } fu || Read("pjms-2025.txt") is not { } pjms || Read("ren-2026.txt") is not { } ren || Read("nci-2025.md") is not { } nci) return;

        Assert.Equal(("10.1007/s00277-023-05558-y", 286, 37, 7), (zhou.Metadata.Doi?.Value, zhou.Metadata.Doi?.Line, zhou.Metadata.Authors.Length, zhou.Metadata.AuthorsLine));
        Assert.Equal(new Registration("NCT05236621", PartialDate.Create(2022, 2, 11), 16), Assert.Single(zhou.Metadata.Registrations));
        Assert.Equal("2021-03-29 2022-11-09 2022-12-01", $"{zhou.Metadata.EnrolmentStart?.Value} {zhou.Metadata.EnrolmentEnd?.Value} {zhou.Metadata.DataCutoff?.Value}");
        Assert.Equal("CC BY 4.0", zhou.Metadata.Licence?.Value);
        Assert.Equal((null, null, "BMC Cancer", 2022, "22", "722"), (fu.Metadata.Title?.Value, fu.Metadata.Doi?.Value, fu.Metadata.Journal?.Value, fu.Metadata.Year?.Value, fu.Metadata.Volume?.Value, fu.Metadata.Pages?.Value));
        Assert.Equal("ChiCTR-OIC-17013234", Assert.Single(fu.Metadata.Registrations).Number);
        Assert.Equal((null, null, "Pak J Med Sci", 2025, "41", "6", "1720"), (pjms.Metadata.Title?.Value, pjms.Metadata.Doi?.Value, pjms.Metadata.Journal?.Value, pjms.Metadata.Year?.Value, pjms.Metadata.Volume?.Value, pjms.Metadata.Issue?.Value, pjms.Metadata.Pages?.Value));
        Assert.Equal(("None", "none declared", "AF/SQ-02/04.0, 2023-04-15; Institutional Ethics Committee of Beijing Shunyi Hospital"), (pjms.Metadata.Funding?.Value, pjms.Metadata.Conflicts?.Value, pjms.Metadata.Ethics?.Value));
        Assert.Equal(("10.7507/1002-0179.202508180", "435-441", 5, "all rights reserved"), (ren.Metadata.Doi?.Value, ren.Metadata.Pages?.Value, ren.Metadata.Authors.Length, ren.Metadata.Licence?.Value));
        Assert.Equal(("quarterly", "2025-12-30", "Celgene Corporation"), (nci.Metadata.ReviewFrequency?.Value, nci.Metadata.LastReviewed?.Value.ToString(), nci.Metadata.Funding?.Value));
        Assert.All(nci.Metadata.Links, link => Assert.StartsWith("http", link.Url, StringComparison.Ordinal));
    }

    // The kind, then every number or "nr" among the members of the statistic.
    private static bool Holds(Statistic statistic, string[] figure)
    {
        if (figure[0] != Figures.Integer(statistic.Line) || figure[1] != KindNames.Of(statistic.Kind)) return false;
        var held = statistic.Numbers().Append(statistic.Time).Append(statistic.Level).OfType<PrintedNumber>().Select(number => number.Text).ToHashSet(StringComparer.Ordinal);
        PrintedValue?[] values = [statistic.Value, statistic.Low, statistic.High];
        if (values.Any(value => value?.Absence == Absence.NotReached)) held.Add("nr");
        return figure.Skip(2).All(held.Contains);
    }

    private static string? Path(string file) =>
        Environment.GetEnvironmentVariable("PLUMBLINE_LIBRARY") is { Length: > 0 } folder && File.Exists(System.IO.Path.Combine(folder, file)) ? System.IO.Path.Combine(folder, file) : null;

    private static SourceRecord? Read(string file) =>
        Path(file) is { } path ? Extractor.Extract(Slug.Create(System.IO.Path.GetFileNameWithoutExtension(path)), file, File.ReadAllBytes(path), []) : null;
}
