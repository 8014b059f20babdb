using Plumbline.Model;

namespace Plumbline.Draw;

/// <summary>Figures of one kind: those that a page can ask for by name, and those that a study's numbers allow.</summary>
internal abstract class FigureFamily
{
    /// <summary>Every name as a page writes it: <c>forest orr</c>.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>Null where no figure of this family has that name, or where there is nothing to draw.</summary>
    public abstract Figure? Named(string[] arguments);

    /// <summary>The charts of a study, in the order of its page; each is drawn when asked for.</summary>
    public virtual IEnumerable<Func<Figure?>> OfStudy(Study study) => [];

    /// <summary>Those that compare groups within the study, which have a page of their own.</summary>
    public virtual IEnumerable<Func<Figure?>> OfGroups(Study study) => [];

    /// <summary>Those of its adverse events, which stand beside the table of these.</summary>
    public virtual IEnumerable<Func<Figure?>> OfHarms(Study study) => [];
}
