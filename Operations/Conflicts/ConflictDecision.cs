using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Conflicts;

/// <summary>What a person decides about a conflict: one of <see cref="ConflictChoice"/>, with the typed value or the key to link with.</summary>
/// <param name="By">Who decides; kept with the conflict and in the audit.</param>
public sealed record ConflictDecision(string Choice, string? Value, string By)
{
    public bool AboutPartners => Choice is ConflictChoice.Link or ConflictChoice.Separate;

    /// <summary>What is decided, without the value that was typed, which may tell of a person.</summary>
    public string PlainWords => Choice == ConflictChoice.Value && !string.IsNullOrWhiteSpace(Value) ? "a typed value goes to both sides" : Words;

    public string Words => Choice switch
    {
        ConflictChoice.Sage => "Sage 50's value goes to SSM",
        ConflictChoice.Ssm => "SSM's value goes to Sage 50",
        ConflictChoice.Value => string.IsNullOrWhiteSpace(Value) ? "the field is emptied on both sides" : $"'{Value}' goes to both sides",
        ConflictChoice.Link => $"it is the same record as {Value}",
        _ => "it is a record of its own",
    };
}
