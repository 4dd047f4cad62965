using Sage50Etl.Sandbox.Sage50.Documents;

namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>Lines of documents: mostly products, some S1, S2, S3 and M (sage50-access 2.7).</summary>
internal sealed class LineBook(ProductBook products)
{
    public IReadOnlyList<DocumentLine> Lines(GeneratedCustomer customer, decimal rate, bool free, Chance chance)
    {
        // The old standard rate on a few documents, while their header shows today's.
        var standard = chance.OneIn(40) ? 17.5m : 20m;
        var lines = Enumerable.Range(0, chance.Between(1, 6)).Select(_ => Line(rate, chance)).ToList();
        return [.. lines.Select(l => Taxed(free ? l with { UnitPrice = 0 } : l, customer, standard))];
    }

    private DocumentLine Line(decimal rate, Chance chance) => chance.Between(0, 55) switch
    {
        0 or 1 => Service("S1", 1, "Delivery and installation", "", 1, rate, chance),
        2 or 3 => Service("S2", 1, "Training day – zero rated", "", 0, rate, chance),
        4 or 5 => Service("S3", 2, "Survey and report", SurveyText, 1, rate, chance),
        6 or 7 => new DocumentLine { StockCode = "M", ServiceFlag = 1, Description = chance.Pick(Words.Messages), TaxCode = 0, NominalCode = "" },
        _ => Product(rate, chance),
    };

    private static DocumentLine Service(string code, int flag, string description, string text, int taxCode, decimal rate, Chance chance) => new()
    {
        StockCode = code,
        ServiceFlag = flag,
        Description = description,
        Text = text,
        TaxCode = taxCode,
        Quantity = chance.OneIn(3) ? 1.5m : 1,
        UnitPrice = Money.Pennies(chance.Pence(2500, 60000) * rate),
    };

    private DocumentLine Product(decimal rate, Chance chance)
    {
        var product = products.At(chance.Between(0, products.Count - 1));
        var price = chance.OneIn(7) ? product.SalesPrice * 0.95m : product.SalesPrice;
        return new DocumentLine
        {
            StockCode = product.StockCode,
            Description = product.Description,
            UnitOfSale = product.UnitOfSale,
            Comment1 = chance.OneIn(20) ? "Crème finish, see drawing" : "",
            Quantity = chance.OneIn(10) ? chance.Pick([0.25m, 1.5m, 2.5m, 12.75m]) : chance.Between(1, 24),
            UnitPrice = Money.Pennies(price * rate),
            DiscountRate = chance.OneIn(6) ? chance.Pick([5m, 10m, 12.5m, 20m]) : 0,
            TaxCode = product.TaxCode,
            DeptNumber = chance.Between(0, 2),
        };
    }

    private const string SurveyText = "Survey of the premises on the agreed day.\r\nReport within 10 days, max. €100 expenses.";

    private static DocumentLine Taxed(DocumentLine line, GeneratedCustomer customer, decimal standard)
    {
        var code = customer.TaxCode == 1 || line.StockCode == "M" ? line.TaxCode : customer.TaxCode;
        return line with { TaxCode = code, TaxRate = code switch { 1 => standard, 5 => 5, _ => 0 } };
    }
}
