namespace Sage50Etl.Sandbox.Ssm;

/// <summary>Form of an error answer; the vendor's own is unknown (ssm-api 5.6).</summary>
public enum SsmErrorBody
{
    /// <summary><c>{"Message": "..."}</c>, with <c>code</c> where the vendor publishes one (901, 910).</summary>
    Message,
    /// <summary><c>{"message": "...", "code": n}</c>; the HTTP status where no code is published.</summary>
    MessageAndCode,
    PlainText,
    Empty,
    Html,
}
