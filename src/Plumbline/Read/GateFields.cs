using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>What <c>content/site.yaml</c> wants of the finished pages.</summary>
internal static class GateFields
{
    /// <summary>The words under which a site promises what people need to decide, of the International Patient Decision Aid Standards:
    /// the six that qualify, and of the six that certify all but equal detail, which a site about one medicine cannot give.</summary>
    private static readonly ImmutableArray<string> Promises = ["condition", "decision", "options", "benefits", "harms", "experience", "citations", "published", "updatePolicy", "uncertainty", "funding"];

    public static ReadingLimits? Readability(Fields site)
    {
        if (site.Map("readability") is not { } fields) return null;
        var limits = new ReadingLimits(
            fields.Whole("grade", 1, 20),
            fields.Whole("gradeNamesAside", 1, 20),
            [.. fields.Texts("names").Select(name => name.Value.ToLowerInvariant())],
            fields.Whole("meanSentence", 1, 100),
            fields.Whole("longestSentence", 1, 200),
            fields.Whole("passivePercent", 0, 100),
            fields.Whole("longWordsPercent", 0, 100));
        fields.Finish();
        return limits;
    }

    /// <summary>Each promise with the page and anchor where it is kept. Who makes any must make all.</summary>
    public static ImmutableArray<KeyValuePair<string, Located<string>>> Promised(Fields site)
    {
        if (site.Map("decisionSupport") is not { } fields) return [];
        var promised = ImmutableArray.CreateBuilder<KeyValuePair<string, Located<string>>>();
        foreach (var name in Promises)
        {
            fields.Text(name);
            if (fields.LocatedText(name) is { } place) promised.Add(KeyValuePair.Create(name, place));
        }

        fields.Finish();
        return promised.ToImmutable();
    }
}
