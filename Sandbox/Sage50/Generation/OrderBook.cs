using System.Globalization;
using Sage50Etl.Sandbox.Sage50.Documents;

namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>Orders and quotations by number; every third is a quotation. Order n that is complete was invoiced as invoice 2n.</summary>
internal sealed class OrderBook(int seed, int count, CustomerBook customers, LineBook lines, DateTime now)
{
    public int Count => count;

    public GeneratedCustomer CustomerOf(int number) => customers.Buyer(new Chance(seed, "account", number));

    public OrderState StateOf(int number) => IsQuotation(number)
        ? default
        : OrderState.Of(number < count * 2 / 3, new Chance(seed, "state", number));

    public static bool IsQuotation(int number) => number % 3 == 0;

    public SalesDocument At(int number)
    {
        var chance = new Chance(seed, "order", number);
        var customer = CustomerOf(number);
        var document = DocumentTerms.Start(number, IsQuotation(number) ? 9 : 0, customer, lines, chance, number % 97 == 5);
        var state = StateOf(number);
        var created = now.AddDays(-1 - (count - number) * 1000L / count).AddMinutes(-chance.Between(0, 500));
        var date = DateOnly.FromDateTime(created);
        return document with
        {
            Date = date,
            Created = created,
            Modified = customers.Between(created, chance),
            Lines = [.. document.Lines.Select(l => InState(l, state, date.AddDays(7)))],
            Header =
            [
                .. DocumentTerms.Texts(customer, chance), .. state.Columns, .. Quotation(number, date, chance), .. Kind(document.Type, date),
                ("DESPATCH_DATE", state.Despatched == 0 ? null : date.AddDays(3) < DateOnly.FromDateTime(now) ? date.AddDays(3) : date),
                ("INVOICE_NUMBER", state.IsComplete ? (2 * number).ToString(CultureInfo.InvariantCulture) : ""),
                ("INVOICE_NUMBER_NUMERIC", state.IsComplete ? 2 * number : 0),
            ],
        };
    }

    private static DocumentLine InState(DocumentLine line, OrderState state, DateOnly due)
    {
        var (allocated, delivered) = state.Split(line.Quantity);
        return line with { QtyAllocated = allocated, QtyDelivered = delivered, DueDate = due };
    }

    private (string, object?)[] Quotation(int number, DateOnly date, Chance chance)
    {
        if (!IsQuotation(number)) return [];
        var expiry = date.AddDays(30);
        // An open quotation past its expiry is left by people who never look at the list.
        var status = expiry >= DateOnly.FromDateTime(now) || chance.OneIn(12) ? 1 : chance.Between(2, 4);
        return [("QUOTE_STATUS_ID", status), ("QUOTE_STATUS", SageCompanyStore.QuoteStatuses[status]), ("QUOTE_EXPIRY_DATE", expiry)];
    }

    private static (string, object?)[] Kind(int type, DateOnly date) =>
        [("ORDER_TYPE_CODE", type), ("ORDER_OR_QUOTE", type == 9 ? "Sales Quote" : "Sales Order"), ("ORDER_DATE", date)];
}
