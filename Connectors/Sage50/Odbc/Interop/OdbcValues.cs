namespace Sage50Etl.Connectors.Sage50.Odbc.Interop;

/// <summary>Numbers of sql.h and sqlext.h, by their names there.</summary>
internal static class OdbcValues
{
    public const short HandleEnvironment = 1, HandleConnection = 2, HandleStatement = 3;
    public const short Success = 0, SuccessWithInfo = 1, NoData = 100;
    public const nint NullData = -1, NoTotal = -4, NullTerminated = -3;

    public const int AttributeOdbcVersion = 200, AttributePooling = 201, AttributeAccessMode = 101, AttributeLoginTimeout = 103;
    public const int AttributeQueryTimeout = 0;
    public const nint Version3 = 3, ReadOnly = 1;
    public const ushort NoPrompt = 0, FetchNext = 1, FetchFirst = 2;

    public const ushort InfoMaxActivities = 1, InfoDriverName = 6, InfoDriverVersion = 7, InfoDbmsName = 17, InfoDbmsVersion = 18, InfoQuote = 29;
    public const ushort InfoGetDataExtensions = 81;
    public const uint GetDataBound = 8;

    public const short TypeFloat = 6, TypeReal = 7, TypeDouble = 8, TypeDate = 91, TypeTimestamp = 93, TypeOldDate = 9, TypeOldTimestamp = 11;
    public const short CChar = 1, CDouble = 8, CDate = 91, CTimestamp = 93, CWide = -8;

    public static bool Ok(short result) => result is Success or SuccessWithInfo;
}
