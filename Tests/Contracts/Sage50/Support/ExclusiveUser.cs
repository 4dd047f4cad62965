using System.Diagnostics;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>Another process that has a SQLite file for itself until it is disposed of: locks count between processes only.</summary>
internal sealed class ExclusiveUser : IDisposable
{
    private readonly Process _process;

    private ExclusiveUser(Process process) => _process = process;

    public static async Task<ExclusiveUser> Of(string file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("isql") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { "-k", $"Driver={OdbcDriver.Sqlite};Database={file}", "-v" }) start.ArgumentList.Add(argument);
        var user = new ExclusiveUser(Process.Start(start)!);
        await user._process.StandardInput.WriteLineAsync("BEGIN EXCLUSIVE".AsMemory(), cancellationToken);
        await user._process.StandardInput.FlushAsync(cancellationToken);
        while (await user._process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            if (line.Contains("SQLRowCount", StringComparison.Ordinal)) return user;
        throw new InvalidOperationException("isql ended before it had the file for itself.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
