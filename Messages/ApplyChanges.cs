namespace Sage50Etl.Messages;

/// <summary>Write 1 to 100 changes of one lane to its target (design 4.5). Only the dispatcher sends it.</summary>
public sealed record ApplyChanges(string Lane, IReadOnlyList<long> Changes);
