using Microsoft.AspNetCore.Http;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Takes a call through token, fault, endpoint and history. History and effect are committed together before the answer leaves.</summary>
internal sealed class HyperAccountsServer(SageCompanyStore store, HyperAccountsSimulatorOptions options, CancellationToken stopping)
{
    private static readonly string[] BusyMessages = ["Username is already in use", "The data is opened in exclusive mode by another user"];
    private int _calls;
    private int _writes;

    public HyperAccountsSwitches Switches { get; set; } = options.Switches;

    public async Task Handle(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var call = store.Begin(http.Request.Method, http.Request.Path + http.Request.QueryString, body);
        if (http.Request.Headers["AuthToken"] != HyperAccountsSimulator.Token)
        {
            store.Record(call with { Status = 403 });
            await HyperAccountsAnswering.Fail(http, 403, 403, "Invalid AuthToken");
            return;
        }
        var switches = Switches;
        try
        {
            await Serve(http, call, switches);
        }
        catch (Refusal refusal)
        {
            var real = switches.KnowsNewResponse && http.Request.Headers.ContainsKey("new-response");
            store.Record(call with { Status = real ? refusal.Status : 200 });
            await HyperAccountsAnswering.Fail(http, real ? refusal.Status : 200, real ? refusal.Status : 500, refusal.Message);
        }
    }

    private async Task Serve(HttpContext http, HyperAccountsCall call, HyperAccountsSwitches switches)
    {
        if (HyperAccountsEndpoints.Find(http.Request.Method, http.Request.Path, http.Request.Query["id"]) is not { } found)
        {
            store.Record(call with { Status = 404 });
            await HyperAccountsAnswering.Page(http, 404);
            return;
        }
        var count = Interlocked.Increment(ref _calls);
        if (switches.BusyEvery > 0 && count % switches.BusyEvery == 0) throw new Refusal(503, BusyMessages[count / switches.BusyEvery % 2]);
        var fault = options.Fault?.Invoke(call);
        if (fault is not null && IsBefore(fault))
        {
            store.Record(call with { Status = StatusOf(fault) });
            await Break(http, fault);
            return;
        }
        var request = new HyperAccountsRequest(store, switches, AnswerStyle.Of(switches), found.Arguments, call.Body,
            fault?.Kind == HyperAccountsFaultKind.WrongCompany);
        var (answer, late) = found.Endpoint.Write is { } write ? Write(call, request, write, fault) : (Read(call, request, found.Endpoint.Read!, fault), fault);
        if (late is not null && IsAfter(late)) await Break(http, late);
        else await Send(http, answer, request, late);
    }

    private (Answer, HyperAccountsFault?) Write(HyperAccountsCall call, HyperAccountsRequest request, Func<HyperAccountsRequest, WriteOutcome> write,
        HyperAccountsFault? fault) => store.InTransaction(() =>
    {
        var outcome = write(request);
        var late = fault ?? Trouble(request.Switches);
        var broken = late is not null && IsAfter(late);
        store.Record(call with { Status = broken ? StatusOf(late!) : 200, Success = !broken, EffectApplied = true, CreatedKey = outcome.CreatedKey });
        return ((Answer)JsonAnswer.Of(outcome.Response), late);
    });

    private Answer Read(HyperAccountsCall call, HyperAccountsRequest request, Func<HyperAccountsRequest, Answer> read, HyperAccountsFault? fault)
    {
        var answer = read(request);
        var broken = fault is not null && IsAfter(fault);
        store.Record(call with { Status = broken ? StatusOf(fault!) : 200, Success = !broken });
        return fault?.Kind == HyperAccountsFaultKind.EmptyResults && answer.IsList
            ? new JsonAnswer(json => { json.WriteStartArray(); json.WriteEndArray(); }, list: true)
            : answer;
    }

    private static async Task Send(HttpContext http, Answer answer, HyperAccountsRequest request, HyperAccountsFault? fault)
    {
        var cut = fault?.Kind == HyperAccountsFaultKind.Truncate ? fault.Row : (int?)null;
        // Kestrel ends a response whose handler fails without its last chunk, after what was written; Abort would drop that too.
        if (!await HyperAccountsAnswering.Succeed(http, answer, request.Style, cut)) throw new IOException("The answer is cut short by a fault.");
    }

    /// <summary>The switch's trouble with every n-th write, after the effect.</summary>
    private HyperAccountsFault? Trouble(HyperAccountsSwitches switches) =>
        switches.SlowOrDropped == WriteTrouble.Off || Interlocked.Increment(ref _writes) % Math.Max(1, switches.SlowOrDroppedEvery) != 0
            ? null
            : switches.SlowOrDropped switch
            {
                WriteTrouble.ResetAfterWrite => new HyperAccountsFault(HyperAccountsFaultKind.ResetAfter),
                WriteTrouble.ServerErrorPage => new HyperAccountsFault(HyperAccountsFaultKind.Status) { AfterEffect = true },
                _ => new HyperAccountsFault(HyperAccountsFaultKind.Hang) { AfterEffect = true },
            };

    private async Task Break(HttpContext http, HyperAccountsFault fault)
    {
        switch (fault.Kind)
        {
            case HyperAccountsFaultKind.Status: await HyperAccountsAnswering.Page(http, fault.StatusCode); break;
            case HyperAccountsFaultKind.Failure: await HyperAccountsAnswering.Fail(http, 200, 500, fault.Message); break;
            case HyperAccountsFaultKind.Hang: await HyperAccountsAnswering.Hang(http, fault.HangFor, options.Time, stopping); break;
            default: http.Abort(); break;
        }
    }

    private static bool IsBefore(HyperAccountsFault fault) => fault.Kind == HyperAccountsFaultKind.ResetBefore || Sorted(fault) && !fault.AfterEffect;

    private static bool IsAfter(HyperAccountsFault fault) => fault.Kind == HyperAccountsFaultKind.ResetAfter || Sorted(fault) && fault.AfterEffect;

    private static bool Sorted(HyperAccountsFault fault) =>
        fault.Kind is HyperAccountsFaultKind.Status or HyperAccountsFaultKind.Failure or HyperAccountsFaultKind.Hang;

    private static int StatusOf(HyperAccountsFault fault) => fault.Kind switch
    {
        HyperAccountsFaultKind.Status => fault.StatusCode,
        HyperAccountsFaultKind.Failure => 200,
        _ => 0,
    };
}
