using System.Globalization;
using Sage50Etl.Canonical;
using Sage50Etl.Connectors.Sage50;

namespace Sage50Etl.Extract.Sage50;

/// <summary>
/// Under which key a row that cannot be read stands in staging, from the parts of its key in Sage: it is there, so it must not be called gone.
/// </summary>
public static class MalformedKey
{
    /// <summary>Null where a part of the key cannot be read: then it may be any record.</summary>
    public static string? Of(SageMalformedRow row) => row.KeyParts is not { Count: > 0 } parts ? null : row.Table switch
    {
        "PRICE" when parts.Count == 3 => parts[0] == "P" ? $"{parts[1]}|{parts[2]}" : string.Join('/', parts),
        "SALES_DEL_ADDR" when parts.Count == 2 => Number(parts[1]) is { } number ? SageKeys.Address(parts[0], number) : null,
        // One way into Sage names a line with its document, the other by itself.
        "SOP_ITEM" => Text(parts[^1]),
        "INVOICE_ITEM" when parts.Count == 2 => (Text(parts[0]), Text(parts[1])) is ({ } invoice, { } line) ? $"{invoice}/{line}" : null,
        "STOCK_CAT" or "SALES_ORDER" or "INVOICE" or "AUDIT_HEADER" => Text(parts[0]),
        _ => string.Join('/', parts),
    };

    private static string? Text(string part) => Number(part)?.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string part) =>
        decimal.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && decimal.IsInteger(number)
            && number is >= int.MinValue and <= int.MaxValue
            ? (int)number : null;
}
