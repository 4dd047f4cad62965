namespace Sage50Etl.Tests.Acceptance.Pairwise;

/// <summary>A thing about SSM that no source settles, with the ways it may be.</summary>
internal sealed record Unknown(string Name, IReadOnlyList<UnknownChoice> Choices);
