namespace Sage50Etl.Sandbox.Ssm.Storage;

/// <summary>One record, never changed in place. References are ids.</summary>
/// <param name="Values">By field index: string, int, decimal, bool, DateTime, int[] or null.</param>
internal sealed record SsmRow(int Id, IReadOnlyList<object?> Values, DateTime Created, int CreatedBy)
{
    public DateTime? Updated { get; init; }
    public int? UpdatedBy { get; init; }
    public DateTime? DeletedAt { get; init; }
    public int? DeletedBy { get; init; }
    public bool IsDeleted => DeletedAt is not null;
}
