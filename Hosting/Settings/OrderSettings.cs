namespace Sage50Etl.Hosting.Settings;

/// <summary>Rules for sales orders.</summary>
public sealed record OrderSettings
{
    /// <summary>quotations or quotationsAndOrders: what is created in Sage from SSM (D13).</summary>
    public string FromSsm { get; init; } = "quotationsAndOrders";
}
