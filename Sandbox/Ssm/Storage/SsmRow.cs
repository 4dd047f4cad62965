namespace Sage50Etl.Sandbox.Ssm.Storage;

/// <summary>One record, never changed in place. Values by field index: string, int, decimal, bool, DateTime, int[] or null; references are ids.</summary>
internal sealed record SsmRow(int Id, IReadOnlyList<object?> Values, DateTime Created, int CreatedBy)
{
    public DateTime? Updated { get; init; }
    public int? UpdatedBy { get; init; }
    public DateTime? DeletedAt { get; init; }
    public int? DeletedBy { get; init; }
    public bool IsDeleted => DeletedAt is not null;
}
