namespace Sage50Etl.Operations.Reconcile;

/// <summary>Live records and their amounts in one month and currency: on both sides, and as last agreed on (staging).</summary>
/// <param name="Period">yyyy-MM of the document date; null for records without one.</param>
/// <param name="Currency">As the record says; <c>base</c> for invoices, which SSM holds in base currency (D18); null for records without amounts.</param>
public sealed record ReconcileTotal(
    string Stream, string Kind, string? Period, string? Currency, TotalOf Sage, TotalOf Ssm, TotalOf Agreed, int Explained, int Unexplained);
