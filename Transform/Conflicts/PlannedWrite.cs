using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;
using Sage50Etl.Transform.Projection;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>One write a decision asks for.</summary>
/// <param name="Fields">Source-form values of the fields to write.</param>
/// <param name="Expected">What stood on the target for these fields when the plan was made, target form.</param>
public sealed record PlannedWrite(Side Target, string Action, Image Fields, Image Expected, MissingParent? WaitsFor)
{
    /// <summary>Hash of all that is sent where that is more than <see cref="Fields"/>: a document with its lines.</summary>
    public string? ContentHash { get; init; }
    /// <summary>Why it may not be sent yet; weighed again by every plan.</summary>
    public Blocked? Blocked { get; init; }
    /// <summary>Goes before the other changes of its run.</summary>
    public bool First { get; init; }
    /// <summary>How long the content has to stand unchanged before it is sent (D5).</summary>
    public TimeSpan Quiet { get; init; }
}
