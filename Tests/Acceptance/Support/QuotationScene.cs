using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>A loaded company with a customer whose price list gives a product another price than its stock record does.</summary>
public sealed record QuotationScene(TestCompany Company, int Account, string StockCode, int Product, decimal Price)
{
    public static async Task<QuotationScene> Prepare(TestCompany company, CancellationToken cancellationToken)
    {
        var row = Convert.ToString(company.Sage.Store.Scalar(
            "SELECT p.STOCK_CODE || '|' || p.PRICING_REF FROM PRICE p JOIN STOCK s ON s.STOCK_CODE = p.STOCK_CODE WHERE p.TYPE = 'P' AND p.PRICING_REF = 'TRADE' AND s.INACTIVE_FLAG = 0 AND s.SALES_PRICE > 1 ORDER BY 1 LIMIT 1"),
            CultureInfo.InvariantCulture)!.Split('|');
        company.Sage.Store.AddCustomer("QUOTED", "Quoted and Sons", ("COUNTRY_CODE", "GB"), ("PRICING_REF", row[1]));
        await company.FirstLoad(cancellationToken);
        var account = company.Ssm.Store.All("accounts").Single(a => a["extId"]?.GetValue<string>() == "QUOTED")["id"]!.GetValue<int>();
        var product = company.Ssm.Store.All("products").Single(p => p["extId"]?.GetValue<string>() == row[0])["id"]!.GetValue<int>();
        var rate = company.Ssm.Store.All("productRates").Single(r => r["productId"]!["id"]!.GetValue<int>() == product && r["rateId"]!["value"]!.GetValue<string>().Length > 0
            && company.Ssm.Store.Find("rates", r["rateId"]!["id"]!.GetValue<int>())!["extID"]!.GetValue<string>() == row[1]);
        return new(company, account, row[0], product, rate["salePrice"]!.GetValue<decimal>());
    }

    /// <summary>A document of SSM with one line, or with none; returns its id.</summary>
    public int Quotation(string status, int? quantity)
    {
        var statusId = Company.Ssm.Store.All("salesorderStatuses").Single(s => s["descriptionEN"]!.GetValue<string>() == status)["id"]!.GetValue<int>();
        var user = SandboxPeople.Reps[0].UserId;
        var branch = Company.Ssm.Store.All("branches")[0]["id"]!.GetValue<int>();
        var id = Company.Ssm.Store.Insert("salesorders", new JsonObject
        {
            ["reference"] = "PO 4711", ["accountId"] = Account, ["statusId"] = statusId, ["branchId"] = branch, ["salesRepId"] = user,
        }, user);
        if (quantity is { } whole)
            Company.Ssm.Store.Insert("salesordersLines", new JsonObject
            {
                ["salesOrderId"] = id, ["productId"] = Product, ["quantity"] = whole, ["order"] = 1, ["price"] = 0.01m,
            }, user);
        return id;
    }

    /// <summary>The number Sage gave the document of SSM.</summary>
    public int NumberOf(int document) => Convert.ToInt32(
        Company.Sage.Store.Scalar($"SELECT MIN(ORDER_NUMBER) FROM SALES_ORDER WHERE ANALYSIS_3 = 'SSMQ:{document}'"), CultureInfo.InvariantCulture);

    /// <summary>The customer's live documents in SSM.</summary>
    public IReadOnlyList<JsonObject> Documents() => Live(Company.Ssm.Store.All("salesorders").Where(o => o["accountId"]!["id"]!.GetValue<int>() == Account));

    public IReadOnlyList<JsonObject> Lines(int document) => Live(Company.Ssm.Store.All("salesordersLines").Where(l => l["salesorderId"]!["id"]!.GetValue<int>() == document));

    /// <summary>Writes made on both sides so far.</summary>
    public int Writes() => Company.Ssm.Store.Calls.Count(c => c.Verb is "PUT" or "POST" or "DELETE" && c.Resource != "login") + Company.Sage.Store.Calls.Count(c => c.EffectApplied);

    private static IReadOnlyList<JsonObject> Live(IEnumerable<JsonObject> records) => [.. records.Where(r => r["deleted"]?.GetValue<bool>() != true)];
}
