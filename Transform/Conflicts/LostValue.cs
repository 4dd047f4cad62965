using Sage50Etl.Messages;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>A value given up, or a question for a person when <paramref name="Open"/>.</summary>
public sealed record LostValue(string Field, Side? Winner, bool Rejected, bool Open, string Policy);
