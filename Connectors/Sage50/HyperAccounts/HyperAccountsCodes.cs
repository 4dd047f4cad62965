namespace Sage50Etl.Connectors.Sage50.HyperAccounts;

/// <summary>Support codes of the HyperAccounts connector. Stable: a code is never given a second meaning.</summary>
public static class HyperAccountsCodes
{
    public const string TokenRefused = "S50-H-001";
    public const string CannotConnect = "S50-H-002";
    public const string TimedOut = "S50-H-003";
    public const string ServerError = "S50-H-004";
    public const string NotJson = "S50-H-005";
    public const string EndedEarly = "S50-H-006";
    public const string ReadFailed = "S50-H-007";
    public const string Busy = "S50-H-008";
    public const string SageSetup = "S50-H-009";
    public const string RegionalSettings = "S50-H-010";
    public const string BadEnvelope = "S50-H-011";
    public const string WrongAddress = "S50-H-012";
    public const string BadCondition = "S50-H-013";
    public const string NoFreeSlot = "S50-H-014";
    public const string NoSuchTable = "S50-H-015";
    public const string TooManyRequests = "S50-H-016";
    public const string BadCompany = "S50-H-017";
    public const string AnswerTooLarge = "S50-H-018";
    public const string WriteInDoubt = "S50-H-020";
    public const string OtherKeyAnswered = "S50-H-021";
    public const string RefusedBySage = "S50-H-022";
    public const string Duplicate = "S50-H-023";
    public const string TooLong = "S50-H-024";
    public const string OutsideCodePage = "S50-H-025";
    public const string BadField = "S50-H-026";
    public const string UnknownReference = "S50-H-027";
    public const string PriceUnknown = "S50-H-028";
    public const string NoLineDefault = "S50-H-029";
    public const string TooLate = "S50-H-030";
}
