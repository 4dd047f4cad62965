namespace Sage50Etl.Messages;

/// <summary>Compare both images of one stream with their base and write changes and conflicts (design 4.2, 4.3).</summary>
public sealed record ComputeDelta(RunId Run, string Stream);
