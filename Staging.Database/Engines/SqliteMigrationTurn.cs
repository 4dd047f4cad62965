using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database.Files;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>
/// One process migrates a file at a time. EF's own lock is a row of the file, which a killed process leaves behind and the next one would wait for
/// without end; a lock of the operating system ends with its process, and who holds it may clear such a row away.
/// </summary>
internal static class SqliteMigrationTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="IOException">The lock file cannot be used, or another process migrates for longer than two minutes.</exception>
    public static async Task<IDisposable> Enter(string file, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause);
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return PrivateFile.Open(file + ".lock", FileMode.OpenOrCreate);
            }
            catch (IOException held) when (IsHeld(held) && TimeProvider.System.GetElapsedTime(begun) < Patience)
            {
                await timer.WaitForNextTickAsync(cancellationToken);
            }
        }
    }

    // Another process has the file: EWOULDBLOCK of Linux and of macOS, a sharing violation of Windows. A full or read-only disk does not get better by waiting.
    private static bool IsHeld(IOException failure) => failure.HResult is 11 or 35 || (failure.HResult & 0xFFFF) is 32 or 33 && OperatingSystem.IsWindows();

    public static Task ForgetTheDead(DbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
}
