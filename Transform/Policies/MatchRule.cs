namespace Sage50Etl.Transform.Policies;

/// <summary>All <paramref name="Fields"/> must have a value and agree. The first one is indexed in staging.</summary>
public sealed record MatchRule(params IReadOnlyList<string> Fields);
