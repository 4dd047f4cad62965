namespace Sage50Etl.Operations.Conflicts;

/// <summary>What came of a decision. <paramref name="Code"/> is null when it was taken.</summary>
public sealed record ConflictAnswer(long Id, string? Code, string Text)
{
    public bool Taken => Code is null;
}
