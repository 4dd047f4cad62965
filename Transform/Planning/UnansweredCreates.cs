using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Planning;

/// <summary>
/// Creates in Sage that may have been done and were never answered. What one of them may have made is no record born in Sage: made in SSM, it would stand there
/// twice (I2). Everything else of the kind goes on, however long a create stays without answer.
/// </summary>
internal sealed class UnansweredCreates(StagingDb db, string company, StagedKind kind)
{
    // Clocks of two machines in any two time zones, and dates without a time of day.
    private static readonly TimeSpan Margin = TimeSpan.FromDays(2);

    /// <param name="sageKeys">Records of Sage that nobody knows yet.</param>
    /// <returns>By Sage key: the change that may have made it.</returns>
    public async Task<IReadOnlyDictionary<string, ChangeRow>> MayHaveMade(IReadOnlyList<string> sageKeys, CancellationToken cancellationToken)
    {
        var open = await Open(cancellationToken);
        if (open.Count == 0 && kind.Kind != Kind.Order) return new Dictionary<string, ChangeRow>();

        var rows = await StagedRows.ByKey(db, kind, company, Side.Sage50, sageKeys, cancellationToken);
        var marked = await Marked(rows, cancellationToken);
        var accounts = await Accounts(open, cancellationToken);
        var held = new Dictionary<string, ChangeRow>();
        foreach (var row in rows)
            if ((Maker(row, marked) ?? open.Find(c => CanBe(c, row, accounts))) is { } change) held[row.Key] = change;

        return held;
    }

    // A document that was set aside is told by its marker. That of a customer or contact is not staged, so what was set aside counts like what is in doubt.
    private async Task<List<ChangeRow>> Open(CancellationToken cancellationToken)
    {
        var creates = db.Changes.AsNoTracking().Where(c => c.Company == company && c.Target == Side.Sage50 && c.Kind == kind.Kind && c.Action == "create");
        var document = kind.Kind == Kind.Order;

        // The open states stand here as in the index over them, which holds nothing of the history.
        var open = await creates.Where(c => (c.State == ChangeState.Planned || c.State == ChangeState.Queued || c.State == ChangeState.Sending
                || c.State == ChangeState.InDoubt || c.State == ChangeState.Waiting || c.State == ChangeState.Held)
                && (c.State == ChangeState.Sending || c.State == ChangeState.InDoubt
                    || (c.State == ChangeState.Queued && c.IntentAt != null)
                    || (c.State == ChangeState.Held && c.Answered != null)
                    || (!document && c.IntentAt != null && (c.State == ChangeState.Planned || c.State == ChangeState.Waiting || c.State == ChangeState.Held))))
            .ToListAsync(cancellationToken);
        if (document) return [.. open.OrderBy(c => c.Id)];

        var refused = await creates.Where(c => c.State == ChangeState.Refused
                && ((c.Code == ChangeCode.Poison && c.IntentAt != null) || c.Code == ChangeCode.Ambiguous)
                && db.Links.Any(l => l.Company == company && l.Kind == c.Kind && l.Record == c.Record && l.SageKey == null))
            .ToListAsync(cancellationToken);
        return [.. open.Concat(refused).OrderBy(c => c.Id)];
    }

    // By SSM id: the create of a document that was sent and never settled as applied. Whatever has become of it since, its marker says that it was done.
    private async Task<IReadOnlyDictionary<string, ChangeRow>> Marked(IReadOnlyList<StagedRow> rows, CancellationToken cancellationToken)
    {
        var documents = rows.Select(r => SageExtra.DocumentOf(r.Extra)).OfType<string>().Distinct().ToList();
        if (documents.Count == 0) return new Dictionary<string, ChangeRow>();

        var links = await db.Links.AsNoTracking().Where(l => l.Company == company && l.Kind == kind.Kind && l.SageKey == null && documents.Contains(l.SsmKey!))
            .ToDictionaryAsync(l => l.Record, l => l.SsmKey!, cancellationToken);
        var records = links.Keys.ToList();
        var changes = await db.Changes.AsNoTracking().Where(c => c.Company == company && c.Kind == kind.Kind && records.Contains(c.Record)
            && c.Target == Side.Sage50 && c.Action == "create" && (c.IntentAt != null || c.Answered != null) && c.State != ChangeState.Applied)
            .ToListAsync(cancellationToken);

        return changes.GroupBy(c => links[c.Record]).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Id)!);
    }

    // SSM id of the customer to the accounts of Sage that it is or was linked with.
    private async Task<ILookup<string, string>> Accounts(List<ChangeRow> open, CancellationToken cancellationToken)
    {
        var customers = open.Select(AccountOf).OfType<string>().Distinct().ToList();
        if (customers.Count == 0) return Enumerable.Empty<string>().ToLookup(k => k);

        var links = await db.Links.AsNoTracking().Where(l => l.Company == company && l.Kind == Kind.Account && customers.Contains(l.SsmKey!)).ToListAsync(cancellationToken);
        return links.Where(l => l.SageKey is not null).ToLookup(l => l.SsmKey!, l => l.SageKey!);
    }

    private static ChangeRow? Maker(StagedRow row, IReadOnlyDictionary<string, ChangeRow> marked) =>
        SageExtra.DocumentOf(row.Extra) is { } document ? marked.GetValueOrDefault(document) : null;

    private bool CanBe(ChangeRow change, StagedRow row, ILookup<string, string> accounts)
    {
        if ((change.Answered ?? change.Key) is { } key) return key == row.Key;

        // The marker of another document: of ours it would have been found.
        if (SageExtra.DocumentOf(row.Extra) is not null) return false;

        return MadeSince(change, row) && SameAccount(change, row, accounts);
    }

    // The first call came after the change was planned; its intent is that of the last call.
    private static bool MadeSince(ChangeRow change, StagedRow row) =>
        !DateTime.TryParse(SageExtra.BornOf(row.Extra), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var made)
        || made >= change.CreatedAt.UtcDateTime - Margin;

    // An account that cannot be told may be any.
    private bool SameAccount(ChangeRow change, StagedRow row, ILookup<string, string> accounts)
    {
        if (AccountOf(change) is not { } customer || row.Values.GetValueOrDefault("account") is not string account) return true;

        return !accounts.Contains(customer) || accounts[customer].Contains(account);
    }

    private string? AccountOf(ChangeRow change) =>
        kind.Columns.Any(c => c.Field == "account") ? RecordSchema.Of(kind.Kind).FromJson(change.Fields)["account"].Text : null;
}
