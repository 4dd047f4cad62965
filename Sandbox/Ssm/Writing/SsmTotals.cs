using Sage50Etl.Sandbox.Ssm.Model;
using Sage50Etl.Sandbox.Ssm.Storage;

namespace Sage50Etl.Sandbox.Ssm.Writing;

/// <summary>Server-side totals of lines and headers, one discount after the other, rounded to cents. No stamp of the header moves.</summary>
internal sealed class SsmTotals(SsmTenant tenant)
{
    private static readonly string[] Discounts = ["discount1", "discount2", "discount3", "discount4"];

    public void Recompute(SsmResource resource, SsmRow row)
    {
        if (resource.Path == "salesordersLines")
        {
            var net = Decimal(resource, row, "price") * Decimal(resource, row, "quantity");
            SetTotal(resource, row, AfterDiscounts(resource, row, net));
            if (row.Values[resource["salesorderId"].Index] is int orderId) RecomputeHeader(orderId);
        }
        else if (resource.Path == "salesorders")
        {
            RecomputeHeader(row.Id);
        }
    }

    private void RecomputeHeader(int orderId)
    {
        var orders = tenant.Table("salesorders");
        var lines = tenant.Table("salesordersLines");
        var sum = lines.Having(lines.Resource["salesorderId"], orderId).Where(line => !line.IsDeleted)
            .Sum(line => Decimal(lines.Resource, line, "total"));
        var order = orders.Find(orderId)!;
        SetTotal(orders.Resource, order, AfterDiscounts(orders.Resource, order, sum));
    }

    private void SetTotal(SsmResource resource, SsmRow row, decimal total)
    {
        var field = resource["total"].Index;
        tenant.Put(tenant.Table(resource), row with { Values = [.. row.Values.Select((value, index) => index == field ? total : value)] });
    }

    private static decimal AfterDiscounts(SsmResource resource, SsmRow row, decimal amount) => decimal.Round(
        Discounts.Aggregate(amount, (left, discount) => left * (1 - Decimal(resource, row, discount) / 100)), 2, MidpointRounding.AwayFromZero);

    private static decimal Decimal(SsmResource resource, SsmRow row, string field) => row.Values[resource[field].Index] is decimal value ? value : 0;
}
