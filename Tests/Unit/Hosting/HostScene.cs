using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;

namespace Sage50Etl.Tests.Unit.Hosting;

/// <summary>The company "acme" with its runs; the test plays the workers by setting the rows of steps and changes.</summary>
internal sealed class HostScene : StagingFile
{
    public const string Acme = "acme";
    public static readonly string[] AllStreams = [.. Streams.All.Select(s => s.Name)];
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/");

    public HostScene(CompanySettings? settings = null, params CompanySettings[] others)
    {
        Companies = new([.. others.Prepend(settings ?? Settings()).Select(s => new CompanyConnection(s, new("token", "public", "private"), Nowhere, Nowhere))], Store, Time);
        Starter = new(Store, Companies, Bus, Time);
        Dispatcher = new(Store, Bus, Time);
        Requests = new(Store, Starter, Time);
        Handler = new(Store, Companies, Dispatcher, Time);
    }

    public CompanyRegistry Companies { get; }
    public RecordedBus Bus { get; } = new();
    public Dispatcher Dispatcher { get; }
    public RunStarter Starter { get; }
    public Requests Requests { get; }
    private AdvanceRunHandler Handler { get; }

    public static CompanySettings Settings(string company = Acme) => new()
    {
        Company = company, Sage50 = new() { Address = Nowhere }, Ssm = new() { Tenant = "tenant", AdminUser = "admin@example.com" },
    };

    public Task<RunId?> Start(params string[] streams) => Start("schedule", streams);

    public Task<RunId?> Start(string trigger, string[] streams, string kind = "cycle") =>
        Starter.Start(Acme, kind, trigger, streams.Length == 0 ? AllStreams : streams, Cancel);

    /// <summary>A run long ago that planned every stream, so that the next one is not the first.</summary>
    public Task HadRuns() => HadRun(RunState.Closed, AllStreams);

    public async Task HadRun(string state, params string[] planned)
    {
        var run = new RunRow { Company = Acme, Kind = "cycle", State = state, StartedAt = Now.AddDays(-1), ClosedAt = Now.AddDays(-1) };
        await Add(run);
        foreach (var stream in planned)
            await Add(new RunStepRow { RunId = run.Id, Phase = StepPhase.Plan, Stream = stream, State = StepState.Done });
    }

    /// <summary>Delivers AdvanceRun once; what the handler sends.</summary>
    public async Task<IReadOnlyList<object>> Advance(RunId run)
    {
        var scope = new RecordedBus();
        await Handler.Handle(new AdvanceRun(run), scope, Cancel);
        return scope.Sent;
    }

    public async Task<RunRow> Run(RunId? run) => (await Rows<RunRow>()).Single(r => r.Id == run!.Value.Value);

    public async Task<IReadOnlyList<RunStepRow>> Steps(RunId? run, string phase) =>
        [.. (await Rows<RunStepRow>()).Where(s => s.RunId == run!.Value.Value && s.Phase == phase).OrderBy(s => s.Order).ThenBy(s => s.Side)];

    public Task Set(RunId? run, string phase, string? stream = null, Side? side = null, Action<RunStepRow>? change = null) => Store.Write(async db =>
    {
        foreach (var step in await db.Steps.Where(s => s.RunId == run!.Value.Value && s.Phase == phase).ToListAsync(Cancel))
            if ((stream is null || step.Stream == stream) && (side is null || step.Side == side)) (change ?? (s => s.State = StepState.Done))(step);
    }, Cancel);

    public Task Fail(RunId? run, string stream, Side side) =>
        Set(run, StepPhase.Extract, stream, side, s => (s.State, s.Code, s.Reason) = (StepState.Failed, "S50-T-1", "it did not answer"));

    /// <summary>Finishes every step of reading and planning.</summary>
    public async Task<RunRow> Planned(RunId? run)
    {
        await Set(run, StepPhase.Extract);
        await Advance(run!.Value);
        await Set(run, StepPhase.Plan);
        await Advance(run.Value);
        return await Run(run);
    }

    public async Task<ChangeRow> Change(RunId? run, string kind, string action, string record, Side target = Side.Ssm, string state = ChangeState.Planned, Action<ChangeRow>? more = null)
    {
        var row = LoadScene.Row(kind, action, record, target);
        (row.RunId, row.State) = (run!.Value.Value, state);
        more?.Invoke(row);
        await Add(row);
        return row;
    }

    public Task Change(long id, Action<ChangeRow> change) => Store.Write(async db => change(await db.Changes.SingleAsync(c => c.Id == id, Cancel)), Cancel);

    public async Task<ChangeRow> Of(ChangeRow change) => (await Rows<ChangeRow>()).Single(c => c.Id == change.Id);

    public async Task Close(RunId? run) => await Store.Write(async db => (await db.Runs.SingleAsync(r => r.Id == run!.Value.Value, Cancel)).State = RunState.Closed, Cancel);

    public async Task<RequestRow> Ask(string kind, string? arguments = null, string company = Acme)
    {
        var row = new RequestRow { Company = company, Kind = kind, Arguments = arguments, State = "open", CreatedAt = Now };
        await Add(row);
        await Requests.Act(Cancel);
        return await Request(row.Id);
    }

    public async Task<RequestRow> Request(long id) => (await Rows<RequestRow>()).Single(r => r.Id == id);

    public async Task<IReadOnlyList<StreamStatusRow>> Status(string? stream = null) =>
        [.. (await Rows<StreamStatusRow>()).Where(s => stream is null || s.Stream == stream)];

    public override void Dispose()
    {
        Companies.Dispose();
        base.Dispose();
    }
}
