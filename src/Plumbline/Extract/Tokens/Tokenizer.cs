using System.Collections.Frozen;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Tokens;

/// <summary>Cuts plain text into numbers, words and marks, in one pass.</summary>
internal sealed class Tokenizer
{
    private const int LongestNumber = 24;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Vocabulary.Units.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers = Vocabulary.BeforeNumbers.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Absences = Vocabulary.Absences.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string text;
    private Token[] tokens;
    private int count;
    private int at;

    private Tokenizer(string text) => (this.text, tokens) = (text, new Token[text.Length / 5 + 4]);

    public static TokenList Read(string text)
    {
        var tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.Length) tokenizer.ReadOne();
        return new TokenList(text, tokenizer.tokens, tokenizer.count);
    }

    private char Peek(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private Token Last => count > 0 ? tokens[count - 1] : Token.None;

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
        if (count == tokens.Length) Array.Resize(ref tokens, 2 * count);
        tokens[count++] = new Token(kind, start, end, Pool.Text(text.AsSpan(start, end - start)), number);
        at = end;
    }

    // Superscript figures belong to the letter before them: χ², m².
    private static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || IsRaised(c)
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.LetterNumber;

    private static bool IsRaised(char c) => c is '²' or '³' or '¹' or '⁰' or (>= '⁴' and <= '⁹');

    private bool IsBareDecimal() => Peek() == '.' && char.IsAsciiDigit(Peek(1))
        && (at == 0 || text[at - 1] is ' ' or '(' or '[' or '=' or '<' or '>' or '-' or '≤' or '≥' or '±' or '~');

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

        var code = EndOfCode(start, end);
        if (code > end) Emit(TokenKind.Word, start, code);
        else Emit(TokenKind.Number, start, end, end - start <= LongestNumber ? Printed(text.AsSpan(start, end - start)) : null);
    }

    private static PrintedNumber? Printed(ReadOnlySpan<char> digits) =>
        Pool.Number(digits.Contains(',') ? digits.ToString().Replace(",", "", StringComparison.Ordinal) : digits);

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

    // 1q21, 3rd and 16p are names; 40mg and 95years are numbers with a unit. 10⁹ counts nothing, and figures with a character lost among them are unknown.
    private int EndOfCode(int start, int end)
    {
        if (end >= text.Length) return end;
        if (IsRaised(text[end]) && text.AsSpan(start, end - start) is "10") return EndOf(end, IsRaised);
        if (text[end] == '\uFFFD' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) return EndOf(end, c => char.IsAsciiDigit(c) || c is '.' or '\uFFFD');
        if (!char.IsLetter(text[end])) return end;
        var letters = end;
        while (letters < text.Length && char.IsLetter(text[letters])) letters++;
        if (letters - end > 4 || Units.Contains(text.AsSpan(end, letters - end))) return end;
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
        Emit(TokenKind.Word, start, end, NumberWords.Read(text.AsSpan(start, end - start)));
    }

    private int EndOf(int from, Func<char, bool> belongs)
    {
        while (from < text.Length && belongs(text[from])) from++;
        return from;
    }

    private bool ContinuesWord(int start, int end)
    {
        var c = text[end];
        if (IsLetter(c)) return true;
        var next = end + 1 < text.Length ? text[end + 1] : '\0';
        if (char.IsAsciiDigit(c)) return !IsIn(BeforeNumbers, start, end) && !IsIdeograph(text[end - 1]) && !IsLostLess(start, end);
        if (c is '\'' or '/') return c == '\'' && IsLetter(next);
        return c == '-' && (IsLetter(next) || char.IsAsciiDigit(next)) && !IsIn(Absences, start, end) && !IsRangeToAbsence(start, end);
    }

    // "P o0.05", "Po0.05": what some fonts leave of "<".
    private bool IsLostLess(int start, int end) => text[end - 1] == 'o' && text[end] == '0' && end + 1 < text.Length && text[end + 1] == '.'
        && (end - start == 1 ? Last.Text is "P" or "p" : end - start == 2 && text[start] is 'P' or 'p');

    // "11.8 mo-NE": the dash of a range, not of a word.
    private bool IsRangeToAbsence(int start, int end) =>
        end - start <= 6 && end + 2 < text.Length && text[end + 1] == 'N' && text[end + 2] is 'E' or 'R' or 'A' && Vocabulary.TimeUnits.ContainsKey(text[start..end]);

    // Writing without spaces: the number after an ideograph is a number.
    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3';

    // The words looked for are short, and a limit keeps one endless word linear.
    private bool IsIn(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, int start, int end) =>
        end - start <= 12 && words.Contains(text.AsSpan(start, end - start));

    // Raised citation numbers that lost their height: "cells.1 The", "findings,7,8 and".
    private bool IsRaisedCitation()
    {
        if (text[at] is not ('.' or ',') || !char.IsAsciiDigit(Peek(1)) || Last.End != at) return false;
        var end = EndOfRaised();
        var next = end < text.Length ? text[end] : ' ';
        // "38.8%.12 The": behind a bracket or a percent sign only a new sentence makes it certain.
        if (Last.IsMark("%)]")) return text[at] == '.' && next == ' ' && end + 1 < text.Length && char.IsUpper(text[end + 1]);
        if (Last.Kind != TokenKind.Word || Vocabulary.BeforeNumbers.Contains(Last.Text)) return false;
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
