using System.Text;

namespace Sage50Etl.Sandbox.Ssm.Filters;

/// <summary>Cuts a <c>where</c> text into tokens (ssm-api 4.2, 8).</summary>
internal static class FilterScanner
{
    public static IEnumerable<Token> Scan(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var letter = text[at];
            if (char.IsWhiteSpace(letter)) at++;
            else yield return Next(text, letter, ref at);
        }

        yield return new Token(TokenKind.End, "");
    }

    private static Token Next(string text, char letter, ref int at) => letter switch
    {
        '(' => Single(TokenKind.Open, "(", ref at),
        ')' => Single(TokenKind.Close, ")", ref at),
        ',' => Single(TokenKind.Comma, ",", ref at),
        '\'' => Quoted(text, ref at),
        '=' or '<' or '>' => Operator(text, ref at),
        '-' => Run(text, TokenKind.Number, IsNumberPart, ref at),
        _ when char.IsAsciiDigit(letter) => Run(text, TokenKind.Number, IsNumberPart, ref at),
        _ when char.IsAsciiLetter(letter) || letter == '_' => Run(text, TokenKind.Word, IsWordPart, ref at),
        _ => throw SsmRefusalException.BadFilter($"unexpected '{letter}' at position {at + 1}."),
    };

    private static Token Single(TokenKind kind, string value, ref int at)
    {
        at++;
        return new Token(kind, value);
    }

    private static Token Operator(string text, ref int at)
    {
        var two = at + 1 < text.Length ? text.Substring(at, 2) : "";
        var value = two is "<>" or ">=" or "<=" ? two : text[at].ToString();
        at += value.Length;
        return new Token(TokenKind.Operator, value);
    }

    private static Token Quoted(string text, ref int at)
    {
        var start = at++;
        var value = new StringBuilder();
        while (at < text.Length)
        {
            if (text[at] != '\'') value.Append(text[at++]);
            else if (at + 1 < text.Length && text[at + 1] == '\'')
            {
                value.Append('\'');
                at += 2;
            }
            else
            {
                at++;
                return new Token(TokenKind.Text, value.ToString());
            }
        }

        throw SsmRefusalException.BadFilter($"the text that starts at position {start + 1} is not closed.");
    }

    private static Token Run(string text, TokenKind kind, Func<char, bool> belongs, ref int at)
    {
        var start = at++;
        while (at < text.Length && belongs(text[at])) at++;
        return new Token(kind, text[start..at]);
    }

    private static bool IsNumberPart(char letter) => char.IsAsciiDigit(letter) || letter == '.';

    private static bool IsWordPart(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.';
}
