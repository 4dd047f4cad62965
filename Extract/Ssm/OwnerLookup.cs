using System.Globalization;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Extract.Ssm;

/// <summary>Asks SSM whose a record of a shared tenant is now, by the rules that reading goes by (D9).</summary>
public sealed class OwnerLookup(ExtractContext context, StagingStore store)
{
    /// <summary>For accounts, contacts and orders, which are made in Sage.</summary>
    /// <returns>Why the record is not the company's; null where it is, or where SSM does not know it.</returns>
    /// <exception cref="Connectors.Ssm.SsmException">SSM does not answer, or not with this record.</exception>
    public async Task<string?> WhyNotOurs(string kind, string ssmKey, CancellationToken cancellationToken)
    {
        var id = int.Parse(ssmKey, CultureInfo.InvariantCulture);
        SsmRecord? record = kind switch
        {
            Kind.Account => await context.Ssm.Get<SsmAccount>(id, cancellationToken),
            Kind.Contact => await context.Ssm.Get<SsmContact>(id, cancellationToken),
            Kind.Order => await context.Ssm.Get<SsmSalesOrder>(id, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only accounts, contacts and orders are made in Sage."),
        };
        if (record is null) return null;

        var strangers = await new OwnerFilter(context, store).Strangers(kind, [record], cancellationToken);
        return strangers.TryGetValue(id, out var verdict) ? verdict.Filter : null;
    }
}
