namespace Sage50Etl.Connectors.Sage50;

/// <summary>What a caller can do about a failure (design 4.6); each value is one way of acting, not one cause.</summary>
public enum SageFailure
{
    /// <summary>Try again later: time-out of a read, connection refused, 5xx before anything was sent.</summary>
    Transient,
    /// <summary>Sage is locked or in exclusive use: wait longer and tell who holds it (sage50-access 3.4).</summary>
    Busy,
    /// <summary>This record only: Sage said no (length, unknown reference, duplicate, allocated order).</summary>
    Refused,
    /// <summary>A write was sent and no certain answer came back: ask by key before anything else.</summary>
    InDoubt,
    /// <summary>Wrong token, wrong company, missing right: nothing of this company can work until a person mends it.</summary>
    Configuration,
}
