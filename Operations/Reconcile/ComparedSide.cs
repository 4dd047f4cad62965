namespace Sage50Etl.Operations.Reconcile;

/// <summary>One side of a compared record as staged.</summary>
/// <param name="Values">Canonical field to value (string, decimal, bool, DateOnly, null); a field the side cannot hold is not in it.</param>
/// <param name="Total">The total SSM shows on a document or line, which it may compute itself (D12); null elsewhere.</param>
public sealed record ComparedSide(SideState State, string? Key, IReadOnlyDictionary<string, object?> Values, string? Filter = null, DateTimeOffset? ReadAt = null, decimal? Total = null)
{
    public bool Live => State == SideState.Live;
}
