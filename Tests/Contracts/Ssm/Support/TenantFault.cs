namespace Sage50Etl.Tests.Contracts.Ssm.Support;

public enum TenantFault
{
    /// <summary>401 without effect, as for an expired token.</summary>
    TokenExpired,
    /// <summary>429 without effect.</summary>
    OverLimit,
    /// <summary>503 without effect.</summary>
    Unavailable,
    /// <summary>The connection is cut without effect.</summary>
    CutBeforeEffect,
    /// <summary>The call takes effect and the connection is cut before the answer.</summary>
    CutAfterEffect,
}
