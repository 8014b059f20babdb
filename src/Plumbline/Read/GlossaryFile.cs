using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/glossary.yaml</c>: a list of words that need explaining.</summary>
internal static class GlossaryFile
{
    public static ImmutableArray<GlossaryTerm> Read(Fields file)
    {
        var terms = file.List("terms", "a term").Select(ReadOne).ToImmutableArray();
        StudyFile.ReportTwice(file.Diagnostics, terms.Select(term => (term.Id.ToString(), term.Position)), "term");
        file.Finish();
        return terms;
    }

    private static GlossaryTerm ReadOne(Fields fields)
    {
        var term = new GlossaryTerm(fields.Slug("id"), fields.Text("term"), fields.Text("explanation"), fields.OptionalText("abbreviation"), fields.Position);
        fields.Finish();
        return term;
    }
}
