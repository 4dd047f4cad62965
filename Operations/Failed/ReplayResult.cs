namespace Sage50Etl.Operations.Failed;

/// <summary>What became of a request to do failed work again.</summary>
/// <param name="Again">Ids that are on their way.</param>
/// <param name="Left">Ids that were left alone, with the reason.</param>
public sealed record ReplayResult(IReadOnlyList<long> Again, IReadOnlyDictionary<long, string> Left);
