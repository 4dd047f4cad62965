namespace Sage50Etl.Messages;

/// <summary>Look at a run and move it on if its present stage is finished; idempotent (design 4).</summary>
public sealed record AdvanceRun(RunId Run);
