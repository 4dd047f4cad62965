using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Sandbox.Scenario;

/// <summary>
/// The reps' documents of the day: a quotation and an order that Sage gets, and three that stay in SSM: a draft, one for a company nobody has sold
/// to yet (ORD-08) and one without lines (D5). Made after <see cref="DayInSage"/>, whose special price the quotation asks for.
/// </summary>
internal sealed class DocumentsInSsm
{
    public const string Quoted = "RFQ-3001";
    public const string Ordered = "PO-3002";
    public const decimal SpecialPrice = 11.11m;
    private const string Draft = "RFQ-3003";
    private const string OfPotential = "RFQ-3004";
    private const string Empty = "RFQ-3005";
    private const string ToSend = "Send to Sage";
    private const decimal InstallationPrice = 85;

    /// <summary>Reference and status of what has to stay as the rep left it.</summary>
    public static readonly IReadOnlyList<(string Reference, string Status)> Staying = [(Draft, "Draft"), (OfPotential, ToSend), (Empty, ToSend)];

    private readonly SageCompanyStore _sage;
    private readonly string _quoting;
    private readonly string _ordering;
    private readonly IReadOnlyList<string> _products;
    private readonly string _listed;

    public DocumentsInSsm(SageCompanyStore sage, SandboxCast cast)
    {
        _sage = sage;
        var buyers = Buyers(sage, cast);
        (_quoting, _ordering) = (buyers[0], buyers[^1]);
        var stock = sage.Rows("STOCK", $"SALES_PRICE > 1 AND INACTIVE_FLAG = 0 AND STOCK_CODE <> '{DayInSage.NewProduct}' ORDER BY STOCK_CODE DESC").Take(30).ToList();
        var codes = stock.Select(s => (string)s["STOCK_CODE"]!).ToList();
        _listed = codes.FirstOrDefault(c => PriceAtTheCounter.ListPrice(sage, _quoting, c) != sage.FromStock(new SageOrderLine(c, 1)).UnitPrice) ?? codes[0];
        _products = [.. codes.Where(c => c != _listed).Take(3)];
    }

    /// <summary>The office gives the customer a price of their own for the product it is about to be asked for.</summary>
    public void Promise()
    {
        var code = _products[0];
        if (PriceAtTheCounter.Rule(_sage, "S", _quoting, code) is null)
            _sage.Add("PRICE", ("PRICE_ID", $"S{_quoting,-8}{code}"), ("TYPE", "S"), ("PRICING_REF", _quoting), ("STOCK_CODE", code),
                ("CALC_METHOD", 0), ("CALC_VALUE", SpecialPrice), ("STORED_PRICE", SpecialPrice));
    }

    /// <summary>What Sage must hold of them, worked out from Sage's own records.</summary>
    public IReadOnlyList<SandboxDocument> Sent() =>
    [
        new(Quoted, _quoting, true,
        [
            PriceAtTheCounter.Line(_sage, _quoting, _listed, 3), PriceAtTheCounter.Line(_sage, _quoting, _products[0], 2),
            PriceAtTheCounter.Service("S1", 1, InstallationPrice),
        ]),
        new(Ordered, _ordering, false, [PriceAtTheCounter.Line(_sage, _ordering, _products[1], 4), PriceAtTheCounter.Line(_sage, _ordering, _products[2], 1)]),
    ];

    public void Play(SsmTenantStore tenant)
    {
        var desk = new TenantDesk(tenant);
        var (quoting, potential) = (desk.Account(_quoting), desk.AccountNamed(BeforeTheFirstRun.Staying[0]));
        var quotation = Document(tenant, desk, Quoted, quoting, ToSend, Rep);
        Line(tenant, quotation, 1, desk.Product(_listed), 3, 0.01m, null, Rep);
        Line(tenant, quotation, 2, desk.Product(_products[0]), 2, 0.01m, null, Rep);
        Line(tenant, quotation, 3, desk.Product("SVC-S1"), 1, InstallationPrice, "Delivery and installation", Rep);
        var order = Document(tenant, desk, Ordered, desk.Account(_ordering), "Send to Sage as order", Rep);
        Line(tenant, order, 1, desk.Product(_products[1]), 4, 0.01m, null, Rep);
        Line(tenant, order, 2, desk.Product(_products[2]), 1, 0.01m, null, Rep);
        Line(tenant, Document(tenant, desk, Draft, quoting, "Draft", Rep), 1, desk.Product(_listed), 1, 0.01m, null, Rep);
        Line(tenant, Document(tenant, desk, OfPotential, potential, ToSend, Rep), 1, desk.Product(_listed), 1, 0.01m, null, Rep);
        Document(tenant, desk, Empty, quoting, ToSend, Rep);
    }

    private static int Document(SsmTenantStore tenant, TenantDesk desk, string reference, int account, string status, int rep) =>
        tenant.Insert("salesorders", new JsonObject
        {
            ["reference"] = reference, ["accountId"] = account, ["statusId"] = desk.OrderStatus(status), ["branchId"] = 1, ["salesRepId"] = rep,
        }, rep);

    private static void Line(SsmTenantStore tenant, int document, int position, int product, int quantity, decimal price, string? text, int rep)
    {
        var line = new JsonObject { ["salesOrderId"] = document, ["productId"] = product, ["quantity"] = quantity, ["order"] = position, ["price"] = price };
        if (text is not null) line["description"] = text;
        tenant.Insert("salesordersLines", line, rep);
    }

    private static List<string> Buyers(SageCompanyStore sage, SandboxCast cast)
    {
        var buyers = sage.Rows("SALES_LEDGER", "PRICING_REF IN ('TRADE', 'PUBLIC') AND CURRENCY = 1 AND COUNTRY_CODE = 'GB' AND DISCOUNT_TYPE <= 1 "
                + "AND ACCOUNT_ON_HOLD = 0 AND INACTIVE_FLAG = 0 ORDER BY PRICING_REF DESC, ACCOUNT_REF")
            .Select(c => (string)c["ACCOUNT_REF"]!).Where(c => cast.Regulars.Contains(c) && c != cast.OnHold).ToList();
        return buyers.Count > 0 ? buyers : throw new InvalidOperationException(
            "The sample company has no customer in base currency with a price list to quote to. Make it with 30 customers or more.");
    }

    // Aoife, whose full name, which Sage gets (ACC-34), is a text of the map (D17).
    private static int Rep => SandboxPeople.Reps[0].UserId;
}
