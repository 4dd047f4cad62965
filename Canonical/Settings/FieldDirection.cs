namespace Sage50Etl.Canonical.Settings;

/// <summary>Which way a configured field goes.</summary>
public enum FieldDirection
{
    /// <summary>Sage stands; an edit in SSM is put back.</summary>
    ToSsm,
    /// <summary>Both ways; only analysis columns of customers.</summary>
    Both,
}
