using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>The set that was analysed and who judged the outcome, where the sentence or the heading says so.</summary>
internal static class Analyses
{
    private const int Farthest = 80;

    // The first words of what is read below.
    private static readonly FrozenSet<string> Populations = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "itt", "mitt", "intention-to-treat", "intent-to-treat", "intention", "intent", "per-protocol",
        "per", "as-treated", "safety", "evaluable", "efficacy-evaluable", "response-evaluable", "efficacy", "full", "fas");

    private static readonly FrozenSet<string> Assessors = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "bicr", "irc", "irrc", "icr", "irf", "irc-assessed", "bicr-assessed", "independent", "central", "blinded",
        "investigator-assessed", "investigator-reported", "investigator-determined", "investigator", "investigators", "local");

    public static Draft Assign(Passage passage, Draft draft) => draft with
    {
        Population = draft.Population ?? Nearest(passage.Tokens, draft, PopulationAt, Farthest) ?? passage.PopulationOfSection,
        Assessor = draft.Assessor ?? Nearest(passage.Tokens, draft, AssessorAt, Farthest),
    };

    /// <summary>Do some words name a set for analysis: "the intention-to-treat population"?</summary>
    public static bool IsPopulation(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (PopulationAt(tokens, i) is not null) return true;
        }

        return false;
    }

    // Right behind the number, else the last said before it, else what its sentence says behind.
    private static string? Nearest(TokenList tokens, Draft draft, Func<TokenList, int, string?> at, int within)
    {
        const int near = 6;
        var sentence = tokens.SentenceOf(draft.From);
        for (var i = draft.From; i < draft.To + near && tokens.SentenceOf(i) == sentence; i++)
        {
            if (i > draft.To && (tokens[i].Number is not null || tokens[i].IsMark(";"))) break;
            if (at(tokens, i) is { } behind) return behind;
        }

        for (var i = draft.From - 1; i >= Math.Max(sentence, draft.From - within); i--)
        {
            if (at(tokens, i) is { } before) return before;
        }

        return null;
    }

    /// <summary>The set for analysis that a heading names.</summary>
    public static string? OfHeading(string? section)
    {
        if (section is null) return null;
        var tokens = Tokenizer.Read(section);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (PopulationAt(tokens, i) is { } said) return said;
        }

        return null;
    }

    private static string? PopulationAt(TokenList tokens, int at)
    {
        if (!tokens.IsWord(at, Populations)) return null;
        var modified = tokens[at - 1].IsWord("modified") ? "modified " : "";
        var next = tokens[at + 1];
        var isSet = IsSet(next) || (next.IsWord("analysis") && IsSet(tokens[at + 2]));
        return tokens[at].Text.ToLowerInvariant() switch
        {
            "itt" or "mitt" when tokens[at].Text is "ITT" => "intention-to-treat",
            "mitt" => "modified intention-to-treat",
            "intention-to-treat" or "intent-to-treat" => modified + "intention-to-treat",
            "intention" or "intent" when next.IsWord("to") && tokens[at + 2].IsWord("treat") => modified + "intention-to-treat",
            "per-protocol" => "per-protocol",
            "per" when next.IsWord("protocol") => "per-protocol",
            "as-treated" => "as-treated",
            "safety" when isSet => "safety",
            "evaluable" or "efficacy-evaluable" or "response-evaluable" when isSet || next.Text is "patients" or "pts" or "participants" => tokens[at].Text.ToLowerInvariant(),
            "efficacy" when isSet => "efficacy",
            "full" when next.IsWord("analysis") && IsSet(tokens[at + 2]) => "full analysis set",
            "fas" when tokens[at].Text is "FAS" => "full analysis set",
            _ => null,
        };
    }

    private static bool IsSet(Token token) => token.IsWord("population") || token.IsWord("set") || token.IsWord("populations") || token.IsWord("analysis") || token.IsWord("analyses") || token.IsWord("cohort");

    private static string? AssessorAt(TokenList tokens, int at)
    {
        if (!tokens.IsWord(at, Assessors)) return null;
        var next = tokens[at + 1];
        switch (tokens[at].Text)
        {
            case "BICR": return "blinded independent central review";
            case "IRC" or "IRRC" or "ICR" or "IRF" or "IRC-assessed": return "independent review";
        }

        return tokens[at].Text.ToLowerInvariant() switch
        {
            "bicr-assessed" => "blinded independent central review",
            "independent" or "central" or "blinded" when SaysReview(tokens, at) => Slice(tokens, at),
            "investigator-assessed" or "investigator-reported" or "investigator-determined" => "investigator",
            "investigator" or "investigators" when IsJudging(tokens, at) => "investigator",
            "local" when next.IsWord("review") || next.IsWord("assessment") || next.IsWord("investigator") => "local review",
            _ => null,
        };
    }

    // "by the investigator", "investigator assessment", "as assessed by investigators".
    private static bool IsJudging(TokenList tokens, int at) =>
        tokens[at + 1].IsWord("assessment") || tokens[at + 1].IsWord("review") || tokens[at + 1].IsWord("assessed")
        || tokens[at - 1].IsWord("by") || tokens[at - 1].IsWord("per") || (tokens[at - 1].IsWord("the") && (tokens[at - 2].IsWord("by") || tokens[at - 2].IsWord("per")));

    private static bool SaysReview(TokenList tokens, int at) => EndOfReview(tokens, at) > at && !tokens[at - 1].IsWord("blinded") && !tokens[at - 1].IsWord("independent");

    private static int EndOfReview(TokenList tokens, int at)
    {
        for (var i = at + 1; i < at + 5 && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (tokens[i].IsWord("review") || tokens[i].IsWord("reviewers") || tokens[i].IsWord("assessment")) return tokens[i + 1].IsWord("committee") ? i + 2 : i + 1;
        }

        return at;
    }

    private static string Slice(TokenList tokens, int at) => tokens.Slice(at, EndOfReview(tokens, at)).ToLowerInvariant();
}
