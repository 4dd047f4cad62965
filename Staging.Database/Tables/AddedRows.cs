namespace Sage50Etl.Staging.Database.Tables;

/// <summary>What came of rows that were added.</summary>
/// <param name="Clashes">Keys that were delivered twice.</param>
/// <param name="Refused">Keys of rows that the database does not take.</param>
public sealed record AddedRows(IReadOnlyList<KeyClash> Clashes, IReadOnlyList<string> Refused)
{
    public static AddedRows None { get; } = new([], []);

    public AddedRows And(AddedRows other) => new([.. Clashes, .. other.Clashes], [.. Refused, .. other.Refused]);
}
