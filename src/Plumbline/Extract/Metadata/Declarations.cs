using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>What a paper declares, in a few words and never in its own sentences: who paid, what interests there are, who approved.</summary>
internal static class Declarations
{
    private const int MostNames = 6;

    public static Printed<string>? Funding(IReadOnlyList<Part> parts)
    {
        if (Own(parts, "Funding") is { } part)
            return part.At(SaysNone(part) ? "None" : Names(part.Passage.Tokens) ?? "stated, no organisation named", 0);
        foreach (var prose in parts.Where(part => part.Kind is BlockKind.Prose or BlockKind.Matter))
        {
            if (Paid(prose) is { } found) return found;
        }

        return null;
    }

    public static Printed<string>? Conflicts(IReadOnlyList<Part> parts)
    {
        if (Own(parts, "Conflicts") is not { } part) return null;
        var names = Names(part.Passage.Tokens);
        return part.At(names is not null ? "declared: " + names : SaysNone(part) ? "none declared" : "declared", 0);
    }

    public static Printed<string>? Ethics(IReadOnlyList<Part> parts)
    {
        foreach (var part in parts.Where(part =>
            part.Section == "Ethics").Concat(parts.Where(part => part.Kind is BlockKind.Prose or BlockKind.Matter)))
        {
            var tokens = part.Passage.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (!IsApproval(tokens, i) || !NamesCommittee(tokens, i)) continue;
                return part.At(Approval(part, i), tokens[i].Start);
            }
        }

        return null;
    }

    private static Part? Own(IReadOnlyList<Part> parts, string section) =>
        parts.FirstOrDefault(part => part.Kind == BlockKind.Matter && part.Section == section && part.Text.Length > 2);

    private static bool SaysNone(Part part)
    {
        var tokens = part.Passage.Tokens;
        for (var i = 0; i < Math.Min(tokens.Count, 40); i++)
        {
            if (tokens[i].IsWord("none") || tokens[i].IsWord("no") || tokens[i].IsWord("nil")
                || (tokens[i].IsWord("not")
                && (tokens[i + 1].IsWord("applicable") || tokens[i + 1].IsWord("receive") || tokens[i + 1].IsWord("declared"))))
                return true;
        }

        return false;
    }

    private static string? Names(TokenList tokens)
    {
        var names = Organisations.In(tokens);
        return names.Count == 0 ? null : string.Join("; ", names.Take(MostNames));
    }

    // "… Corporation … funded the trial", "supported by the … Foundation": the names of that sentence.
    private static Printed<string>? Paid(Part part)
    {
        var tokens = part.Passage.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var by = (tokens[i].IsWord("funded") || tokens[i].IsWord("sponsored") || tokens[i].IsWord("supported"))
                && tokens[i + 1].IsWord("by");
            if (!by && !(tokens[i].IsWord("funded") && tokens[i + 1].IsWord("the"))) continue;
            var start = by ? i : Math.Max(tokens.SentenceOf(i), i - 60);
            var end = i + 1;
            while (end < tokens.Count && end < i + 60 && tokens.SentenceOf(end) == tokens.SentenceOf(i)) end++;
            if (Names(Tokenizer.Read(tokens.Slice(start, end))) is { } names) return part.At(names, tokens[start].Start);
        }

        return null;
    }

    private static bool IsApproval(TokenList tokens, int at) => tokens[at].IsWord("approved") || tokens[at].IsWord("approval");

    private static bool NamesCommittee(TokenList tokens, int at)
    {
        var sentence = tokens.SentenceOf(at);
        for (var i = Math.Max(sentence, at - 25); i < at + 25 && tokens.SentenceOf(i) == sentence; i++)
        {
            if (tokens[i].IsWord("ethics") || tokens[i].IsWord("ethical")
                || (tokens[i].IsWord("review") && tokens[i + 1].IsWord("board"))) return true;
        }

        return false;
    }

    private static string Approval(Part part, int at)
    {
        var tokens = part.Passage.Tokens;
        var end = Math.Min(tokens.Count - 1, at + 40);
        var text = part.Text[tokens[at].Start..tokens[end].End];
        var number = Patterns.ApprovalNumber.Match(text) is { Success: true } match ? match.Groups["number"].Value : null;
        PartialDate? date = null;
        for (var i = at; i < end && date is null && number is not null
            && tokens.SentenceOf(i) == tokens.SentenceOf(at); i++) date = Dates.Read(tokens, i)?.Value;
        return number is null ? "approved" : date is null ? number : $"{number}, {date}";
    }
}
