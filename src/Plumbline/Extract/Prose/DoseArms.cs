using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Prose;

/// <summary>"With 24 mg than with placebo": a dose is an arm where the sentence sets it against another, and not where it measures a drug.</summary>
internal static class DoseArms
{
    private const int FarthestDose = 40;

    public static GroupPhrase? At(TokenList tokens, int from)
    {
        if (!(tokens[from - 1].IsWord("with") || tokens[from - 1].IsWord("in") || tokens[from - 1].IsWord("for"))) return null;
        var next = tokens[from + 2];
        if (next.Kind == TokenKind.Number || (next.Kind == TokenKind.Word && !(tokens.IsWord(from + 2, Vocabulary.Versus) || next.Text.ToLowerInvariant() is "and" or "or" or "than" or "compared" or "was" or "were" or "had" or "as"))) return null;
        var sentence = tokens.SentenceOf(from);
        for (var i = Math.Max(sentence, from - FarthestDose); i < from + FarthestDose && tokens.SentenceOf(i) == sentence; i++)
        {
            var other = i != from && GroupWords.IsDose(tokens, i) && tokens[i].Text != tokens[from].Text && tokens[i - 1].IsWord(tokens[from - 1].Text);
            if (other || tokens[i].IsWord("placebo")) return new GroupPhrase(from, from + 2, tokens.Slice(from, from + 2)) { IsArm = true };
        }

        return null;
    }
}
