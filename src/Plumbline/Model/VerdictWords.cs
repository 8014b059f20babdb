namespace Plumbline.Model;

/// <summary>The verdicts as data and pages name them.</summary>
public static class VerdictWords
{
    public static string Id(Verdict verdict) => verdict switch
    {
        Verdict.Match => "match",
        Verdict.MatchRounding => "match-rounding",
        Verdict.MatchMethod => "match-method",
        Verdict.Differs => "differs",
        Verdict.DiffersConclusion => "differs-conclusion",
        Verdict.Explained => "explained",
        Verdict.NotCheckable => "not-checkable",
        _ => throw new InvalidOperationException($"unknown verdict {verdict}"),
    };

    public static string Plain(Verdict verdict) => verdict switch
    {
        Verdict.Match => "agrees",
        Verdict.MatchRounding => "agrees within rounding",
        Verdict.MatchMethod => "agrees by one method",
        Verdict.Differs => "differs",
        Verdict.DiffersConclusion => "differs, and changes the conclusion",
        Verdict.Explained => "differs, with an explanation",
        Verdict.NotCheckable => "could not be checked",
        _ => throw new InvalidOperationException($"unknown verdict {verdict}"),
    };
}
