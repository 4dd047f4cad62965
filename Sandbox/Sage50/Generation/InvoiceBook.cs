using System.Globalization;
using Sage50Etl.Sandbox.Sage50.Documents;

namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>Invoices, credits, proformas and old quotations by number. An even number whose half is a complete order is that order's invoice.</summary>
internal sealed class InvoiceBook(int seed, int count, CustomerBook customers, OrderBook orders, LineBook lines, DateTime now)
{
    private static readonly string[] Types =
    [
        "Product Invoice", "Product Invoice (from SOP)", "Service Invoice", "Product Credit", "Service Credit", "Product Proforma",
        "Product Quotation", "Service Proforma", "Service Quotation",
    ];

    public int Count => count;

    public SalesDocument At(int number)
    {
        var chance = new Chance(seed, "invoice", number);
        var order = number % 2 == 0 && number / 2 <= orders.Count && orders.StateOf(number / 2).IsComplete ? number / 2 : 0;
        var customer = order > 0 ? orders.CustomerOf(order) : customers.Buyer(chance);
        var source = order > 0 ? orders.At(order) : null;
        var document = source ?? DocumentTerms.Start(number, Type(chance), customer, lines, chance, free: false);
        var created = source?.Created.AddHours(20) ?? now.AddDays(-1 - (count - number) * 1000L / count).AddMinutes(-chance.Between(0, 500));
        var date = DateOnly.FromDateTime(created);
        var type = order > 0 ? 1 : document.Type;
        return document with
        {
            Number = number,
            Type = type,
            Date = date,
            Created = created,
            Modified = customers.Between(created, chance),
            Header = [.. DocumentTerms.Texts(customer, chance), .. Kind(type, date, chance), .. Order(order)],
        };
    }

    public static bool IsPosted(SalesDocument invoice) => invoice.Header.Any(h => h is ("POSTED_CODE", 1));

    private static int Type(Chance chance) => chance.Between(0, 99) switch
    {
        < 55 => 0,
        < 72 => 2,
        < 85 => 3,
        < 91 => 4,
        < 93 => 5,
        < 95 => 7,
        < 98 => 6,
        _ => 8,
    };

    private (string, object?)[] Kind(int type, DateOnly date, Chance chance)
    {
        var posted = type <= 4 && !chance.OneIn(11);
        var quotation = type is 6 or 8;
        var status = quotation ? date.AddDays(30) < DateOnly.FromDateTime(now) ? 4 : 1 : 0;
        return
        [
            ("INVOICE_TYPE_CODE", type), ("INVOICE_TYPE", Types[type]), ("INVOICE_OR_CREDIT", type is 3 or 4 ? "Credit" : "Invoice"),
            ("INVOICE_DATE", date), ("PAYMENT_DUE_DATE", type <= 2 ? date.AddDays(30) : null),
            ("POSTED_CODE", posted ? 1 : 0), ("POSTED", posted ? "Y" : ""), ("PRINTED_CODE", posted ? 1 : 0), ("PRINTED", posted ? "Y" : ""),
            ("QUOTE_STATUS_ID", status), ("QUOTE_STATUS", SageCompanyStore.QuoteStatuses[status]),
            ("QUOTE_EXPIRY_DATE", quotation ? date.AddDays(30) : null),
        ];
    }

    private static (string, object?)[] Order(int order) => order == 0
        ? []
        : [("ORDER_NUMBER", order.ToString(CultureInfo.InvariantCulture)), ("ORDER_NUMBER_NUMERIC", order)];
}
