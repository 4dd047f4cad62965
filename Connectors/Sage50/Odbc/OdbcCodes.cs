namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>Support codes of the ODBC reader. Stable: a code is never given a second meaning.</summary>
public static class OdbcCodes
{
    public const string NoDriverManager = "S50-B-001";
    public const string NoDriver = "S50-B-002";
    public const string LogOnRefused = "S50-B-003";
    public const string WrongDataFolder = "S50-B-004";
    public const string CannotConnect = "S50-B-005";
    public const string Busy = "S50-B-006";
    public const string TimedOut = "S50-B-007";
    public const string ReadFailed = "S50-B-008";
    public const string MissingTable = "S50-B-009";
    public const string MissingColumn = "S50-B-010";
    public const string BadCompany = "S50-B-011";
    public const string BadCondition = "S50-B-012";
    public const string CellsRefused = "S50-B-013";
    public const string NoSuchTable = "S50-B-014";
    public const string ConnectionText = "S50-B-015";
}
