using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/bias/*.yaml</c>: the risk of bias of one study, by the tool for its design. Every domain is judged, and no judgement is guessed.</summary>
internal static class BiasFile
{
    public static BiasAssessment? Read(string path, Fields fields, Lookup<Study> studies)
    {
        var study = fields.Slug("study");
        CheckFileName(path, fields, study);
        var tools = new Lookup<BiasTool>("tool", BiasTool.All.Select(tool => KeyValuePair.Create(tool.Name, tool)), fields.Diagnostics);
        fields.Text("tool");
        var named = fields.LocatedText("tool");
        var tool = named is { } name ? tools.Find(name) : null;
        var assessed = fields.LocatedText("study") is { } text ? studies.Find(text) : null;
        if (tool is not null && assessed is not null && tool.Design != assessed.Design)
            fields.Diagnostics.Add(Problems.OutOfRange, named!.Position, $"{tool.Name} is made for a {DesignWords.Of(tool.Design)}, and {assessed.Name} is a {DesignWords.Of(assessed.Design)}");
        var (of, draft) = (fields.Text("of"), fields.Flag("draft"));
        var domains = fields.Map("domains");
        if (domains is null) fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, "the key 'domains' is needed here: a judgement for each domain of the tool");
        // What a tool asks is known only where the tool is.
        if (tool is null || domains is null)
        {
            fields.Find("overall");
            fields.Finish();
            return null;
        }

        var judged = tool.Domains.Select(domain => ReadOne(domains, domain.Id.ToString(), tool)).ToImmutableArray();
        domains.Finish();
        var overall = tool.HasOverall ? ReadOne(fields, "overall", tool) : null;
        if (overall is not null) CheckOverall(tool, judged, overall, fields.Diagnostics);
        fields.Finish();
        if (assessed is null || judged.Any(one => one is null) || (tool.HasOverall && overall is null)) return null;
        return new BiasAssessment { Study = study, Tool = tool, Of = of, IsDraft = draft, Domains = [.. judged.OfType<DomainJudgement>()], Overall = overall, Position = fields.Position };
    }

    private static DomainJudgement? ReadOne(Fields parent, string key, BiasTool tool)
    {
        if (!parent.Has(key))
        {
            parent.Diagnostics.Add(Problems.MissingKey, parent.Position with { Length = 1 }, $"the key '{key}' is needed here: {tool.Name} asks for it");
            return null;
        }

        if (parent.Map(key) is not { } fields) return null;
        var judgements = tool.Judgements.ToDictionary(BiasWords.Of, judgement => judgement, StringComparer.Ordinal);
        var judgement = fields.Choice("judgement", judgements);
        var judged = new DomainJudgement(judgement, fields.Text("reason"), fields.LocatedText("judgement")?.Position ?? fields.Position);
        fields.Finish();
        return judged;
    }

    /// <summary>A study is at least as doubtful as its most doubtful domain.</summary>
    private static void CheckOverall(BiasTool tool, ImmutableArray<DomainJudgement?> domains, DomainJudgement overall, DiagnosticBag diagnostics)
    {
        var worse = tool.Domains.Zip(domains).FirstOrDefault(pair => pair.Second is { } one && tool.IsBetter(overall.Judgement, one.Judgement));
        if (worse.Second is null) return;
        diagnostics.Add(Problems.OutOfRange, overall.Position, $"'overall' cannot be '{BiasWords.Of(overall.Judgement)}' where '{worse.First.Id}' is '{BiasWords.Of(worse.Second.Judgement)}'");
    }

    /// <summary>A study has a file of its name, and one more for each further result that is judged, with the result after the name.</summary>
    private static void CheckFileName(string path, Fields fields, Slug study)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (study == Slug.Missing || study.ToString() == name || name.StartsWith($"{study}-", StringComparison.Ordinal) || fields.LocatedText("study") is not { } text) return;
        fields.Diagnostics.Add(Problems.FileName, text.Position, $"the file is called {Path.GetFileName(path)}, so the study must be '{name}', and this is '{study}'");
    }
}
