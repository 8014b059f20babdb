using System.Text;
using Plumbline.Model.Languages;

namespace Plumbline.Tests.Sites;

/// <summary>
/// The small site with an invented second language: every phrase is its English between ⟦ and ⟧, so that words which do not come
/// through the table stand out on a page.
/// </summary>
internal static class SmallTranslation
{
    public const string Words = "content/languages/zh.yaml";
    public const string Page = "content/pages/zh/patients/index.md";

    /// <summary>What the pages of the small site have as their hash, so that their translations are up to date.</summary>
    private static string Front(string title, string audience, string translates) => $"---\ntitle: {title}\nmenu: {title}\ndescription: {title}。\naudience: {audience}\norder: 10\ntranslates: {translates}\n---\n";

    public const string PatientHash = "ed54060d";
    public const string HomeHash = "f00786f3";

    public static SmallSite Good { get; } = SmallSite.Good
        .Append("content/site.yaml", "languages:\n  - {tag: en, name: English, locale: en_GB}\n  - {tag: zh-Hans, name: 简体中文, folder: zh, locale: zh_CN}\n")
        .With(Words, File())
        .With("content/pages/zh/index.md", Front("首页", "everyone", HomeHash) + "从[通俗说明](patients/index.md)开始。\n")
        .With(Page, Front("有帮助吗", "patients", PatientHash) + """
            有效：{alder-2020.orr}。[对照组](../../about.md)为 {alder-2020.orr.standard | whole}。

            复发：{alder-2020.pfs}。贫血：{alder-2020.anaemia}。核对于{site.asOf}。

            {figure icons alder-2020.orr}

            """);

    private static string File()
    {
        var file = new StringBuilder();
        foreach (var section in Wordings.All().GroupBy(wording => wording.Section, StringComparer.Ordinal))
        {
            file.Append(section.Key).Append(":\n");
            foreach (var wording in section) file.Append("  ").Append(wording.Name).Append(": '⟦").Append(wording.English.Replace("'", "''", StringComparison.Ordinal)).Append("⟧'\n");
        }

        return file.Replace("day: '⟦{day} {month} {year}⟧'", "day: '{year}年{month}月{day}日'").Replace("june: '⟦June⟧'", "june: '6'").Append("""
            site: {title: 药, question: 有帮助吗？, description: 虚构。, reviewPolicy: 半年。, authors: 无人, funding: 无, conflicts: 无, disclaimer: 全属虚构。}
            glossary:
              examplitis: {term: 病, explanation: 没有人得的病。}
            outcomes:
              orr: {lay: 好转, phrase: 病情好转}
              pfs: {lay: 多久复发}
              anaemia: {lay: 贫血}
              fatigue: {lay: 疲劳}
            studies:
              alder-2020: {title: 虚构的研究, groups: {examplinib: 用药的人, standard: 对照的人}}
            units: {months: 个月}

            """).ToString();
    }
}
