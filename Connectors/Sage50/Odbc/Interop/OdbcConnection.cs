using System.Globalization;

namespace Sage50Etl.Connectors.Sage50.Odbc.Interop;

/// <summary>One open connection. Calls block; the caller keeps them on one thread at a time. Statements other than SELECT are refused here already.</summary>
internal sealed unsafe class OdbcConnection : IDisposable
{
    private OdbcConnection(nint environment, nint handle) => (_environment, _handle) = (environment, handle);

    /// <summary>What the driver says of itself: library, its version, name and version of the data base.</summary>
    public string Driver => $"{Text(OdbcValues.InfoDriverName)} {Text(OdbcValues.InfoDriverVersion)}";
    public string Database => $"{Text(OdbcValues.InfoDbmsName)} {Text(OdbcValues.InfoDbmsVersion)}";
    public string Quote => Text(OdbcValues.InfoQuote)?.Trim() ?? "";
    /// <summary>Statements that may be open at once; 0 where the driver states no limit.</summary>
    public int MostStatements { get; private init; }
    /// <summary>Bound columns can be asked for again when their buffer was too small.</summary>
    public bool BoundCellsCanBeReread { get; private init; }

    public static OdbcConnection Open(string text, TimeSpan timeout)
    {
        OdbcLibrary.Resolve();
        var environment = NewEnvironment();
        nint handle = 0;
        try
        {
            Check(OdbcNative.SQLAllocHandle(OdbcValues.HandleConnection, environment, out handle), OdbcValues.HandleEnvironment, environment);
            // Drivers may refuse either attribute; neither is relied on.
            _ = OdbcNative.SQLSetConnectAttrW(handle, OdbcValues.AttributeLoginTimeout, (nint)timeout.TotalSeconds, 0);
            _ = OdbcNative.SQLSetConnectAttrW(handle, OdbcValues.AttributeAccessMode, OdbcValues.ReadOnly, 0);
            Check(OdbcNative.SQLDriverConnectW(handle, 0, text, (short)text.Length, null, 0, out _, OdbcValues.NoPrompt), OdbcValues.HandleConnection, handle);
            return new OdbcConnection(environment, handle)
            {
                MostStatements = (int)(Number(handle, OdbcValues.InfoMaxActivities) & ushort.MaxValue),
                BoundCellsCanBeReread = (Number(handle, OdbcValues.InfoGetDataExtensions) & OdbcValues.GetDataBound) != 0,
            };
        }
        catch
        {
            if (handle != 0) _ = OdbcNative.SQLFreeHandle(OdbcValues.HandleConnection, handle);
            _ = OdbcNative.SQLFreeHandle(OdbcValues.HandleEnvironment, environment);
            throw;
        }
    }

    /// <summary>An environment of ODBC 3 without pooling.</summary>
    public static nint NewEnvironment()
    {
        OdbcLibrary.Resolve();
        _ = OdbcNative.SQLSetEnvAttr(0, OdbcValues.AttributePooling, 0, 0);
        if (!OdbcValues.Ok(OdbcNative.SQLAllocHandle(OdbcValues.HandleEnvironment, 0, out var environment))) throw new OdbcFailure("HY001", "no ODBC environment");
        Check(OdbcNative.SQLSetEnvAttr(environment, OdbcValues.AttributeOdbcVersion, OdbcValues.Version3, 0), OdbcValues.HandleEnvironment, environment);
        return environment;
    }

    /// <summary>Runs one SELECT.</summary>
    public OdbcStatement Select(string sql, OdbcForm form, TimeSpan timeout)
    {
        if (!SelectOnly.Allows(sql)) throw new InvalidOperationException("Only one SELECT is ever sent to Sage.");
        return OdbcStatement.Run(this, form, h =>
        {
            // Optional in ODBC: without it a hung driver is left to the caller's patience.
            _ = OdbcNative.SQLSetStmtAttrW(h, OdbcValues.AttributeQueryTimeout, (nint)timeout.TotalSeconds, 0);
            return OdbcNative.SQLExecDirectW(h, sql, sql.Length);
        });
    }

    /// <summary>The catalogue's columns: TABLE_NAME is the third, COLUMN_NAME the fourth, DATA_TYPE, TYPE_NAME and COLUMN_SIZE the next. Null names all tables.</summary>
    public OdbcStatement Columns(string? table, OdbcForm form) =>
        OdbcStatement.Run(this, form, h => OdbcNative.SQLColumnsW(h, null, 0, null, 0, table, Terminated(table), null, 0));

    /// <summary>The catalogue's tables: TABLE_NAME is the third column, TABLE_TYPE the fourth.</summary>
    public OdbcStatement Tables(OdbcForm form) => OdbcStatement.Run(this, form, h => OdbcNative.SQLTablesW(h, null, 0, null, 0, null, 0, null, 0));

    public string? Text(ushort what)
    {
        var room = stackalloc char[256];
        return OdbcValues.Ok(OdbcNative.SQLGetInfoW(_handle, what, room, 256 * sizeof(char), out var bytes))
            ? new string(room, 0, Math.Clamp(bytes / 2, 0, 255)) : null;
    }

    public void Dispose()
    {
        if (_handle == 0) return;
        _ = OdbcNative.SQLDisconnect(_handle);
        _ = OdbcNative.SQLFreeHandle(OdbcValues.HandleConnection, _handle);
        _ = OdbcNative.SQLFreeHandle(OdbcValues.HandleEnvironment, _environment);
        _handle = 0;
    }

    internal nint Handle => _handle;

    internal static void Check(short result, short type, nint handle)
    {
        if (!OdbcValues.Ok(result)) throw OdbcFailure.Of(type, handle, result);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Driver}, {Database}");

    private static uint Number(nint handle, ushort what)
    {
        uint value = 0;
        return OdbcValues.Ok(OdbcNative.SQLGetInfoW(handle, what, &value, sizeof(uint), out _)) ? value : 0;
    }

    private static short Terminated(string? text) => text is null ? (short)0 : (short)OdbcValues.NullTerminated;

    private readonly nint _environment;
    private nint _handle;
}
