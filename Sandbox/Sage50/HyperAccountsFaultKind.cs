namespace Sage50Etl.Sandbox.Sage50;

public enum HyperAccountsFaultKind
{
    /// <summary>An HTTP status with an HTML body, as a web server in front would send.</summary>
    Status,
    /// <summary>The envelope with success = false under HTTP 200.</summary>
    Failure,
    /// <summary>The connection is reset; Sage did nothing.</summary>
    ResetBefore,
    /// <summary>The connection is reset; Sage did it.</summary>
    ResetAfter,
    /// <summary>A search answers with success and no rows.</summary>
    EmptyResults,
    /// <summary>A search is cut in the middle of a row and the connection reset.</summary>
    Truncate,
    /// <summary>No answer until the caller goes away or <see cref="HyperAccountsFault.HangFor"/> has passed.</summary>
    Hang,
    /// <summary>Company and status calls show another company.</summary>
    WrongCompany,
}
