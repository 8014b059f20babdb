using System.Collections.Frozen;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>An outcome named in a passage, by the tokens it spans and its short name.</summary>
internal sealed record Mention(int From, int To, string Label, bool IsTime);

/// <summary>The names of outcomes that reports of trials use, each with the short one we write.</summary>
internal static class Lexicon
{
    private sealed record Entry(string[] Words, string Label, bool IsTime);

    private static readonly FrozenDictionary<string, Entry[]> Entries = All().GroupBy(entry => entry.Words[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Every outcome named in a passage, in order.</summary>
    public static List<Mention> Find(TokenList tokens)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || MatchAt(tokens, i) is not { } mention) continue;
            mentions.Add(mention);
            i = mention.To - 1;
        }

        return mentions;
    }

    private static Mention? MatchAt(TokenList tokens, int at)
    {
        if (!Entries.TryGetValue(tokens[at].Text, out var entries)) return null;
        foreach (var entry in entries)
        {
            var matched = true;
            for (var i = 0; matched && i < entry.Words.Length; i++) matched = tokens[at + i].IsWord(entry.Words[i]);
            if (matched && (entry.Words.Length > 1 || IsName(tokens[at].Text, entry))) return new Mention(at, at + entry.Words.Length, entry.Label, entry.IsTime);
        }

        return null;
    }

    // A short name is written in capitals: "OS" is an outcome, "os" is not; "or" and "pr" are words.
    private static bool IsName(string text, Entry entry) => entry.Words[0].Length > 4 || entry.Words[0].Any(char.IsLower) || text.Count(char.IsUpper) > 1;

    private static IEnumerable<Entry> All()
    {
        foreach (var line in Times) foreach (var entry in Parse(line, isTime: true)) yield return entry;
        foreach (var line in Rates) foreach (var entry in Parse(line, isTime: false)) yield return entry;
    }

    private static IEnumerable<Entry> Parse(string line, bool isTime)
    {
        var parts = line.Split('=');
        foreach (var phrase in parts[1].Split('|')) yield return new Entry(phrase.Split(' '), parts[0], isTime);
    }

    private static string[] Times =>
    [
        "PFS=PFS|progression-free survival|progression free survival|mPFS|without the disease worsening|without their disease worsening|without the disease progressing|without disease progression|without progression|without the cancer growing", "PFS2=PFS2|mPFS2", "OS=OS|overall survival|mOS",
        "DoR=DoR|DOR|mDOR|mDoR|duration of response|duration of remission|response duration", "EFS=EFS|event-free survival",
        "DFS=DFS|disease-free survival", "RFS=RFS|relapse-free survival|recurrence-free survival", "MFS=MFS|metastasis-free survival",
        "TTP=TTP|time to progression|time to disease progression", "TTR=TTR|time to response|time to treatment response|time to first response",
        "TTNT=TTNT|time to next treatment", "follow-up=follow-up|follow up|followed up|followup", "survival=survival time|survival|lived|live|alive",
        "time from diagnosis=time from initial diagnosis|time from diagnosis|time since diagnosis",
        "duration of treatment=duration of treatment|treatment duration|duration of therapy", "remission=remission duration",
    ];

    private static string[] Rates =>
    [
        "ORR=ORR|ORRs|overall response rate|objective response rate|overall response|objective response|overall response rates", "DCR=DCR|disease control rate|disease control",
        "CBR=CBR|clinical benefit rate", "response rate=response rate|response rates", "sCR=sCR|stringent complete response|stringent complete responses",
        "CR=CR|complete response|complete responses|complete remission", "VGPR=VGPR|very good partial response|very good partial responses",
        "PR=PR|partial response|partial responses|partial remission", "MR=MR|minimal response|minimal responses", "SD=SD|stable disease",
        "PD=PD|progressive disease|disease progression", "MRD=MRD|minimal residual disease", "pCR=pCR|pathologic complete response|pathological complete response",
        "censoring rate=censoring rate", "mortality=mortality", "SAEs=SAEs|serious adverse events|serious AEs", "TESAEs=TESAEs",
        "age=age|aged|ages", "prior lines=prior lines|prior line|prior therapies|prior treatments|previous treatments|previous therapies|lines of therapy",
        "treatment cycles=treatment cycles|cycles",
    ];
}
