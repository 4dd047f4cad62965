using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Comparison;

/// <summary>One record as both sides hold it in staging, and what a plan would make of it now. Nothing is written.</summary>
/// <param name="Gaps">Empty unless both sides hold the record.</param>
public sealed record SidePair(string Record, RecordState State, RecordDecision Decision, StagedRow? SageRow, StagedRow? SsmRow, IReadOnlyList<FieldGap> Gaps);
