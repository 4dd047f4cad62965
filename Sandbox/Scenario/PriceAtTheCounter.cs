using System.Globalization;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Sage50.Documents;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Sage50Etl.Sandbox.Scenario;

/// <summary>
/// What a clerk at the Sage screen is shown for a customer and a product: the special price, else the price list, else the stock record, less the
/// customer's discount; tax by the product. For customers in base currency.
/// </summary>
internal static class PriceAtTheCounter
{
    private const decimal StandardTax = 20;

    public static SandboxDocumentLine Line(SageCompanyStore sage, string accountRef, string stockCode, decimal quantity) =>
        Line(sage, accountRef, stockCode, quantity, Price(sage, accountRef, stockCode), sage.FromStock(new SageOrderLine(stockCode, quantity)).TaxRate);

    /// <summary>A service at standard rate, at the price that was agreed.</summary>
    public static SandboxDocumentLine Service(string code, decimal quantity, decimal price) =>
        new(code, quantity, price, 0, Money.Pennies(quantity * price), Money.Pennies(quantity * price * StandardTax / 100));

    public static decimal Price(SageCompanyStore sage, string accountRef, string stockCode) =>
        Rule(sage, "S", accountRef, stockCode) is { } special ? Amount(special, Stock(sage, stockCode)) : ListPrice(sage, accountRef, stockCode);

    /// <summary>Special prices left aside.</summary>
    public static decimal ListPrice(SageCompanyStore sage, string accountRef, string stockCode)
    {
        var stock = Stock(sage, stockCode);
        var list = (string)sage.Customer(accountRef)["PRICING_REF"]!;
        return Rule(sage, "P", list, stockCode) is { } listed ? Amount(listed, stock) : Money.Pennies(Number(stock, "SALES_PRICE"));
    }

    public static Row? Rule(SageCompanyStore sage, string type, string reference, string stockCode) =>
        sage.Rows("PRICE", $"TYPE = '{type}'").SingleOrDefault(p => (string)p["PRICING_REF"]! == reference && (string)p["STOCK_CODE"]! == stockCode);

    private static SandboxDocumentLine Line(SageCompanyStore sage, string accountRef, string code, decimal quantity, decimal price, decimal taxRate)
    {
        var discount = Number(sage.Customer(accountRef), "DISCOUNT_RATE");
        var net = Money.Pennies(quantity * price * (100 - discount) / 100);
        return new(code, quantity, price, discount, net, Money.Pennies(net * taxRate / 100));
    }

    private static Row Stock(SageCompanyStore sage, string code) => sage.Rows("STOCK").Single(s => (string)s["STOCK_CODE"]! == code);

    private static decimal Amount(Row rule, Row stock)
    {
        var (value, sales, cost) = (Number(rule, "CALC_VALUE"), Number(stock, "SALES_PRICE"), Number(stock, "LAST_PURCHASE_PRICE"));
        return Money.Pennies((int)Number(rule, "CALC_METHOD") switch
        {
            0 => value,
            1 => sales,
            2 => sales * (1 - value / 100),
            3 => sales - value,
            4 => cost * (1 + value / 100),
            5 => cost + value,
            6 => sales * (1 + value / 100),
            var method => throw new InvalidOperationException($"The sample company has a price with the calculation method {method}, which Sage does not have."),
        });
    }

    // Sage's doubles carry noise far behind the pennies, which must not tip a half.
    private static decimal Number(Row row, string column) => Math.Round(Convert.ToDecimal(row[column], CultureInfo.InvariantCulture), 6, MidpointRounding.AwayFromZero);
}
