namespace Sage50Etl.Operations.Reconcile;

/// <summary>One record, or one field of it, that is not the same on both sides.</summary>
/// <param name="Where">only in Sage 50, only in SSM, or different.</param>
/// <param name="Sage">In SSM's form; null is empty.</param>
/// <param name="Class">One of <see cref="Explained"/>; <see cref="Explained.No"/> when no rule explains it.</param>
public sealed record Difference(
    string Stream, string Kind, string Record, string? SageKey, string? SsmKey, string Where, string? Field, string? Sage, string? Ssm,
    string Class, string? Rule, string? Code, string? Limit, string Reason)
{
    public const string OnlySage = "only in Sage 50";
    public const string OnlySsm = "only in SSM";
    public const string Different = "different";

    public bool IsExplained => Class != Explained.No;
}
