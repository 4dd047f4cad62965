namespace Sage50Etl.Connectors.Sage50.Odbc.Interop;

/// <summary>Drivers and data sources installed for processes of this bitness.</summary>
internal static unsafe class OdbcMachine
{
    public static IReadOnlyList<string> Drivers() => Names((environment, direction, name) =>
        (OdbcNative.SQLDriversW(environment, direction, name, Room, out var length, null, 0, out _), length));

    public static IReadOnlyList<string> DataSources() => Names((environment, direction, name) =>
        (OdbcNative.SQLDataSourcesW(environment, direction, name, Room, out var length, null, 0, out _), length));

    private static List<string> Names(Entry next)
    {
        var environment = OdbcConnection.NewEnvironment();
        try
        {
            var names = new List<string>();
            var name = stackalloc char[Room];
            for (var direction = OdbcValues.FetchFirst; ; direction = OdbcValues.FetchNext)
            {
                var (result, length) = next(environment, direction, name);
                if (!OdbcValues.Ok(result)) return names;
                names.Add(new string(name, 0, Math.Clamp(length, (short)0, (short)(Room - 1))));
            }
        }
        finally
        {
            _ = OdbcNative.SQLFreeHandle(OdbcValues.HandleEnvironment, environment);
        }
    }

    private const short Room = 512;

    private delegate (short Result, short Length) Entry(nint environment, ushort direction, char* name);
}
