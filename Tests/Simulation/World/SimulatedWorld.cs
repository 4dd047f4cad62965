using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Tests.Simulation.World;

/// <summary>One write that was sent to a side.</summary>
internal sealed record SentWrite(DateTimeOffset At, Side Side, string Method, string Path);

/// <summary>Two systems, a staging database, some processes, and the order in which things happen to them.</summary>
internal sealed class SimulatedWorld : IDisposable
{
    public const string Company = "acme";
    private readonly List<SimulatedProcess> _living = [];
    private readonly List<string> _notes = [];
    private Story _story;
    private HyperAccountsFault? _sageFault;
    private SsmFault? _ssmFault;
    private const string Unasked = "D1: something was written before anybody approved the first load.";
    private int _started;
    private bool _approved;

    public SimulatedWorld(Story story, string folder, DateTimeOffset start)
    {
        (_story, Folder, Began) = (story, folder, start);
        Timeline = new(start);
        Faults = new(story.Faults);
        var clock = new WorldClock(Timeline);
        Sage = HyperAccountsSimulator.Inside(new HyperAccountsSimulatorOptions
        {
            DataFile = Path.Combine(folder, "sage.db"), Customers = Story.Customers, Seed = 50, Time = clock, Fault = _ => Interlocked.Exchange(ref _sageFault, null),
        });
        Ssm = SsmSimulator.Inside(new SsmSimulatorOptions
        {
            DataFile = Path.Combine(folder, "ssm.db"), RequestsPerSecond = null, Time = clock, Fault = _ => Interlocked.Exchange(ref _ssmFault, null),
        });
        Queue = new(this);
        HandlerList.Visit(Queue);
        Staging = new(StagingFile);
    }

    public DateTimeOffset Began { get; }
    public ulong Seed => _story.Seed;
    public Story Story => _story;
    public string Folder { get; }
    public string StagingFile => Path.Combine(Folder, "staging.db");
    public Timeline Timeline { get; }
    public Faults Faults { get; }
    public MessageQueue Queue { get; }
    public HyperAccountsSimulator Sage { get; }
    public SsmSimulator Ssm { get; }
    /// <summary>Staging as people and the judge see it: no gate, no fault.</summary>
    public StagingStore Staging { get; }
    public IReadOnlyList<SimulatedProcess> Living => _living;
    public IReadOnlyList<string> Notes => _notes;
    public List<SentWrite> Writes { get; } = [];
    public List<string> Logs { get; } = [];
    /// <summary>What must never happen and did.</summary>
    public List<string> Wrongs { get; } = [];
    public int Kills { get; private set; }
    public int Stops { get; private set; }

    /// <summary>A line of the history, without what differs from one play to the next.</summary>
    public void Note(string what)
    {
        var same = what.Replace(Folder, "(folder)", StringComparison.Ordinal).Replace($"rocess {Environment.ProcessId} ", "rocess (number) ", StringComparison.Ordinal);
        _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{Timeline.Now:MM-dd HH:mm:ss.fff} {same}"));
    }

    public void Logged(SimulatedProcess process, LogLevel level, string text)
    {
        Logs.Add(text);
        Note($"{process.Name} says {level}: {text[..Math.Min(text.Length, 1500)]}");
    }

    /// <summary>Starts what the story names.</summary>
    public void StartAll()
    {
        foreach (var role in _story.Roles) Begin(role);
    }

    public void Restart(SimulatedProcess ended, TimeSpan after)
    {
        Kills++;
        _living.Remove(ended);
        Timeline.After(after, null, () => Begin(ended.Role));
    }

    /// <summary>Nobody starts it again where another has its place.</summary>
    public void EndedByItself(SimulatedProcess ended)
    {
        _living.Remove(ended);
        if (ended.Role is not null || _living.Count == 0) Timeline.After(TimeSpan.FromSeconds(10), null, () => Begin(ended.Role));
    }

    public void AtGate(SimulatedProcess process)
    {
        if (Faults.At("gate", FaultKind.Kill, FaultKind.Stop, FaultKind.ClockJumps) is not { } fault) return;
        if (fault.Kind == FaultKind.ClockJumps)
        {
            // From a minute to some three hours, ahead or back, for two to eighteen minutes.
            process.Misset(TimeSpan.FromMinutes((fault.Size % 2 == 0 ? 1 : -1) * (1 + (fault.Size * fault.Size / 50))), TimeSpan.FromSeconds(120 + (fault.Size * 10)));
            return;
        }
        if (fault.Kind == FaultKind.Kill)
        {
            process.Kill("at a gate");
            return;
        }
        Stops++;
        process.Stop(TimeSpan.FromSeconds(35 + (fault.Size * 2)));
        // Somebody sees that nothing moves, and starts another one.
        if (process.Role is null && fault.Size % 2 == 0) Timeline.After(TimeSpan.FromSeconds(32), null, () => Begin(null));
    }

    /// <summary>Somebody changes the settings, and starts every process anew.</summary>
    public void TurnSettings()
    {
        _story = _story.TurnedRound();
        Note($"the settings are turned round: batches {_story.Bulk}, sweeps every {_story.SweepMinutes} minutes, conflicts are asked about {_story.Asks}");
        foreach (var process in _living.ToList()) process.Kill("to be started with other settings");
    }

