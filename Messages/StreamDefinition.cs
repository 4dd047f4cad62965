namespace Sage50Etl.Messages;

/// <summary>A stream of the cycle: its place in the dependency order and the record kinds it carries (design 4).</summary>
public sealed record StreamDefinition(string Name, int Order, IReadOnlyList<string> Kinds, bool TwoWay);
