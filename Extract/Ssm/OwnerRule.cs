using System.Text.Json;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Extract.Ssm;

/// <summary>Which records of a shared tenant one company owns (D9): those of a branch, or those with a value in a Z_ field; its external ids say so as well.</summary>
/// <param name="Prefix">Prefix of the company's external ids (D8).</param>
public sealed record OwnerRule(string Company, string Prefix, int? BranchId, string? Field, string? Value)
{
    /// <summary>Whether the record says itself that it is this company's. Only accounts, salesorders and products can.</summary>
    public bool Claims(SsmRecord record) => record switch
    {
        SsmAccount account => Rule(account.BranchId, account) || Ours(account.ExtId),
        SsmSalesOrder order => Rule(order.BranchId, order) || Ours(order.ExtId),
        SsmProduct product => Ours(product.ExtId),
        _ => false,
    };

    private bool Rule(SsmRef? branch, SsmRecord record) => BranchId is { } id ? branch?.Id == id
        : Field is not null && string.Equals(Text(record.Extra?.TryGetValue(Field, out var value) == true ? value : default), Value?.Trim(), StringComparison.OrdinalIgnoreCase);

    private bool Ours(string? extId) => Prefix.Length > 0 && extId?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.TryGetProperty("value", out var inner) ? Text(inner) : null,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => value.ToString().Trim(),
    };
}
