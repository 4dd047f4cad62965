namespace Sage50Etl.Transform.Guards;

/// <summary>What a run plans for one stream. <paramref name="Records"/> is what the stream holds.</summary>
public sealed record StreamPlan(string Stream, int Creates, int Updates, int Deletes, long Records);
