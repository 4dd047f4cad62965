namespace Sage50Etl.Operations.Export;

/// <summary>A column of an export; text is protected against being run as a formula, other types cannot be one.</summary>
public sealed record ExportColumn(string Name, Type Type)
{
    public bool IsText => Type == typeof(string);
}
