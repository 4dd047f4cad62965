namespace Sage50Etl.Staging.Database.Model;

/// <summary>What all processes together may ask of one SSM credential: the next request may leave at this moment (design 4.5).</summary>
public sealed class RateBudgetRow
{
    /// <summary>Names the credential without telling it.</summary>
    public string Credential { get; set; } = "";
    public DateTimeOffset NextFree { get; set; }
}
