using Microsoft.Extensions.Hosting;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Service;

/// <summary>
/// Looks every quotes.pollSeconds at the documents that changed in SSM, by a watermark of its own, and opens a priority run when one of them
/// is to be sent (D20). It remembers nothing over a restart: the cycle finds the same documents. A stamp in the future is bounded as every other one of SSM (D19).
/// </summary>
public sealed class PriorityLane(
    CompanyRegistry companies, RunStarter starter, ISweepLease lease, ServiceOptions options, Troubles troubles, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);
    private static readonly string[] Scope = [Streams.Customers, Streams.Orders];
    private static readonly DateTime LongAgo = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private readonly Dictionary<string, Look> _looks = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Schedule) return;

        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            foreach (var company in companies.All.Where(c => lease.Mine && c.Settings.Quotes.PollSeconds > 0))
                await troubles.Try($"the priority lane of {company.Scope.Company}", () => LookAt(company, stoppingToken), stoppingToken);
    }

    private async Task LookAt(Company company, CancellationToken cancellationToken)
    {
        var name = company.Scope.Company.Value;
        var now = time.GetUtcNow();
        if (!_looks.TryGetValue(name, out var last)) last = _looks[name] = new(time.GetTimestamp(), null, null);
        if (time.GetElapsedTime(last.At) < TimeSpan.FromSeconds(company.Settings.Quotes.PollSeconds)) return;

        var looked = time.GetTimestamp();
        _looks[name] = last with { At = looked };
        var seen = await Seen(company, last, now, cancellationToken);

        // What was seen but could not be started (a cycle is being read) is seen again by the overlap.
        var started = seen.Count == 0 || await starter.Start(name, RunKind.Priority, "priority", Scope, cancellationToken) is not null;
        _looks[name] = new(looked, seen.Watermark, started ? seen.Sent : last.Sent);
    }

    // Documents in a status that is sent, newer than at the last look.
    private static async Task<(int Count, string Watermark, string Sent)> Seen(Company company, Look last, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var contexts = await company.Contexts(anyAge: true, cancellationToken);
        var mapper = contexts.Extract.Mapper;
        var sent = new SortedSet<string>(StringComparer.Ordinal);

        var stamps = SsmStamps.Parse(last.Watermark ?? await Newest(company, now, cancellationToken));
        var since = stamps.Since(Kind.Order, Overlap)!;
        stamps.ReadAt = now;

        await foreach (var page in company.Ssm.Changes<SsmSalesOrder>(since, cancellationToken))
            foreach (var order in page.Rows)
            {
                stamps.See(Kind.Order, order);
                if (!order.Deleted && IsSent(mapper, order)) sent.Add($"{order.Id}@{order.DateUpdated ?? order.DateCreated:O}");
            }

        var text = string.Join(' ', sent);
        return (text == last.Sent ? 0 : sent.Count, stamps.ToString(), text);
    }

    // A document that cannot be mapped is the cycle's to report; here it only stands in nobody's way.
    private static bool IsSent(CanonicalMapper mapper, SsmSalesOrder order)
    {
        try
        {
            return mapper.FromSsm(order)["status"].Text is OrderState.QuotationToSend or OrderState.OrderToSend;
        }
        catch (Exception unmapped) when (unmapped is not OperationCanceledException)
        {
            return false;
        }
    }

    // The tenant's own clock: the newest stamp of its last page of documents stands for now, because its zone is unknown (D19).
    private static async Task<string> Newest(Company company, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var newest = LongAgo;
        await foreach (var page in company.Ssm.List<SsmSalesOrder>(new SsmListQuery(), cancellationToken))
        {
            newest = page.Rows.SelectMany(o => new[] { o.DateCreated, o.DateUpdated }).Max() ?? LongAgo;
            break;
        }

        var stamps = new SsmStamps { ReadAt = now };
        stamps.See(Kind.Order, new SsmSalesOrder { DateCreated = newest, DateUpdated = newest, DateDeleted = newest });
        return stamps.ToString();
    }

    private sealed record Look(long At, string? Watermark, string? Sent);
}
