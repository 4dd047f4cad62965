using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>Plays seeds in processes of their own, one for each core that may be used.</summary>
internal static class Workers
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(20);

    /// <summary>Every seed that was played, in no order.</summary>
    public static Task<IReadOnlyList<Ended>> Play(IReadOnlyList<ulong> seeds, int workers, string[] options, CancellationToken cancellationToken) =>
        Play([.. seeds.Select(s => s.ToString(CultureInfo.InvariantCulture))], workers, options, cancellationToken);

    /// <summary>The same of seeds and files of stories.</summary>
    /// <param name="options">As for the command 'simulate'.</param>
    public static async Task<IReadOnlyList<Ended>> Play(IReadOnlyList<string> seeds, int workers, string[] options, CancellationToken cancellationToken)
    {
        var ended = new ConcurrentBag<Ended>();
        var shares = seeds.Select((seed, index) => (seed, index)).GroupBy(s => s.index % workers, s => s.seed);
        await Task.WhenAll(shares.Select(share => One([.. share], options, ended, cancellationToken)));
        return [.. ended];
    }

    private static async Task One(IReadOnlyList<string> seeds, string[] options, ConcurrentBag<Ended> ended, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(Workers).Assembly.Location);
        foreach (var word in (string[])["simulate", "--json", .. options, .. seeds]) start.ArgumentList.Add(word);
        start.Environment["DOTNET_ThreadPool_ForceMinWorkerThreads"] = start.Environment["DOTNET_ThreadPool_ForceMaxWorkerThreads"] = "1";

        using var worker = Process.Start(start)!;
        var errors = worker.StandardError.ReadToEndAsync(cancellationToken);
        var played = 0;
        try
        {
            while (await worker.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(Silence, cancellationToken) is { } line)
            {
                ended.Add(JsonSerializer.Deserialize<Ended>(line)!);
                played++;
            }
            await worker.WaitForExitAsync(cancellationToken);
            if (worker.ExitCode > 1 || played == 0) throw new InvalidOperationException($"A simulating process ended with {worker.ExitCode} after {played} of {seeds.Count} seeds: {await errors}");
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"{seeds[played]} did not end within {Silence.TotalMinutes} minutes: something in it waits without end.");
        }
        finally
        {
            if (!worker.HasExited) worker.Kill();
        }
    }
}
