using AutoMapper;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Mapping.ToSage;

internal sealed class OrderWriter(IMapper mapper, MappingSettings settings)
{
    private const int Width = 60;

    public OrderWrite Order(Image header, IReadOnlyList<OrderLineWrite> lines, string marker, DateOnly today)
    {
        var order = (Order)RecordSchema.Of(Kind.Order).ToRecord(header);
        var notes = WrappedText.Into(order.Comment, 3, Width) ?? throw TooLong(Kind.Order, "comment", "three notes of 60 characters");
        var write = (OrderWrite)mapper.Into(typeof(OrderWrite), order) with { Lines = lines, Notes1 = notes[0], Notes2 = notes[1], Notes3 = notes[2] };
        // Sage wants an expiry date on every quotation (D5).
        if (write.Quotation) write = write with { QuoteExpiryDate = order.Forecast ?? (order.OrderDate ?? today).AddDays(settings.QuoteValidityDays) };
        if (order.Rep is { } rep) write = AnalysisColumn.Write(write, settings.DocumentRep, rep);
        return AnalysisColumn.Write(write, settings.MarkerColumn, marker);
    }

    public OrderLineWrite Line(Image image, SagePrice? price, SageLineDefaults defaults)
    {
        var line = (OrderLine)RecordSchema.Of(Kind.OrderLine).ToRecord(image);
        var texts = WrappedText.Into(line.Description, 3, Width) ?? throw TooLong(Kind.OrderLine, "description", "a description and two comments of 60 characters");
        var (quantity, unit, discount) = (line.Quantity ?? 0, price?.UnitPrice ?? line.Price ?? 0, price?.DiscountRate ?? line.Discount ?? 0);
        return new OrderLineWrite
        {
            StockCode = StockCode(line.Product!), Description = texts[0] ?? defaults.Description, Comment1 = texts[1], Comment2 = texts[2],
            UnitOfSale = defaults.UnitOfSale, Quantity = quantity, UnitPrice = unit, DiscountRate = discount,
            // Given, so that no service takes the customer's discount off a second time.
            NetAmount = Net(quantity, unit, discount),
            TaxCode = defaults.TaxCode, TaxRate = defaults.TaxRate,
            NominalCode = defaults.NominalCode, DeptNumber = defaults.DeptNumber,
        };
    }

    public static bool HoldsComment(string text) => WrappedText.Into(text, 3, Width) is not null;

    /// <summary>The service product of a tenant is a code of Sage; carriage has no line of its own there and goes as S3 (D11).</summary>
    public string StockCode(string product)
    {
        var code = settings.ServiceProducts.FirstOrDefault(s => s.Value == product).Key;
        return code is null ? product : code == MappingDefaults.Carriage ? "S3" : code;
    }

    // Sage clears a text on an empty one and leaves a null alone.
    public static OrderWrite Change(Image image, SalesOrder order)
    {
        var write = new OrderWrite { OrderNumber = order.OrderNumber, AccountRef = order.AccountRef };
        if (!image["reference"].IsAbsent) write = write with { CustomerOrderNumber = image["reference"].Text ?? "" };
        if (image["forecast"].Value is DateOnly expiry && OrderStates.IsQuotation(order)) write = write with { QuoteExpiryDate = expiry };
        if (image["comment"].IsAbsent) return write;
        var notes = WrappedText.Into(image["comment"].Text, 3, Width) ?? throw TooLong(Kind.Order, "comment", "three notes of 60 characters");
        return write with { Notes1 = notes[0] ?? "", Notes2 = notes[1] ?? "", Notes3 = notes[2] ?? "" };
    }

    public static OrderLineWrite Change(SopItem line, decimal quantity, SagePrice price, SageLineDefaults defaults) => new()
    {
        ItemId = line.ItemId, StockCode = line.StockCode!, Description = line.Description, Comment1 = line.Comment1, Comment2 = line.Comment2,
        UnitOfSale = line.UnitOfSale, Quantity = quantity, UnitPrice = price.UnitPrice, DiscountRate = price.DiscountRate,
        NetAmount = Net(quantity, price.UnitPrice, price.DiscountRate),
        TaxCode = line.TaxCode ?? defaults.TaxCode, TaxRate = line.TaxCode is null ? defaults.TaxRate : line.TaxRate,
        NominalCode = line.NominalCode ?? defaults.NominalCode, DeptNumber = defaults.DeptNumber,
    };

    private static decimal Net(decimal quantity, decimal unit, decimal discount) =>
        Math.Round(quantity * unit * (100 - discount) / 100, 2, MidpointRounding.AwayFromZero);

    private static MappingException TooLong(string kind, string field, string limit) =>
        new(kind, field, null, $"The {field} of the {kind} is longer than Sage takes ({limit}). Shorten it in SSM.");
}
