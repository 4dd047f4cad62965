using Sage50Etl.Messages;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Tests.Unit.Transform;

/// <summary>One case of a merge table.</summary>
internal sealed record MergeCase(string Sage, string Ssm, bool Same, Flow ToSsm, Flow ToSage, ConflictPolicy Policy, Side? Newer);
