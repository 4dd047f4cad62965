namespace Sage50Etl.Sandbox.Ssm.Filters;

internal enum TokenKind
{
    Word,
    Text,
    Number,
    Operator,
    Open,
    Close,
    Comma,
    End,
}
