namespace Sage50Etl.Staging.Database.Model;

/// <summary>Codes of findings that more than one room reads.</summary>
public static class FindingCode
{
    /// <summary>The target refused the value of a field, and the rest of the record was written without it (D22).</summary>
    public const string RefusedValue = "S50-L-004";

    /// <summary>A write of ours without answer may have made the record of Sage, so it is not sent to SSM (I2).</summary>
    public const string HeldBack = "S50-T-031";

    /// <summary>Somebody deleted it in SSM, and it is created there again (D29).</summary>
    public const string CreatedAgain = "S50-T-030";
}
