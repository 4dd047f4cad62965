using Sage50Etl.Load.Targets;

namespace Sage50Etl.Load.Documents;

/// <summary>A quotation or order with its lines in their order, as one side holds it. <paramref name="Blocked"/>: it is being signed in SSM.</summary>
public sealed record Document(TargetRecord Header, IReadOnlyList<TargetRecord> Lines, bool Blocked = false);
