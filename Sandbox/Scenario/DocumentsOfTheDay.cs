using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Sage50.Documents;
using Sage50Etl.Sandbox.Sage50.Http;

namespace Sage50Etl.Sandbox.Scenario;

/// <summary>Quotations, orders and invoices of the day, with services, a message and a fractional quantity among the lines.</summary>
internal static class DocumentsOfTheDay
{
    public static void Play(SageCompanyStore sage, SandboxCast cast)
    {
        var stock = sage.Rows("STOCK", "SALES_PRICE > 1 AND INACTIVE_FLAG = 0 ORDER BY STOCK_CODE DESC").Select(p => (string)p["STOCK_CODE"]!).Take(4).ToList();
        var open = Documents(sage, "ORDER_TYPE_CODE = 9 AND QUOTE_STATUS_ID = 1");
        var untouched = Documents(sage, "ORDER_TYPE_CODE = 0 AND ALLOCATED_STATUS_CODE = 0 AND DESPATCH_STATUS_CODE = 0");
        var quotation = sage.AddOrder(cast.Known[0], [new(stock[0], 3), new(stock[1], 1, DiscountRate: 10)], quotation: true, ("CUST_ORDER_NUMBER", "RFQ-2001"));
        Enter(sage, cast.Moved, 9, [Stock(sage, stock[2], 6), Message("Price held until the end of the month"), Survey()]);
        Enter(sage, cast.Named[0], 0, [Message("Deliver with order of last week"), Stock(sage, stock[0], 2.5m), Installation(), Message("*** Ring first ***")]);
        var toComplete = sage.AddOrder(cast.NewPhone, [new(stock[1], 4), new(stock[3], 2, 9.99m)], header: ("CUST_ORDER_NUMBER", "PO-2002"));
        var toAllocate = sage.AddOrder(cast.NewTerms, [new(DayInSage.NewProduct, 1)]);
        sage.ConvertQuotation(open.Concat([quotation]).First(), keepNumber: true);
        sage.AllocateOrder(toAllocate);
        sage.AllocateOrder(toComplete);
        var invoice = sage.CompleteOrder(toComplete);
        OneMore(sage, untouched.Concat([toAllocate]).First());
        Post(sage, invoice);
    }

    private static List<int> Documents(SageCompanyStore sage, string where) =>
        [.. sage.Rows("SALES_ORDER", $"{where} ORDER BY ORDER_NUMBER").Select(o => (int)(long)o["ORDER_NUMBER"]!)];

    // The public way enters stock lines only; a person at the screen may also type services and messages.
    private static void Enter(SageCompanyStore sage, string accountRef, int type, IReadOnlyList<DocumentLine> lines)
    {
        var customer = sage.Customer(accountRef);
        var today = DateOnly.FromDateTime(sage.Now);
        (string, object?)[] quote = type == 9
            ? [("QUOTE_STATUS_ID", 1), ("QUOTE_STATUS", SageCompanyStore.QuoteStatuses[1]), ("QUOTE_EXPIRY_DATE", today.AddDays(14))]
            : [];
        var rate = sage.RateOf(customer["CURRENCY"]!);
        sage.WriteOrder(new SalesDocument
        {
            Number = sage.NextOrderNumber(), Type = type, Date = today, Currency = (int)(long)customer["CURRENCY"]!, ForeignRate = rate,
            Lines = [.. lines.Select(l => l with { UnitPrice = Money.Pennies(l.UnitPrice * rate) })], CarriageNet = 7.5m, CarriageTaxRate = 20,
            Header = [.. SageCompanyStore.FromCustomer(customer), .. quote, ("NOTES_1", "Ask for Zoë"), ("TAKEN_BY", "Priya")],
            Created = sage.Now, Modified = sage.Now,
        });
    }

    private static DocumentLine Stock(SageCompanyStore sage, string code, decimal quantity) => sage.FromStock(new SageOrderLine(code, quantity));

    private static DocumentLine Message(string text) => new() { StockCode = "M", ServiceFlag = 1, Description = text, TaxCode = 0, NominalCode = "" };

    private static DocumentLine Installation() =>
        new() { StockCode = "S1", ServiceFlag = 1, Description = "Delivery and installation", Quantity = 1, UnitPrice = 85, TaxRate = 20 };

    private static DocumentLine Survey() => new()
    {
        StockCode = "S3", ServiceFlag = 2, Description = "Survey and report", Text = "Survey on the agreed day.\r\nReport within 10 days.", Quantity = 1.5m, UnitPrice = 120,
        TaxRate = 20,
    };

    private static void OneMore(SageCompanyStore sage, int orderNumber)
    {
        var order = sage.Rows("SALES_ORDER", $"ORDER_NUMBER = {orderNumber}").Single();
        var lines = StoredOrder.Lines(sage, orderNumber);
        var at = Enumerable.Range(0, lines.Count).First(i => lines[i].StockCode != "M" || i == lines.Count - 1);
        StoredOrder.Rewrite(sage, order, [.. lines.Select((l, i) => i == at ? l with { Quantity = l.Quantity + 1 } : l)]);
    }

    private static void Post(SageCompanyStore sage, int invoice)
    {
        var credit = Waiting(sage, "INVOICE_TYPE_CODE IN (3, 4)").Take(1).ToList();
        foreach (var number in credit.Append(invoice).Concat(Waiting(sage, $"INVOICE_TYPE_CODE <= 2 AND INVOICE_NUMBER <> {invoice}")).Take(5).ToList())
            sage.PostInvoice(number);
    }

    private static IEnumerable<int> Waiting(SageCompanyStore sage, string where) =>
        sage.Rows("INVOICE", $"POSTED_CODE = 0 AND {where} ORDER BY INVOICE_NUMBER").Select(i => (int)(long)i["INVOICE_NUMBER"]!);
}
