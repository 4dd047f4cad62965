using System.Diagnostics;
using System.Text;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>Runs the real program as a process of its own.</summary>
public sealed class RealProgram : IDisposable
{
    // Beside the tests stands the host they are about.
    private static readonly string Assembly = new[] { "sage50etl.dll", "program/sage50etl-nservicebus.dll" }.Select(n => Path.Combine(AppContext.BaseDirectory, n)).First(File.Exists);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private RealProgram(string command, IEnumerable<string> first, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(command) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in first) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(Assembly);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output { get { lock (_output) return _output.ToString(); } }
    public string Errors { get { lock (_errors) return _errors.ToString(); } }
    public bool HasExited => _process.HasExited;
    public int ProcessId => _process.Id;

    /// <summary>What the process has used so far.</summary>
    public double ProcessorSeconds => Fresh().TotalProcessorTime.TotalSeconds;

    /// <summary>Memory it holds now.</summary>
    public long Megabytes => Fresh().WorkingSet64 / 1_000_000;

    public static RealProgram Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) => new("dotnet", [], arguments, environment);

    /// <summary>As a child of a process that is called systemd and hands the stop signal on, which is how a service knows that it is a unit.</summary>
    public static RealProgram StartAsUnit(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var shell = Path.Combine(folder, "systemd");
        File.Copy("/bin/sh", shell);
        return new(shell, ["-c", "trap 'kill -TERM $child' TERM; dotnet \"$@\" & child=$!; wait $child; wait $child", "sh"], arguments, environment);
    }

    /// <summary>Runs to the end.</summary>
    public static async Task<ProgramResult> Run(CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using var program = Start(arguments, environment);
        return await program.Ended(cancellationToken);
    }

    public async Task<ProgramResult> Ended(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return new(_process.ExitCode, Output, Errors);
    }

    /// <summary>Waits until the program has said something.</summary>
    public async Task Said(string text, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!Errors.Contains(text, StringComparison.Ordinal) && !Output.Contains(text, StringComparison.Ordinal))
        {
            if (HasExited) throw new InvalidOperationException($"The program ended with {_process.ExitCode} without saying '{text}'.\n{Errors}\n{Output}");
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    /// <summary>SIGKILL: no handler of the program runs.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Ctrl+C.</summary>
    public void Interrupt() => Signal("-INT");

    /// <summary>What service managers stop a process with.</summary>
    public void Terminate() => Signal("-TERM");

    private Process Fresh()
    {
        _process.Refresh();
        return _process;
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is null) return;
        lock (text) text.AppendLine(line);
    }
}
