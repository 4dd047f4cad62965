namespace Sage50Etl.Canonical.Settings;

/// <summary>How a potential is told from a customer in Sage, which knows customers only (ACC-05): this text in this analysis column.</summary>
public sealed record PotentialMarker
{
    /// <summary>ANALYSIS_1 to ANALYSIS_3, free of representative, marker and custom fields. Empty: every customer of Sage is a customer.</summary>
    public string Column { get; init; } = "";
    public string Value { get; init; } = "POTENTIAL";
}
