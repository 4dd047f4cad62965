using System.Runtime.InteropServices;

namespace Sage50Etl.Connectors.Sage50.Odbc.Interop;

/// <summary>The part of the ODBC 3 C API that reading needs. Unicode entry points; a character is two bytes.</summary>
internal static unsafe partial class OdbcNative
{
    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLAllocHandle(short type, nint parent, out nint handle);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLFreeHandle(short type, nint handle);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLSetEnvAttr(nint environment, int attribute, nint value, int length);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLSetConnectAttrW(nint connection, int attribute, nint value, int length);

    [LibraryImport(OdbcLibrary.Name, StringMarshalling = StringMarshalling.Utf16)]
    public static partial short SQLDriverConnectW(nint connection, nint window, string text, short length, char* completed, short room, out short needed, ushort prompt);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLDisconnect(nint connection);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLGetDiagRecW(short type, nint handle, short record, char* state, out int native, char* message, short room, out short length);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLGetInfoW(nint connection, ushort what, void* value, short room, out short length);

    [LibraryImport(OdbcLibrary.Name, StringMarshalling = StringMarshalling.Utf16)]
    public static partial short SQLExecDirectW(nint statement, string sql, int length);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLSetStmtAttrW(nint statement, int attribute, nint value, int length);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLNumResultCols(nint statement, out short count);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLDescribeColW(
        nint statement, ushort column, char* name, short room, out short length, out short type, out nuint size, out short digits, out short nullable);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLBindCol(nint statement, ushort column, short type, void* buffer, nint room, nint* length);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLFetch(nint statement);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLGetData(nint statement, ushort column, short type, void* buffer, nint room, nint* length);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLCancel(nint statement);

    [LibraryImport(OdbcLibrary.Name, StringMarshalling = StringMarshalling.Utf16)]
    public static partial short SQLColumnsW(
        nint statement, string? catalogue, short catalogueLength, string? schema, short schemaLength, string? table, short tableLength, string? column, short columnLength);

    [LibraryImport(OdbcLibrary.Name, StringMarshalling = StringMarshalling.Utf16)]
    public static partial short SQLTablesW(
        nint statement, string? catalogue, short catalogueLength, string? schema, short schemaLength, string? table, short tableLength, string? type, short typeLength);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLDriversW(
        nint environment, ushort direction, char* name, short room, out short length, char* attributes, short attributesRoom, out short attributesLength);

    [LibraryImport(OdbcLibrary.Name)]
    public static partial short SQLDataSourcesW(
        nint environment, ushort direction, char* name, short room, out short length, char* driver, short driverRoom, out short driverLength);
}
