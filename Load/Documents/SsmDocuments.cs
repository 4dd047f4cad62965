using System.Globalization;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Load.Targets;

namespace Sage50Etl.Load.Documents;

/// <summary>Reads salesorders with their salesordersLines.</summary>
public sealed class SsmDocuments(ISsmClient client, CanonicalMapper mapper) : IDocumentSource
{
    public Task<Document?> Read(string key, CancellationToken cancellationToken) => TargetFailures.Sorted<Document?>(Kind.Order, async () =>
    {
        var id = int.Parse(key, CultureInfo.InvariantCulture);
        if (await client.Get<SsmSalesOrder>(id, cancellationToken) is not { } order) return null;
        var lines = new List<TargetRecord>();
        await foreach (var page in client.List<SsmSalesOrderLine>(new SsmListQuery(SsmWhere.Equal("salesorderId.id", id).ToString()), cancellationToken))
        {
            if (page.Malformed is [var broken, ..])
                throw new TargetException(FailureClass.Held, LoadCodes.UnfitLine, $"Line {broken.Id} of document {id}: {broken.Field} {broken.Reason}. Correct the line in SSM.") { Field = broken.Field };
            lines.AddRange(page.Rows.Where(l => !l.Deleted && l.SalesorderId?.Id == id).Select(Record));
        }
        return new(Record(order), Sorted(lines), order.Blocked == true);
    });

    /// <summary>By position, then by age.</summary>
    public static IReadOnlyList<TargetRecord> Sorted(IEnumerable<TargetRecord> lines) =>
        [.. lines.OrderBy(l => l.Image["position"].Value as decimal? ?? 0).ThenBy(l => int.Parse(l.Key, CultureInfo.InvariantCulture))];

    private TargetRecord Record(SsmRecord record) =>
        new(record.Id.ToString(CultureInfo.InvariantCulture), mapper.FromSsm(record), record.Deleted, record.SalesRepIdUpdated, SsmExtra.Of(record));
}
