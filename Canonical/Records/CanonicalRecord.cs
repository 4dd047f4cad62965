namespace Sage50Etl.Canonical.Records;

/// <summary>
/// A business record between the two systems. Properties are string, decimal, bool or DateOnly, all nullable;
/// <see cref="Absent"/> names those the side could not hold or did not deliver.
/// </summary>
public abstract record CanonicalRecord
{
    public IReadOnlySet<string> Absent { get; init; } = new HashSet<string>();
}
