namespace Sage50Etl.Messages;

/// <summary>Read one stream of one side into staging and publish it behind the gate (design 4.1). The run step says how far it is.</summary>
public sealed record TakeSnapshot(RunId Run, Side Side, string Stream);
