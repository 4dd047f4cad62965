namespace Sage50Etl.Staging.Database.Tables;

/// <summary>What is known of a row that stands in staging already: enough to tell whether another one says the same.</summary>
internal sealed record RowPicture(string Hash, bool Gone, string? Filter, string? Extra, bool Derived)
{
    /// <summary>Seen, but not understood, or contradicted by another row of its key.</summary>
    public bool OnlySeen => Hash.Length == 0;

    public bool Says(StagedRow row) => Hash == row.Hash && Gone == row.Gone && Filter == row.Filter;
}
