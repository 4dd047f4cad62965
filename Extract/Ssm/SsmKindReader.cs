using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Extract.Snapshots;

namespace Sage50Etl.Extract.Ssm;

/// <inheritdoc />
internal sealed class SsmKindReader<T>(string kind) : ISsmKindReader where T : SsmRecord, ISsmResource
{
    public string Kind => kind;

    public async IAsyncEnumerable<SourceBatch> Read(
        ExtractContext context, SnapshotMode mode, SsmStamps stamps, OwnerFilter owners, TimeSpan overlap, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var since = mode.Full ? null : stamps.Since(kind, overlap);
        var pages = since is null ? context.Ssm.List<T>(new SsmListQuery(), cancellationToken) : context.Ssm.Changes<T>(since, cancellationToken);
        var batch = new BatchBuilder(kind, time.GetUtcNow());
        await foreach (var page in pages)
        {
            var strangers = await owners.Strangers(kind, page.Rows, cancellationToken);
            foreach (var record in page.Rows)
            {
                stamps.See(kind, record);
                var (filter, fault) = strangers.GetValueOrDefault(record.Id);
                batch.Map(Key(record.Id), () => context.Mapper.FromSsm(record), record.Deleted, Filter(record, context.Mapping) ?? filter, SsmExtra.Of(record));
                if (fault is not null && !record.Deleted) batch.Fault(fault);
            }
            foreach (var row in page.Malformed)
                batch.Fault(new(row.Id is { } id ? Key(id) : null, ExtractCodes.Malformed, row.Field, $"SSM {T.Path}: {row.Field} {row.Reason}"));
            // Taken page by page, so that a record read long ago is not stamped as if it were read just now.
            yield return batch.Take();
            batch.Requested(time.GetUtcNow());
        }
    }

    public async Task<bool> IsGone(ExtractContext context, string key, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Ssm.Get<T>(int.Parse(key, CultureInfo.InvariantCulture), cancellationToken) is null;
        }
        catch (SsmException unread) when (unread.Code == SsmErrorCodes.MalformedRow)
        {
            return false;
        }
    }

    private static string? Filter(SsmRecord record, MappingSettings mapping) => record switch
    {
        SsmProduct product when mapping.ServiceProducts.Values.Contains(product.ExtId) => "service product (D11)",
        SsmUser { IsActive: false } => "not active in SSM (D22)",
        _ => null,
    };

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);
}
