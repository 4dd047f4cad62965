using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Transform.Planning;

/// <summary>Findings for records of Sage that are not sent to SSM, because a write of ours without answer may have made them.</summary>
internal sealed class HeldBack(StagingDb db, string company, string kind, DateTimeOffset now)
{
    private const string Code = FindingCode.HeldBack;

    /// <param name="held">By Sage key: the change that may have made it.</param>
    public async Task Tell(IReadOnlyDictionary<string, ChangeRow> held, CancellationToken cancellationToken)
    {
        var keys = held.Keys.ToList();
        var known = await Findings().Where(f => keys.Contains(f.Key)).ToDictionaryAsync(f => f.Key, cancellationToken);

        foreach (var (key, change) in held)
        {
            if (!known.TryGetValue(key, out var row))
                row = db.Findings.Add(new() { Company = company, Side = Side.Sage50, Kind = kind, Key = key, Code = Code, FirstSeen = now }).Entity;
            (row.Rule, row.Open, row.LastSeen, row.Reason) = ("I2", true, now, Reason(key, change));
        }
    }

    /// <summary>Ends those that the plan has not met again.</summary>
    public Task<int> CloseOthers(CancellationToken cancellationToken) =>
        Findings().Where(f => f.Open && f.LastSeen < now).ExecuteUpdateAsync(f => f.SetProperty(r => r.Open, false), cancellationToken);

    private IQueryable<FindingRow> Findings() =>
        db.Findings.Where(f => f.Company == company && f.Side == Side.Sage50 && f.Kind == kind && f.Code == Code);

    private string Reason(string key, ChangeRow change)
    {
        var sent = change.IntentAt is { } at ? $", sent {at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC" : "";
        var code = change.Code is { } given ? $" {given}" : "";

        return $"{kind} {key} of Sage 50 is not sent to SSM yet: change {change.Id}, which creates {change.Record} in Sage 50 "
            + $"({change.State}{code}{sent}), may have made it. {Follows(change)}";
    }

    private static string Follows(ChangeRow change) => change.State switch
    {
        ChangeState.InDoubt or ChangeState.Held or ChangeState.Refused =>
            $"It follows once change {change.Id} is settled. Look at that one with 'failed list', and have it asked for again with 'failed replay'.",
        ChangeState.Superseded or ChangeState.Cancelled => $"It is joined once {change.Record} is to be sent again: look at that one in SSM.",
        _ => $"It follows by itself once change {change.Id} is settled.",
    };
}
