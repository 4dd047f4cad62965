using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;
using Sage50Etl.Transform.Projection;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>One write a decision asks for.</summary>
/// <param name="Fields">Source-form values of the fields to write.</param>
/// <param name="Expected">What stood on the target for these fields when the plan was made, target form.</param>
public sealed record PlannedWrite(Side Target, string Action, Image Fields, Image Expected, MissingParent? WaitsFor);
