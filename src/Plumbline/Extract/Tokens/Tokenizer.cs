using System.Collections.Frozen;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Tokens;

/// <summary>Cuts plain text into numbers, words and marks, in one pass.</summary>
internal sealed class Tokenizer
{
    private const int LongestNumber = 24;
    private readonly string text;
    private readonly List<Token> tokens = [];
    private int at;

    private Tokenizer(string text) => this.text = text;

    public static TokenList Read(string text)
    {
        var tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.Length) tokenizer.ReadOne();
        return new TokenList(text, tokenizer.tokens);
    }

    private char Peek(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private Token Last => tokens.Count > 0 ? tokens[^1] : Token.None;

    private void ReadOne()
    {
        var c = text[at];
        if (c == ' ') at++;
        else if (char.IsAsciiDigit(c) || IsSign() || IsBareDecimal()) ReadNumber();
        else if (IsLetter(c)) ReadWord();
        else if (IsRaisedCitation()) SkipRaisedCitation();
        else Emit(TokenKind.Mark, at, at + 1);
    }

    private void Emit(TokenKind kind, int start, int end, PrintedNumber? number = null)
    {
        tokens.Add(new Token(kind, start, end, text[start..end], number));
        at = end;
    }

    // Superscript figures belong to the letter before them: χ², m².
    private static bool IsLetter(char c) => char.IsLetter(c) || c is '²' or '³' or '¹'
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.LetterNumber;

    private bool IsBareDecimal() => Peek() == '.' && char.IsAsciiDigit(Peek(1))
        && (at == 0 || text[at - 1] is ' ' or '(' or '[' or '=' or '<' or '>' or '-' or '≤' or '≥' or '–');

    // A hyphen is a minus where no number or word stands right before it.
    private bool IsSign()
    {
        if (Peek() != '-' || !(char.IsAsciiDigit(Peek(1)) || (Peek(1) == '.' && char.IsAsciiDigit(Peek(2))))) return false;
        if (at == 0) return true;
        var before = text[at - 1];
        return before is '(' or '[' or '=' or '<' or '>' or ':' or '-'
            || (before == ' ' && Last.Kind != TokenKind.Number && !Last.IsMark('%') && !Vocabulary.TimeUnits.ContainsKey(Last.Text));
    }

    private void ReadNumber()
    {
        var start = at;
        var end = at + (text[at] == '-' ? 1 : 0);
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        end = SkipThousands(start, end);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }

        var code = EndOfCode(end);
        if (code > end) Emit(TokenKind.Word, start, code);
        else Emit(TokenKind.Number, start, end, end - start <= LongestNumber
            && PrintedNumber.TryCreate(text[start..end].Replace(",", "", StringComparison.Ordinal), out var number) ? number : null);
    }

    private int SkipThousands(int start, int end)
    {
        if (end - start is < 1 or > 3) return end;
        while (end + 3 < text.Length && text[end] == ',' && AreDigits(end + 1, 3)
            && !(end + 4 < text.Length && char.IsAsciiDigit(text[end + 4]))) end += 4;
        return end;
    }

    private bool AreDigits(int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            if (i >= text.Length || !char.IsAsciiDigit(text[i])) return false;
        }

        return true;
    }

    // 1q21, 3rd and 16p are names; 40mg and 95years are numbers with a unit.
    private int EndOfCode(int end)
    {
        if (end >= text.Length || !char.IsLetter(text[end])) return end;
        var letters = end;
        while (letters < text.Length && char.IsLetter(text[letters])) letters++;
        if (Vocabulary.Units.Contains(text[end..letters]) || letters - end > 4) return end;
        while (letters < text.Length
            && (char.IsLetterOrDigit(text[letters])
            || (text[letters] == '.' && letters + 1 < text.Length && char.IsAsciiDigit(text[letters + 1])))) letters++;
        return letters;
    }

    private void ReadWord()
    {
        var start = at;
        var end = at;
        while (end < text.Length && ContinuesWord(start, end)) end++;
        Emit(TokenKind.Word, start, end, NumberWords.Read(text[start..end]));
    }

    private bool ContinuesWord(int start, int end)
    {
        var c = text[end];
        if (IsLetter(c)) return true;
        var next = end + 1 < text.Length ? text[end + 1] : '\0';
        if (char.IsAsciiDigit(c)) return !IsIn(Vocabulary.BeforeNumbers, start, end);
        if (c is '\'' or '/') return c == '\'' && IsLetter(next);
        return c == '-' && (IsLetter(next) || char.IsAsciiDigit(next)) && !IsIn(Vocabulary.Absences, start, end) && !IsRangeToAbsence(start, end);
    }

    // "11.8 mo-NE": the dash of a range, not of a word.
    private bool IsRangeToAbsence(int start, int end) =>
        end - start <= 6 && end + 2 < text.Length && text[end + 1] == 'N' && text[end + 2] is 'E' or 'R' or 'A' && Vocabulary.TimeUnits.ContainsKey(text[start..end]);

    // The words looked for are short, and a limit keeps one endless word linear.
    private bool IsIn(FrozenSet<string> words, int start, int end) => end - start <= 12 && words.Contains(text[start..end]);

    // Raised citation numbers that lost their height: "cells.1 The", "findings,7,8 and".
    private bool IsRaisedCitation()
    {
        if (text[at] is not ('.' or ',') || !char.IsAsciiDigit(Peek(1)) || Last.Kind != TokenKind.Word || Last.End != at
            || Vocabulary.BeforeNumbers.Contains(Last.Text)) return false;
        var end = EndOfRaised();
        var next = end < text.Length ? text[end] : ' ';
        return next is ' ' or ')' && !(end + 1 < text.Length && (text[end + 1] is '%' or '±'));
    }

    private int EndOfRaised()
    {
        var end = at + 1;
        while (end < text.Length && end - at < 16
            && (char.IsAsciiDigit(text[end])
            || (text[end] is ',' or '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
        return end;
    }

    private void SkipRaisedCitation()
    {
        var end = EndOfRaised();
        Emit(TokenKind.Mark, at, at + 1);
        at = end;
    }
}
