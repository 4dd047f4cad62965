using Sage50Etl.Messages;

namespace Sage50Etl.Operations.Reconcile;

/// <summary>A field that differs, in the form SSM would hold it (D2).</summary>
/// <param name="Agreed">Neither side moved since both were agreed on: a difference of form.</param>
/// <param name="Target">The side a plan would write, null when it writes neither.</param>
/// <param name="Flows">The field may be written to a side at all.</param>
/// <param name="Sage">What Sage 50 holds, in SSM's form.</param>
/// <param name="SageValue">What Sage 50 holds, in its own form, as a change carries it.</param>
public sealed record ComparedField(string Field, object? Sage, object? Ssm, object? SageValue, bool Agreed, Side? Target, bool Flows)
{
    /// <summary>The field flows only when a record is created, or while the other side has no value (D25).</summary>
    public bool OnCreate { get; init; }
}
