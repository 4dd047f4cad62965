using System.Globalization;
using System.Text.Json;
using Sage50Etl.Sandbox.Sage50.Documents;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>
/// Lines of a sales order as sent. HyperAccounts prices nothing: what is left out is refused, or copied from the stock record when
/// orderItemsDataFromStockItemData is set; never the customer's list or special price (D4).
/// </summary>
internal static class OrderLineReader
{
    private static readonly WriteShape Fields = new("SOP_ITEM",
        """
        stockCode=STOCK_CODE description=DESCRIPTION:120 details=TEXT:1023 comment1=COMMENT_1 comment2=COMMENT_2 unitOfSale=UNIT_OF_SALE
        quantity=QTY_ORDER unitPrice=FOREIGN_UNIT_PRICE discount=DISCOUNT_RATE taxCode=TAX_CODE_ID taxRate=TAX_RATE nominal=NOMINAL_CODE
        netAmount=FOREIGN_NET_AMOUNT departmentNumber=DEPT_NUMBER serviceFlag=SERVICE_FLAG dueDate=DUE_DATE
        """);

    private static readonly string[] Required = ["quantity", "unitPrice", "taxCode", "taxRate", "nominal"];
    private static readonly string[] Deciding = ["QTY_ORDER", "FOREIGN_UNIT_PRICE", "DISCOUNT_RATE"];
    private static readonly string[] NonStock = ["S1", "S2", "S3", "M"];

    public static DocumentLine Read(JsonElement item, bool fromStock, DocumentLine? before, HyperAccountsRequest request)
    {
        var cells = Fields.Read(item, request).ToDictionary(c => c.Column, c => c.Value, StringComparer.Ordinal);
        var code = cells.GetValueOrDefault("STOCK_CODE") as string ?? before?.StockCode;
        if (string.IsNullOrEmpty(code)) throw Refusal.Invalid("The field stockCode is required on each line");
        var start = before ?? Start(code, fromStock, request);
        if (before is null && !fromStock && code != "M" && Required.FirstOrDefault(f => WriteShape.Given(item, f) is null) is { } missing)
            throw Refusal.Invalid($"The field {missing} is required on line {code}");
        return Checked(With(start with { StockCode = code }, cells, request), request);
    }

    private static DocumentLine Start(string code, bool fromStock, HyperAccountsRequest request)
    {
        if (NonStock.Contains(code))
            return new DocumentLine { StockCode = code, ServiceFlag = code == "S3" ? 2 : 1, TaxCode = code is "S1" or "S3" ? 1 : 0 };
        if (request.Store.Scalar("SELECT 1 FROM STOCK WHERE STOCK_CODE = @code", ("code", code)) is null) throw Refusal.NotFound($"Product {code}");
        var line = request.Store.FromStock(new SageOrderLine(code, 0));
        return fromStock ? line : new DocumentLine { StockCode = code, Description = line.Description, UnitOfSale = line.UnitOfSale };
    }

    private static DocumentLine With(DocumentLine line, Dictionary<string, object?> cells, HyperAccountsRequest request)
    {
        T Cell<T>(string column, T otherwise) => cells.TryGetValue(column, out var value) && value is T given ? given : otherwise;
        var code = Cell("TAX_CODE_ID", line.TaxCode);
        return line with
        {
            Description = Cell("DESCRIPTION", line.Description),
            Text = Cell("TEXT", line.Text),
            Comment1 = Cell("COMMENT_1", line.Comment1),
            Comment2 = Cell("COMMENT_2", line.Comment2),
            UnitOfSale = Cell("UNIT_OF_SALE", line.UnitOfSale),
            Quantity = Cell("QTY_ORDER", line.Quantity),
            UnitPrice = Cell("FOREIGN_UNIT_PRICE", line.UnitPrice),
            DiscountRate = Cell("DISCOUNT_RATE", line.DiscountRate),
            NetAmount = Cell("FOREIGN_NET_AMOUNT", Deciding.Any(cells.ContainsKey) ? null : line.NetAmount),
            TaxCode = code,
            TaxRate = Cell("TAX_RATE", RateOf(code, request)),
            NominalCode = Cell("NOMINAL_CODE", line.NominalCode),
            DeptNumber = Cell("DEPT_NUMBER", line.DeptNumber),
            ServiceFlag = Cell("SERVICE_FLAG", line.ServiceFlag),
            DueDate = Cell("DUE_DATE", line.DueDate ?? default) is var due && due == default ? null : due,
        };
    }

    private static DocumentLine Checked(DocumentLine line, HyperAccountsRequest request)
    {
        if (line.Quantity < 0 || line.UnitPrice < 0) throw Refusal.Invalid($"Line {line.StockCode} has a negative quantity or price");
        return line.StockCode == "M" || request.Store.Scalar("SELECT 1 FROM NOMINAL_LEDGER WHERE ACCOUNT_REF = @n", ("n", line.NominalCode)) is not null
            ? line
            : throw Refusal.Invalid($"Nominal code {line.NominalCode} does not exist");
    }

    private static decimal RateOf(int code, HyperAccountsRequest request) =>
        Convert.ToDecimal(request.Store.Scalar("SELECT TAX_RATE FROM TAX_CODE WHERE TAX_CODE_ID = @code", ("code", code))
            ?? throw Refusal.Invalid($"Tax code {code} is not valid"), CultureInfo.InvariantCulture);
}
