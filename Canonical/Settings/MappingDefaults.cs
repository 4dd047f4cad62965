using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Settings;

internal static class MappingDefaults
{
    public const string Carriage = "carriage";

    /// <summary>Codes that Sage uses and ISO 3166 does not: Northern Ireland for VAT, Greece for VAT, and what people type for the United Kingdom (D22).</summary>
    public static readonly IReadOnlyDictionary<string, string> Countries = new Dictionary<string, string> { ["XI"] = "GB", ["UK"] = "GB", ["EL"] = "GR" };

    public static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> CustomFields =
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            [Kind.Account] = new Dictionary<string, string>
            {
                ["currency"] = "Z_Currency", ["onHold"] = "Z_OnHold", ["creditLimit"] = "Z_CreditLimit", ["balance"] = "Z_Balance", ["terms"] = "Z_Terms",
            },
            [Kind.Contact] = new Dictionary<string, string> { ["jobTitle"] = "Z_JobTitle" },
            [Kind.Product] = new Dictionary<string, string> { ["taxCode"] = "Z_TaxCode", ["unitOfSale"] = "Z_UnitOfSale", ["barcode"] = "Z_Barcode" },
            [Kind.Order] = new Dictionary<string, string>
            {
                ["orderDate"] = "Z_OrderDate", ["net"] = "Z_Net", ["tax"] = "Z_Tax", ["gross"] = "Z_Gross", ["currency"] = "Z_Currency",
            },
            [Kind.Invoice] = new Dictionary<string, string> { ["paid"] = "", ["outstanding"] = "", ["dueDate"] = "", ["paymentState"] = "" },
            [Kind.OrderLine] = new Dictionary<string, string> { ["net"] = "Z_Net", ["tax"] = "Z_Tax", ["taxCode"] = "Z_TaxCode" },
        };

    public static readonly IReadOnlyDictionary<string, string> OrderStatusLabels = new Dictionary<string, string>
    {
        [OrderState.QuotationOpen] = "Quotation open",
        [OrderState.QuotationWon] = "Quotation won",
        [OrderState.QuotationLost] = "Quotation lost",
        [OrderState.QuotationExpired] = "Quotation expired",
        [OrderState.OrderReceived] = "Order received",
        [OrderState.OrderPartAllocated] = "Order part allocated",
        [OrderState.OrderAllocated] = "Order allocated",
        [OrderState.OrderPartDespatched] = "Order part despatched",
        [OrderState.OrderDespatched] = "Order despatched",
        [OrderState.OrderCancelled] = "Order cancelled",
        [OrderState.OrderOnHold] = "Order on hold",
        [OrderState.Draft] = "Draft",
        [OrderState.QuotationToSend] = "Send to Sage",
        [OrderState.OrderToSend] = "Send to Sage as order",
        [OrderState.Invoice] = "Invoice",
        [OrderState.CreditNote] = "Credit note",
    };

    public static readonly IReadOnlyDictionary<string, string> ServiceProducts = new Dictionary<string, string>
    {
        ["S1"] = "SVC-S1", ["S2"] = "SVC-S2", ["S3"] = "SVC-S3", [Carriage] = "SVC-CARR",
    };
}
