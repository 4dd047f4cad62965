using System.Runtime.CompilerServices;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Sage50;

/// <summary>Contacts: address rows of the accepted types (CON-07). A row Sage made by itself for the trade contact is left out where a person's own row repeats it (D15).</summary>
public sealed class SageContacts(ExtractContext context, StagingStore store, TimeProvider time) : SageSource(context, time)
{
    private const string MadeBySage = "Trade contact";
    private const string Repeats = "Sage's automatic trade contact repeats another contact (D15)";

    public override async IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stamps = new SageStamps(mode, Context.Settings.SageOverlap);
        var (waiting, automatic) = (new List<SalesDelAddr>(), new List<SalesDelAddr>());
        var people = new HashSet<(string, string)>();
        var unread = new HashSet<string>(StringComparer.Ordinal);
        var query = stamps.Query();
        if (!mode.Full)
        {
            var (accounts, unknown) = await Changed(stamps, cancellationToken);
            yield return new SourceBatch(Kind.Contact, []) { Faults = unknown };
            Watermark = stamps.ToString();
            if (accounts.Count == 0) yield break;
            query = SageQuery.All.And("ACCOUNT_REF", SageOperator.In, accounts.ToList());
        }
        // Addresses of every type: one that was a contact before is out of filter, not deleted (CON-12).
        await foreach (var batch in Table<SalesDelAddr>(Kind.Contact, mode, query, stamps, Sort, cancellationToken))
        {
            unread.UnionWith(batch.Faults.Select(f => f.Key).OfType<string>());
            yield return batch;
            if (waiting.Count >= BatchBuilder.Size) yield return await Contacts(waiting, mode.Started, _ => null, cancellationToken);
        }
        yield return await Contacts(waiting, mode.Started, _ => null, cancellationToken);
        people.UnionWith(await Known(unread, cancellationToken));
        yield return await Contacts(automatic, mode.Started, row => people.Contains(Person(row)) ? Repeats : null, cancellationToken);
        Watermark = stamps.ToString();

        void Sort(BatchBuilder batch, SalesDelAddr row)
        {
            if (!Mapping.AcceptedContactTypes.Contains(row.AddressType)) batch.Add(SageKeys.Of(row), Image.Empty, row.RecordDeleted, RowFilter.NotFlagged);
            else if (row.Description == MadeBySage) automatic.Add(row);
            else
            {
                if (row is { ContactName: not null, RecordDeleted: false }) people.Add(Person(row));
                waiting.Add(row);
            }
        }
    }

    // Whether an automatic row repeats a person is seen only beside all rows of its customer, so these are read whole where one of them changed.
    private async Task<(HashSet<string> Accounts, List<SourceFault> Unknown)> Changed(SageStamps stamps, CancellationToken cancellationToken)
    {
        var (accounts, unknown) = (new HashSet<string>(StringComparer.Ordinal), new List<SourceFault>());
        await foreach (var read in Context.Sage.ReadWithFaults<SalesDelAddr>(stamps.Query(), cancellationToken))
            if (read.IsRow)
            {
                stamps.See(read.Row);
                accounts.Add(read.Row.AccountRef);
            }
            else if (read.Fault.KeyParts is [var account, _]) accounts.Add(account);
            else unknown.Add(Fault(read.Fault));
        return (accounts, unknown);
    }

    // A person whose row cannot be read just now is still the one of the last reading.
    private Task<List<(string, string)>> Known(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => store.Read(async db =>
    {
        var rows = await StagedRows.ByKey(db, StagedKind.Of(Kind.Contact), Context.Scope.Of(Side.Sage50), Side.Sage50, keys, cancellationToken);
        var people = rows.Where(r => r is { Gone: false, Filter: null }).Select(r => (r.Values.GetValueOrDefault("account") as string, r.Values.GetValueOrDefault("name") as string));
        return people.Where(p => p is { Item1: not null, Item2: not null }).Select(p => Person(p.Item1!, p.Item2!)).ToList();
    }, cancellationToken);

    // A contact belongs to whoever its account belongs to (scope 1.2); the customers have been read before.
    private async Task<SourceBatch> Contacts(List<SalesDelAddr> rows, DateTimeOffset readAt, Func<SalesDelAddr, string?> filter, CancellationToken cancellationToken)
    {
        var scope = Context.Scope.Of(Side.Sage50);
        var accounts = await store.Read(
            db => StagedRows.ByKey(db, StagedKind.Of(Kind.Account), scope, Side.Sage50, rows.Select(r => r.AccountRef).Distinct(), cancellationToken), cancellationToken);
        var owners = accounts.ToDictionary(a => a.Key, a => a.Values.GetValueOrDefault("owner"));
        var batch = new BatchBuilder(Kind.Contact, readAt);
        foreach (var row in rows)
            batch.Map(SageKeys.Of(row), () => Context.Mapper.FromSage(row).With("owner", FieldValue.Of(owners.GetValueOrDefault(row.AccountRef))), row.RecordDeleted,
                RowFilter.ReasonToSkip(row, Mapping) ?? filter(row), SageExtra.Of(row));
        rows.Clear();
        return batch.Take();
    }

    public override async Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken)
    {
        var (account, number) = AddressKey(key);
        var query = Where("ACCOUNT_REF", account).And("ADDRESS_REF", SageOperator.Equal, number);
        return await None<SalesDelAddr>(query, cancellationToken);
    }

    private static (string, string) Person(SalesDelAddr row) => Person(row.AccountRef, row.ContactName ?? "");

    private static (string, string) Person(string account, string name) => (account, name.ToUpperInvariant());
}
