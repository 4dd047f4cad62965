using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>Rows of one kind as a source delivers them, at most 2,000, and the records among them that could not be understood.</summary>
public sealed record SourceBatch(string Kind, IReadOnlyList<StagedRow> Rows)
{
    public IReadOnlyList<SourceFault> Faults { get; init; } = [];
}
