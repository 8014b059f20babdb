using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Read;

/// <summary><c>content/rules.yaml</c>: how the rules did on planted cases, as the tests counted it.</summary>
internal static class RulesFile
{
    public static ImmutableArray<RuleAccuracy> Read(Fields file)
    {
        var rules = file.List("rules", "a rule").Select(ReadRule).ToImmutableArray();
        file.Finish();
        return rules;
    }

    private static RuleAccuracy ReadRule(Fields fields)
    {
        int Whole(string key) => fields.Whole(key, 0, int.MaxValue);
        var rule = new RuleAccuracy(fields.Slug("rule"), Whole("differing"), Whole("found"), Whole("agreeing"), Whole("leftInPeace"));
        fields.Finish();
        return rule;
    }
}
