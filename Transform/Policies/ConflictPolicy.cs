namespace Sage50Etl.Transform.Policies;

/// <summary>Who wins a field that moved differently on both sides (design 4.3, CON-09).</summary>
public enum ConflictPolicy { SageWins, SsmWins, Newest, Ask }
