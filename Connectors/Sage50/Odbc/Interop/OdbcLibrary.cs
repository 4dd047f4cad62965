using System.Reflection;
using System.Runtime.InteropServices;

namespace Sage50Etl.Connectors.Sage50.Odbc.Interop;

/// <summary>Finds the driver manager of the machine: odbc32.dll on Windows, unixODBC elsewhere.</summary>
internal static class OdbcLibrary
{
    public const string Name = "odbc";

    /// <summary>Before the first call into <see cref="Name"/>.</summary>
    public static void Resolve() => _ = Registered.Value;

    private static nint Find(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Name) return 0;
        foreach (var file in Files())
            if (NativeLibrary.TryLoad(file, assembly, path, out var handle)) return handle;
        return 0;
    }

    private static string[] Files() => OperatingSystem.IsWindows() ? ["odbc32.dll"] : OperatingSystem.IsMacOS() ? ["libodbc.2.dylib"] : ["libodbc.so.2", "libodbc.so.1"];

    private static readonly Lazy<bool> Registered = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(OdbcLibrary).Assembly, Find);
        return true;
    });
}
