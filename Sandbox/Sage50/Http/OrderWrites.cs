using System.Globalization;
using System.Text.Json;
using Sage50Etl.Sandbox.Sage50.Documents;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>POST and PATCH of sales orders and SOP quotations (sage50-access 4.3). An update is refused once the order is allocated or despatched.</summary>
internal static class OrderWrites
{
    private static readonly WriteShape Header = new("SALES_ORDER",
        """
        orderDate=ORDER_DATE customerName=NAME customerOrderNumber=CUST_ORDER_NUMBER address1=ADDRESS_1 address2=ADDRESS_2 address3=ADDRESS_3
        address4=ADDRESS_4 address5=ADDRESS_5 delName=DEL_NAME delAddress1=DEL_ADDRESS_1 delAddress2=DEL_ADDRESS_2 delAddress3=DEL_ADDRESS_3
        delAddress4=DEL_ADDRESS_4 delAddress5=DEL_ADDRESS_5 contactName=CONTACT_NAME customerTelephoneNumber=CUST_TEL_NUMBER notes1=NOTES_1
        notes2=NOTES_2 notes3=NOTES_3 analysis1=ANALYSIS_1 analysis2=ANALYSIS_2 analysis3=ANALYSIS_3 userName=TAKEN_BY:30
        consignmentRef=CONSIGNMENT quoteStatus=QUOTE_STATUS_ID quoteExpiry=QUOTE_EXPIRY_DATE bankRef=BANK_REF
        """);

    public static WriteOutcome Create(HyperAccountsRequest request)
    {
        var body = WriteShape.Body(request);
        var store = request.Store;
        var account = WriteShape.Text(body, "customerAccountRef") is { Length: > 0 } given
            ? given
            : throw Refusal.Invalid("The field customerAccountRef is required");
        var customer = CustomerWrites.Exists(request, account) ? store.Customer(account) : throw Refusal.NotFound($"Customer {account}");
        if (customer["ACCOUNT_ON_HOLD"] is 1L && request.Switches.OnHoldRefused) throw Refusal.Invalid($"Account {account} is on hold");
        if (customer["INACTIVE_FLAG"] is 1L) throw Refusal.Invalid($"Account {account} is inactive");
        var currency = (int)(long)customer["CURRENCY"]!;
        if (Number(body, "currency") is { } asked and >= 0 && asked != currency && asked != currency - 1)
            throw Refusal.Invalid("The currency does not match the customer's");
        var header = HeaderOf(body, request);
        var type = (int)(Number(body, "orderType") ?? 0);
        var document = new SalesDocument
        {
            Number = store.NextOrderNumber(),
            Type = type is 0 or 9 ? type : throw Refusal.Invalid("The field orderType must be 0 or 9"),
            Date = header.LastOrDefault(h => h.Column == "ORDER_DATE").Value is DateOnly date ? date : DateOnly.FromDateTime(store.Now),
            Lines = Lines(body, [], request),
            Currency = currency,
            ForeignRate = Number(body, "foreignRate") is { } rate and > 0 ? rate : store.RateOf(currency),
            CustomerDiscountRate = request.Switches.CustomerDiscountOnOrders
                ? Convert.ToDecimal(customer["DISCOUNT_RATE"], CultureInfo.InvariantCulture)
                : 0,
            CarriageNet = Number(body, "carrNet") ?? 0,
            CarriageTaxCode = (int)(Number(body, "carrTaxCode") ?? 1),
            CarriageTaxRate = Number(body, "carrNet") is > 0 ? 20 : 0,
            Header = [.. SageCompanyStore.FromCustomer(customer).Where(c => c.Column != "ANALYSIS_2"), .. header, .. Quotation(type, header)],
            Created = store.Now,
            Modified = store.Now,
        };
        if (document.Lines.Count == 0) throw Refusal.Invalid("An order needs at least one line in invoiceItems");
        var number = store.WriteOrder(document);
        return new WriteOutcome(number, number.ToString(CultureInfo.InvariantCulture));
    }

    public static WriteOutcome Update(HyperAccountsRequest request)
    {
        var body = WriteShape.Body(request);
        var number = (int)(Number(body, "orderNumber") ?? throw Refusal.Invalid("The field orderNumber is required"));
        var order = request.Store.Rows("SALES_ORDER", $"ORDER_NUMBER = {number}").SingleOrDefault() ?? throw Refusal.NotFound($"Sales order {number}");
        if (order["ALLOCATED_STATUS_CODE"] is not 0L || order["DESPATCH_STATUS_CODE"] is not 0L)
            throw Refusal.Invalid($"Sales order {number} has been allocated, despatched, held or cancelled and cannot be updated");
        var account = WriteShape.Text(body, "customerAccountRef");
        if (!string.IsNullOrEmpty(account) && !account.Equals((string)order["ACCOUNT_REF"]!, StringComparison.OrdinalIgnoreCase))
            throw Refusal.Invalid($"The customerAccountRef of sales order {number} cannot be changed");
        var header = HeaderOf(body, request);
        if (header.LastOrDefault(h => h.Column == "QUOTE_STATUS_ID").Value is int status)
            header.Add(("QUOTE_STATUS", SageCompanyStore.QuoteStatuses[Math.Clamp(status, 0, 4)]));
        request.Store.EditOrder(number, [.. header]);
        if (WriteShape.Given(body, "invoiceItems") is not null)
        {
            var before = StoredOrder.Lines(request.Store, number);
            StoredOrder.Rewrite(request.Store, order, Lines(body, before, request));
        }
        return new WriteOutcome(number, null);
    }

    private static List<(string Column, object? Value)> HeaderOf(JsonElement body, HyperAccountsRequest request)
    {
        var header = Header.Read(body, request);
        if (!request.Switches.UserNameIsTakenBy) header.RemoveAll(h => h.Column == "TAKEN_BY");
        return header;
    }

    /// <summary>Lines sent over lines that stand: matched by id, the position from 0; others are added, none is removed.</summary>
    private static List<DocumentLine> Lines(JsonElement body, IReadOnlyList<DocumentLine> before, HyperAccountsRequest request)
    {
        List<DocumentLine> lines = [.. before];
        if (WriteShape.Given(body, "invoiceItems") is not { ValueKind: JsonValueKind.Array } items) return lines;
        var fromStock = WriteShape.Given(body, "orderItemsDataFromStockItemData") is { ValueKind: JsonValueKind.True };
        foreach (var item in items.EnumerateArray())
        {
            var id = (int)(Number(item, "id") ?? -1);
            if (id >= 0 && id < before.Count) lines[id] = OrderLineReader.Read(item, fromStock, before[id], request);
            else lines.Add(OrderLineReader.Read(item, fromStock, null, request));
        }
        return lines;
    }

    private static (string, object?)[] Quotation(int type, List<(string Column, object? Value)> header)
    {
        if (type != 9) return [("QUOTE_STATUS_ID", 0), ("QUOTE_EXPIRY_DATE", null)];
        if (!header.Any(h => h is ("QUOTE_EXPIRY_DATE", not null))) throw Refusal.Invalid("The field quoteExpiry is required for a quotation");
        var status = header.LastOrDefault(h => h.Column == "QUOTE_STATUS_ID").Value is int given ? given : 1;
        return status is >= 1 and <= 4
            ? [("QUOTE_STATUS_ID", status), ("QUOTE_STATUS", SageCompanyStore.QuoteStatuses[status])]
            : throw Refusal.Invalid("The field quoteStatus must be 1 to 4");
    }

    private static decimal? Number(JsonElement body, string name) =>
        decimal.TryParse(WriteShape.Text(body, name), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
