namespace Sage50Etl.Operations.Reports;

/// <summary>A text of Sage's representative columns without an SSM user, and how many records use it (USR-13). They fall to the admin user.</summary>
/// <param name="SameName">Id of the one SSM user whose full name is that very text; only a proposal (D17).</param>
public sealed record UnmappedRep(string Text, long Customers, long Documents, long Invoices, string? SameName);
