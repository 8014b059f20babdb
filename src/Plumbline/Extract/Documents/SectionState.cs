using System.Collections.Frozen;

namespace Plumbline.Extract.Documents;

/// <summary>Under which heading a line stands, and what the document is there: report, back matter or references.</summary>
internal sealed class SectionState
{
    private static readonly FrozenSet<string> Short = new[] { "Keywords", "Registration", "Citation" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<string> seenInAbstract = new(StringComparer.Ordinal);
    private (PartKind Part, string? Section)? resume;
    private (PartKind Part, string? Section)? beforeList;
    private string? knownNumber;

    public string? Name { get; private set; }

    public PartKind Part { get; private set; } = PartKind.Report;

    public bool InAbstract { get; private set; }

    public bool CanResume => resume is not null;

    /// <summary>A registration or a citation is a line, not a section.</summary>
    public bool EndsWithItsLine => Part == PartKind.Matter && Name is "Registration" or "Citation";

    public bool InList => beforeList is not null;

    public BlockKind Kind => Part switch
    {
        PartKind.Report => BlockKind.Prose,
        PartKind.Matter => BlockKind.Matter,
        PartKind.References => BlockKind.References,
        _ => throw new InvalidOperationException($"unknown part {Part}"),
    };

    /// <summary>A heading on a line of its own. In an abstract its parts follow each other once; the second "Background" opens the paper.</summary>
    public void Open(Heading heading, string? number, bool saidSomething)
    {
        beforeList = null;
        resume = heading.Kind == PartKind.Matter && Short.Contains(heading.Name) ? (Part, Name) : null;
        Part = heading.Kind;
        knownNumber = number;
        if (heading.Name is "Abstract" or "Summary")
        {
            InAbstract = true;
            seenInAbstract.Clear();
        }
        else
        {
            InAbstract = InAbstract && (heading.Kind == PartKind.Matter ? Short.Contains(heading.Name) || heading.Name == "Funding"
                : Headings.IsPartOfAbstract(heading.Name) && heading.Name is not ("Introduction" or "Discussion")
                    && seenInAbstract.Add(heading.Name) && (seenInAbstract.Count > 1 || !saidSomething));
        }

        Name = Full(heading);
    }

    /// <summary>A heading with its text behind it on the same line.</summary>
    public void OpenInline(Heading heading)
    {
        if (heading.Kind == PartKind.Matter) resume ??= (Part, Name);
        else resume = null;
        Part = heading.Kind;
        if (heading.Name is "Abstract" or "Summary") InAbstract = true;
        if (InAbstract) seenInAbstract.Add(heading.Name);
        Name = Full(heading);
    }

    /// <summary>
    /// A numbered heading in words of its own: a section of a label ("14 CLINICAL STUDIES", "6.1 Clinical Trials Experience"), or a
    /// part of a section that we know by name, which stays in it.
    /// </summary>
    public bool TryOpenOwn(string number, string name, bool isCapital)
    {
        var dot = number.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 && !isCapital) return false;
        InAbstract = false;
        if (dot > 0 && knownNumber == number[..dot] && Part == PartKind.Report) return true;
        resume = beforeList = null;
        (Part, knownNumber, Name) = (PartKind.Report, null, name);
        return true;
    }

    /// <summary>Back matter that started within a line ends with its paragraph.</summary>
    public void Resume()
    {
        (Part, Name) = resume!.Value;
        resume = null;
    }

    /// <summary>A list of references without a heading, and the text after it.</summary>
    public void EnterList()
    {
        beforeList = (Part, Name);
        (Part, Name, InAbstract) = (PartKind.References, "References", false);
    }

    public void LeaveList()
    {
        (Part, Name) = beforeList!.Value;
        beforeList = null;
    }

    private string Full(Heading heading) => InAbstract && Headings.IsPartOfAbstract(heading.Name) ? "Abstract: " + heading.Name : heading.Name;
}
