using System.Text;

namespace Sage50Etl.Staging.Database.Files;

/// <summary>
/// Files that hold customers or settings. Only the account that made one may use it, whatever the process's mask and the folder's rights say:
/// 0600 on Unix; on Windows the folder's list where that is private, else owner, SYSTEM and Administrators.
/// </summary>
public static class PrivateFile
{
    internal const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens a file for writing. A new one is private from its first moment on, so that nobody can open it in between.</summary>
    public static FileStream Open(string path, FileMode mode = FileMode.CreateNew, FileShare share = FileShare.None)
    {
        if (OperatingSystem.IsWindows()) return WindowsAccess.Open(path, mode, share);
        var stream = new FileStream(path, new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share, UnixCreateMode = OwnerOnly });
        Narrow(path);
        return stream;
    }

    /// <summary>Writes a whole text: the file takes its name only when it is complete, and a link that stands there is replaced, not followed.</summary>
    public static async Task WriteText(string path, string text, CancellationToken cancellationToken)
    {
        var unfinished = $"{path}.{Path.GetRandomFileName()}.part";
        try
        {
            await using (var stream = Open(unfinished))
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Copies the content; the copy has none of the rights that others have on the original.</summary>
    public static void Copy(string from, string to)
    {
        using var source = File.OpenRead(from);
        using var target = Open(to);
        source.CopyTo(target);
    }

    /// <summary>Makes an empty file where there is none, and takes the rights of others from the one that is there.</summary>
    public static void Keep(string path)
    {
        if (!File.Exists(path)) Open(path, FileMode.OpenOrCreate, FileShare.ReadWrite | FileShare.Delete).Dispose();
        Narrow(path);
    }

    /// <summary>Takes the rights of others from a file. One that is not there, or another account's, stays as it is; see <see cref="PrivateFolder.Exposed"/>.</summary>
    public static void Narrow(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path) || !PrivateFolder.IsOpenToOthers(path)) return;
        try
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~PrivateFolder.Others);
        }
        catch (UnauthorizedAccessException)
        {
            // Not ours to change. The start and 'check' tell it.
        }
    }
}
