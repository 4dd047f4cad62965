namespace Sage50Etl.Canonical.Settings;

/// <summary>What happens to a Sage line with a fractional quantity, which SSM cannot hold (D11).</summary>
public enum FractionalQuantity
{
    /// <summary>Quantity 1 at the line's net amount, the true figures in the description, and a note.</summary>
    OneAtNet,
    /// <summary>The document is refused.</summary>
    Refuse,
}
