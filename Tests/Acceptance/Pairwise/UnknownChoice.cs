namespace Sage50Etl.Tests.Acceptance.Pairwise;

/// <summary>One way an unknown may be.</summary>
internal sealed record UnknownChoice(string Name, Func<Tenancy, Tenancy> Apply);
