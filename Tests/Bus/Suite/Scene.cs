using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>Rows that the suite writes and reads.</summary>
internal static class Scene
{
    public const string Company = "acme";
    public const string Tenant = "tenant";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    public static CompanyScope Scope { get; } = new(new(Company), Tenant);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    /// <summary>A run that is to write new customers to SSM; the keys of its changes.</summary>
    public static Task<long[]> Customers(this StagingStore store, int count) => store.Write(async db =>
    {
        var now = TimeProvider.System.GetUtcNow();
        var lane = Scope.Lane(Side.Ssm);
        db.Companies.Add(new CompanyRow { Company = Company, Tenant = Tenant });
        db.Lanes.Add(new LaneRow { Lane = lane, Side = Side.Ssm, MaxInFlight = 1 });
        var run = db.Runs.Add(new RunRow { Company = Company, Kind = RunKind.Cycle, State = RunState.Loading, StartedAt = now, LoadingAt = now }).Entity;
        await db.SaveChangesAsync(Token);
        var changes = Enumerable.Range(1, count).Select(i => $"CUST{i.ToString(CultureInfo.InvariantCulture)}").Select(code => Customer(code, lane, run.Id)).ToList();
        db.Links.AddRange(changes.Select(c => new LinkRow { Company = Company, Kind = c.Kind, Record = c.Record, SageKey = c.Record, State = LinkState.SageOnly, UpdatedAt = now }));
        db.Changes.AddRange(changes);
        await db.SaveChangesAsync(Token);
        return changes.Select(c => c.Id).ToArray();
    }, Token);

    /// <summary>Waits until nothing of the customers is left to write and their run is closed.</summary>
    public static async Task<List<ChangeRow>> Written(this StagingStore store)
    {
        await Until(() => store.Read(async db => !await db.Runs.AnyAsync(r => r.State != RunState.Closed, Token)
            && !await db.Changes.AnyAsync(c => c.State != ChangeState.Applied, Token), Token), async () => $"not everything was written: {await store.Picture()}");
        return await store.Read(db => db.Changes.AsNoTracking().OrderBy(c => c.Id).ToListAsync(Token), Token);
    }

    /// <summary>As if the minute were over in which nothing is sent a second time.</summary>
    public static Task PassAMinute(this StagingStore store) => store.Write(db => db.Changes.ExecuteUpdateAsync(c => c
        .SetProperty(r => r.DispatchedUntil, TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(1)), Token), Token);

    public static Task<List<FailedMessageRow>> Failed(this StagingStore store) => store.Read(db => db.FailedMessages.AsNoTracking().OrderBy(f => f.Id).ToListAsync(Token), Token);

    /// <summary>Asks for failed messages again, and waits for the answer.</summary>
    public static async Task<RequestRow> Replay(this StagingStore store, params long[] ids)
    {
        var id = await store.Write(async db =>
        {
            var row = db.Requests.Add(new RequestRow { Company = Company, Kind = "replay", Arguments = JsonSerializer.Serialize(ids), State = "open", CreatedAt = TimeProvider.System.GetUtcNow() }).Entity;
            await db.SaveChangesAsync(Token);
            return row.Id;
        }, Token);
        Task<RequestRow> Row() => store.Read(db => db.Requests.AsNoTracking().SingleAsync(r => r.Id == id, Token), Token);
        await Until(async () => (await Row()).State != "open", () => Task.FromResult("nobody acted on the replay"));
        return await Row();
    }

    /// <summary>Everything that writing leaves in rows, as text.</summary>
    public static Task<string> Picture(this StagingStore store) => store.Read(async db => JsonSerializer.Serialize(new
    {
        runs = await db.Runs.AsNoTracking().OrderBy(r => r.Id).ToListAsync(Token), changes = await db.Changes.AsNoTracking().OrderBy(c => c.Id).ToListAsync(Token),
        links = await db.Links.AsNoTracking().OrderBy(l => l.Record).ToListAsync(Token), bases = await db.Bases.AsNoTracking().OrderBy(b => b.Record).ToListAsync(Token),
        audit = await db.Audit.AsNoTracking().OrderBy(a => a.Id).ToListAsync(Token),
    }), Token);

    public static Task Until(Func<Task<bool>> condition, string what) => Until(condition, () => Task.FromResult(what));

    private static async Task Until(Func<Task<bool>> condition, Func<Task<string>> what)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Longest) throw new ShouldAssertException($"After {Longest.TotalSeconds} s: {await what()}");
            await timer.WaitForNextTickAsync(Token);
        }
    }

    private static ChangeRow Customer(string code, string lane, long run) => new()
    {
        Company = Company, Lane = lane, Target = Side.Ssm, Stream = Streams.Customers, Kind = Kind.Account, Record = code, Action = "create", State = ChangeState.Queued, Version = 1,
        Fields = RecordSchema.ToJson(Staged.Image(("companyCode", code), ("name", "Murphy " + code))), Expected = RecordSchema.ToJson(Image.Empty), Key = code, RunId = run, MappingVersion = 1, Priority = 10,
        CreatedAt = TimeProvider.System.GetUtcNow(), UpdatedAt = TimeProvider.System.GetUtcNow(),
    };
}