    /// <summary>People let everything run.</summary>
    public void GoOn()
    {
        Faults.End();
        Note("no fault from here on");
    }

    public void Wrote(SimulatedProcess process, Side side, string method, string path)
    {
        Writes.Add(new(Timeline.Now, side, method, path));
        if (_story.FromTheStart && !_approved && !Wrongs.Contains(Unasked)) Wrongs.Add(Unasked);
        Note($"{process.Name} {method} {side} {path}");
    }

    public void Disturb(Side side, Fault? fault)
    {
        _sageFault = side != Side.Sage50 ? null : fault?.Kind switch
        {
            FaultKind.ReadCut => new HyperAccountsFault(HyperAccountsFaultKind.Truncate) { Row = fault.Size % 5 },
            FaultKind.ReadEmpty => new HyperAccountsFault(HyperAccountsFaultKind.EmptyResults),
            FaultKind.ReadRepeated => new HyperAccountsFault(HyperAccountsFaultKind.Failure),
            _ => null,
        };
        _ssmFault = side != Side.Ssm ? null : fault?.Kind switch
        {
            FaultKind.ReadEmpty => SsmFault.EmptyList,
            FaultKind.ReadRepeated => SsmFault.RepeatPage,
            FaultKind.ReadCut => SsmFault.ResetBefore,
            _ => null,
        };
    }

    public Task Serve(Side side, HttpContext call) => side == Side.Sage50 ? Sage.Handle(call) : Ssm.Handle(call);

    public CompanyConnection Connection(SimulatedProcess process) =>
        new(_story.Settings(), new CompanySecrets(HyperAccountsSimulator.Token, SsmSimulator.PublicKey, SsmSimulator.PrivateKey), Sage.BaseAddress, Ssm.BaseAddress)
        {
            SageTransport = () => new SimulatedWire(process, Side.Sage50), SsmTransport = () => new SimulatedWire(process, Side.Ssm),
        };

    /// <summary>Somebody asks for something, as a command of the program does.</summary>
    public void Ask(string kind, string? arguments = null)
    {
        Note($"people ask: {kind} {arguments}");
        _approved |= kind == "approve";
        _ = Now(Staging.Write(db => Task.FromResult(db.Requests.Add(new RequestRow { Company = Company, Kind = kind, Arguments = arguments, State = "open", CreatedAt = Timeline.Now })),
            CancellationToken.None));
    }

    /// <summary>Somebody decides a conflict at the console.</summary>
    public ConflictAnswer Decide(long conflict, ConflictDecision decision) =>
        Now(new ConflictDecisions(Staging, new WorldClock(Timeline)).Decide(conflict, decision, alike: false, CancellationToken.None))[0];

    /// <summary>What the reports would show at the end: for whoever reads the history of a bad seed.</summary>
    public void NoteWhatPeopleSee()
    {
        foreach (var line in Look(db => db.Steps.AsNoTracking().Where(s => s.Code != null).AsEnumerable().Select(s => $"run {s.RunId} {s.Phase} {s.Side} {s.Stream} {s.State} {s.Code} {s.Reason}")
            .Concat(db.Changes.AsNoTracking().Where(c => c.RunId > 1).AsEnumerable().Select(c => $"change {c.Id} run {c.RunId} {c.Action} {c.Kind} {c.Record} to {c.Target} {c.State} {c.Code} {c.Reason} {c.WaitsForKind} {c.WaitsForKey}"))
            .Concat(db.Conflicts.AsNoTracking().AsEnumerable().Select(c => $"conflict {c.Id} {c.Class} {c.State} {c.Kind} {c.Record} {c.Field} '{c.Sage}' '{c.Ssm}' {c.Candidates} {c.Reason}"))
            .Concat(db.Findings.AsNoTracking().Where(f => f.Open && f.Code != "S50-E-050").AsEnumerable().Select(f => $"finding {f.Side} {f.Kind} {f.Key} {f.Code} {f.Field} {f.Reason}")).ToList()))
            Note("at the end: " + line);
    }

    public T Look<T>(Func<StagingDb, T> look) => Now(Staging.Read(db => Task.FromResult(look(db)), CancellationToken.None));

    /// <summary>Nothing is under way and nothing waits for its turn.</summary>
    public bool IsIdle => Queue.Waiting == 0 && _living.Count > 0 && _living.TrueForAll(p => p is { IsReady: true, IsStopped: false } && p.Handling.Count == 0)
        && !Look(db => db.Runs.AsNoTracking().Any(r => RunState.Open.Contains(r.State) && r.State != RunState.Held) || db.Requests.AsNoTracking().Any(r => r.State == "open"));

    public void Dispose()
    {
        foreach (var process in _living) process.Abandon();
        Staging.Dispose();
        Sage.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Ssm.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private void Begin(EndpointRole? role)
    {
        var process = new SimulatedProcess(this, $"{role?.ToString().ToLowerInvariant() ?? "service"}-{(++_started).ToString(CultureInfo.InvariantCulture)}", role);
        _living.Add(process);
        Note($"{process.Name} starts");
        _ = process.Start();
    }

    // Embedded and without gates, the database answers at once.
    private static T Now<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("The staging file did not answer at once.");
}
