using Sage50Etl.Messages;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>The decision on one field. <paramref name="Loser"/> names the side whose value is given up and kept in the conflict table.</summary>
/// <param name="Rejected">The loser's edit was not allowed at all, as opposed to having lost a conflict.</param>
public readonly record struct FieldDecision(FieldAction Action, Side? Loser = null, bool Rejected = false);
