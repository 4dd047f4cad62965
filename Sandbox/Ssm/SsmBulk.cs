namespace Sage50Etl.Sandbox.Ssm;

/// <summary>How a bulk call treats a bad item (ssm-api 5.2).</summary>
public enum SsmBulk
{
    /// <summary>400 and nothing is applied.</summary>
    WholeBatch,
    /// <summary>200; good items are applied, bad ones carry a message beside their guid.</summary>
    PerItem,
    /// <summary>The tenant has no bulk end point: 400.</summary>
    Missing,
}
