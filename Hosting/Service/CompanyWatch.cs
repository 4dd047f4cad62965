using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Service;

/// <summary>Looks at the companies folder: a new or mended company is started, changed settings are taken, and what cannot be used is told once and noted for <c>status</c>.</summary>
public sealed partial class CompanyWatch(
    CompanySet companies, CompanyRegistry registry, StagingStore store, ServiceOptions options, Troubles troubles, TimeProvider time, ILogger<CompanyWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Renewed = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);
    private readonly string _process = options.Role is { } role ? $"{CommandRoutes.Queue(role, options.Site)}@{ProcessLife.Host}" : "service";
    private long? _noted;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        do
        {
            await troubles.Try("reading the companies folder", () => Look(stoppingToken), stoppingToken);
            if (_noted is not { } noted || time.GetElapsedTime(noted) > Renewed) await troubles.Try("noting which companies are started", () => Note(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Look(CancellationToken cancellationToken)
    {
        var changed = await companies.Look(cancellationToken);
        if (changed.Count == 0) return;

        registry.Take(companies.InForce, companies.Faults);
        _noted = null;
        foreach (var (before, now) in changed) Tell(before, now);
    }

    private void Tell(CompanyState? before, CompanyState now)
    {
        if (now.Fault is { } fault && fault.Message != before?.Fault?.Message)
        {
            if (now.InForce is null) NotStarted(now.Company, fault.Code, fault.Message);
            else NotTaken(now.Company, now.Since!.Value, fault.Code, fault.Message);
        }
        if (now.InForce is null || ReferenceEquals(now.InForce, before?.InForce)) return;
        if (before?.InForce is null) Started(now.Company);
        else Taken(now.Company);
    }

    private Task Note(CancellationToken cancellationToken) => store.Write(async db =>
    {
        var now = time.GetUtcNow();
        var rows = await db.CompanyFiles.Where(f => f.Process == _process).ToDictionaryAsync(f => f.Company, cancellationToken);
        foreach (var state in companies.States)
        {
            if (!rows.Remove(state.Company, out var row)) row = db.CompanyFiles.Add(new CompanyFileRow { Company = state.Company, Process = _process }).Entity;
            (row.InForceSince, row.SeenAt) = (state.Since, now);
            (row.Code, row.Fault, row.FaultSince) = (state.Fault?.Code, state.Fault?.Message, state.FaultSince);
        }
        db.CompanyFiles.RemoveRange(rows.Values);
        await db.SaveChangesAsync(cancellationToken);
        await db.CompanyFiles.Where(f => f.SeenAt < now - Remembered).ExecuteDeleteAsync(cancellationToken);
        _noted = time.GetTimestamp();
    }, cancellationToken);

    [LoggerMessage(EventId = 1050, Level = LogLevel.Error, Message = "Company {Company} is not started: {Code} {Reason}")]
    private partial void NotStarted(string company, string code, string reason);

    [LoggerMessage(EventId = 1051, Level = LogLevel.Error, Message = "Company {Company} goes on with the settings in force since {Since:u}, because its file as it is now cannot be used: {Code} {Reason}")]
    private partial void NotTaken(string company, DateTimeOffset since, string code, string reason);

    [LoggerMessage(EventId = 1052, Level = LogLevel.Information, Message = "Company {Company} is started")]
    private partial void Started(string company);

    [LoggerMessage(EventId = 1053, Level = LogLevel.Information, Message = "Company {Company}: its new settings are in force")]
    private partial void Taken(string company);
}
