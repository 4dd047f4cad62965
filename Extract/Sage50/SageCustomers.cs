using System.Runtime.CompilerServices;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;

namespace Sage50Etl.Extract.Sage50;

/// <summary>Customers and their delivery addresses.</summary>
public sealed class SageCustomers(ExtractContext context, TimeProvider time) : SageSource(context, time)
{
    public override async IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stamps = new SageStamps(mode, Context.Settings.SageOverlap);
        var addresses = stamps.Query().And("ADDRESS_TYPE", SageOperator.Equal, 0);
        await foreach (var batch in Table<SalesLedger>(Kind.Account, mode, stamps.Query(), stamps, AddCustomer, cancellationToken)) yield return batch;
        await foreach (var batch in Table<SalesDelAddr>(Kind.Address, mode, addresses, stamps, Map, cancellationToken)) yield return batch;
        Watermark = stamps.ToString();
    }

    private void AddCustomer(BatchBuilder batch, SalesLedger row) => batch.Map(
        SageKeys.Of(row), () => Context.Mapper.FromSage(row), row.RecordDeleted, RowFilter.ReasonToSkip(row, Mapping), SageExtra.Of(row));

    public override Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken) => kind == Kind.Account
        ? None<SalesLedger>(Where("ACCOUNT_REF", key), cancellationToken)
        : None<SalesDelAddr>(Where("ACCOUNT_REF", AddressKey(key).Account)
            .And("ADDRESS_REF", SageOperator.Equal, AddressKey(key).Number).And("ADDRESS_TYPE", SageOperator.Equal, 0), cancellationToken);
}
