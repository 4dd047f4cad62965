using System.Runtime.CompilerServices;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;

namespace Sage50Etl.Extract.Sage50;

/// <summary>Contacts: address rows of the accepted types (CON-07). A row Sage made by itself for the trade contact is left out where a person's own row repeats it (D15).</summary>
public sealed class SageContacts(ExtractContext context, TimeProvider time) : SageSource(context, time)
{
    private const string MadeBySage = "Trade contact";
    private const string NotFlagged = "not flagged as a contact (CON-07)";
    private const string Repeats = "Sage's automatic trade contact repeats another contact (D15)";

    public override async IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stamps = new SageStamps(mode, Context.Settings.SageOverlap);
        var late = new BatchBuilder(Kind.Contact, Time);
        var automatic = new List<SalesDelAddr>();
        var people = new HashSet<(string, string)>();
        // Addresses of every type: one that was a contact before is out of filter, not deleted (CON-12).
        await foreach (var batch in Table<SalesDelAddr>(Kind.Contact, stamps.Query(), stamps, Add, cancellationToken)) yield return batch;
        foreach (var row in automatic)
            late.Map(SageKeys.Of(row), () => Context.Mapper.FromSage(row), row.RecordDeleted,
                RowFilter.ReasonToSkip(row, Mapping) ?? (people.Contains(Person(row)) ? Repeats : null));
        yield return late.Take();
        Watermark = stamps.ToString();

        void Add(BatchBuilder batch, SalesDelAddr row)
        {
            if (!Mapping.AcceptedContactTypes.Contains(row.AddressType)) batch.Add(SageKeys.Of(row), Image.Empty, row.RecordDeleted, NotFlagged);
            else if (row.Description == MadeBySage) automatic.Add(row);
            else
            {
                if (row.ContactName is not null) people.Add(Person(row));
                Map(batch, row);
            }
        }
    }

    public override async Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken)
    {
        var (account, number) = AddressKey(key);
        var query = Where("ACCOUNT_REF", account).And("ADDRESS_REF", SageOperator.Equal, number);
        return await None<SalesDelAddr>(query, cancellationToken);
    }

    private static (string, string) Person(SalesDelAddr row) => (row.AccountRef, (row.ContactName ?? "").ToUpperInvariant());
}
