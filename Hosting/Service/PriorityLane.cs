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
/// is to be sent (D20). It remembers nothing over a restart: the cycle finds the same documents.
/// </summary>
public sealed class PriorityLane(CompanyRegistry companies, RunStarter starter, ISweepLease lease, ServiceOptions options, Troubles troubles, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);
    private static readonly string[] Scope = [Streams.Customers, Streams.Orders];
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
        if (!_looks.TryGetValue(name, out var last)) last = _looks[name] = new(now, null, null);
        if (now - last.At < TimeSpan.FromSeconds(company.Settings.Quotes.PollSeconds)) return;
        _looks[name] = last with { At = now };
        var seen = await Seen(company, last, cancellationToken);
        // What was seen but could not be started (a cycle is being read) is seen again by the overlap.
        var started = seen.Count == 0 || await starter.Start(name, RunKind.Priority, "priority", Scope, cancellationToken) is not null;
        _looks[name] = last with { At = now, Stamp = seen.Stamp, Sent = started ? seen.Sent : last.Sent };
    }

    // Documents in a status that is sent, newer than at the last look.
    private static async Task<(int Count, DateTime? Stamp, string? Sent)> Seen(Company company, Look last, CancellationToken cancellationToken)
    {
        var contexts = await company.Contexts(anyAge: true, cancellationToken);
        var mapper = contexts.Extract.Mapper;
        var sent = new SortedSet<string>(StringComparer.Ordinal);
        var stamp = last.Stamp;
        var since = stamp ?? await Newest(company, cancellationToken);
        await foreach (var page in company.Ssm.Changes<SsmSalesOrder>(new(since - Overlap, since - Overlap, since - Overlap), cancellationToken))
            foreach (var order in page.Rows)
            {
                stamp = Later(stamp, Later(order.DateCreated, order.DateUpdated));
                if (!order.Deleted && IsSent(mapper, order))
                    sent.Add($"{order.Id}@{order.DateUpdated ?? order.DateCreated:O}");
            }
        var text = string.Join(' ', sent);
        return (text == last.Sent ? 0 : sent.Count, stamp ?? since, text);
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

    // The tenant's own clock: the newest of its last page of documents stands for now, because its zone is unknown (ssm-api 4.4).
    private static async Task<DateTime> Newest(Company company, CancellationToken cancellationToken)
    {
        await foreach (var page in company.Ssm.List<SsmSalesOrder>(new SsmListQuery(), cancellationToken))
            if (page.Rows.Select(o => Later(o.DateCreated, o.DateUpdated)).Max() is { } newest) return newest;
        return new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    }

    private static DateTime? Later(DateTime? one, DateTime? other) => one > other ? one : other ?? one;

    private sealed record Look(DateTimeOffset At, DateTime? Stamp, string? Sent);
}
