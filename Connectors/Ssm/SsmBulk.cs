namespace Sage50Etl.Connectors.Ssm;

/// <summary>Limits of batches (ssm-api 5.2).</summary>
public static class SsmBulk
{
    /// <summary>Items of one call: the smaller of the two numbers the vendor gives.</summary>
    public const int MostItems = 100;
}
