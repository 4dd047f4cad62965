namespace Sage50Etl.Sandbox.Ssm.Filters;

/// <param name="Value">The text without its quotes and with doubled quotes undone.</param>
internal readonly record struct Token(TokenKind Kind, string Value)
{
    public bool Is(string word) => Kind == TokenKind.Word && Value.Equals(word, StringComparison.OrdinalIgnoreCase);
}
