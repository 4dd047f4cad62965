using Sage50Etl.Messages;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>A value given up, or a question for a person when <paramref name="Open"/>.</summary>
/// <param name="Policy">Name of the policy that decided, <see cref="FirstMatch"/> or <see cref="Deleted"/>.</param>
public sealed record LostValue(string Field, Side? Winner, bool Rejected, bool Open, string Policy)
{
    /// <summary>The edit goes nowhere and is not put back: the field flows at creation only (D25).</summary>
    public bool Stays { get; init; }

    /// <summary>Why it stays, where it is for another reason than the rule of the field.</summary>
    public string? Why { get; init; }

    /// <summary>Two records met for the first time: Sage wins whatever the policy says (D1).</summary>
    public const string FirstMatch = "FirstMatch";
    /// <summary>The record was deleted in Sage, and in SSM with it, after the field had been edited there (ACC-20).</summary>
    public const string Deleted = "Deleted";
}
