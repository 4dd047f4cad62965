namespace Sage50Etl.Staging.Database.Files;

/// <summary>Folders that only the account of the program may look into: 0700 on Unix; owner, SYSTEM and Administrators on Windows.</summary>
public static class PrivateFolder
{
    internal const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes a folder where there is none. One that is there keeps its rights.</summary>
    public static DirectoryInfo Make(string path)
    {
        if (Directory.Exists(path)) return new DirectoryInfo(path);
        return OperatingSystem.IsWindows() ? WindowsAccess.MakeFolder(path) : Directory.CreateDirectory(path, OwnerOnly);
    }

    /// <summary>A new folder for what is thrown away.</summary>
    public static DirectoryInfo MakeTemporary(string prefix) => OperatingSystem.IsWindows()
        ? WindowsAccess.MakeFolder(Path.Combine(Path.GetTempPath(), prefix + Path.GetRandomFileName()))
        : Directory.CreateTempSubdirectory(prefix);

    /// <summary>Takes the rights of others from a folder. Another account's stays as it is; see <see cref="Exposed"/>.</summary>
    public static void Narrow(string path)
    {
        if (!IsOpenToOthers(path)) return;
        try
        {
            if (OperatingSystem.IsWindows()) WindowsAccess.Narrow(path);
            else File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~Others);
        }
        catch (UnauthorizedAccessException)
        {
            // Not ours to change. The start and 'check' tell it.
        }
    }

    /// <summary>Those of the files and folders that other accounts of this machine may use.</summary>
    public static IEnumerable<string> Exposed(params IEnumerable<string> paths) => paths.Where(p => Path.Exists(p) && IsOpenToOthers(p));

    public static bool IsOpenToOthers(string path) => OperatingSystem.IsWindows()
        ? WindowsAccess.IsOpenToOthers(path)
        : (File.GetUnixFileMode(path) & Others) != UnixFileMode.None;
}
