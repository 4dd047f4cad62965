using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Simulation.World;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Sage50Etl.Tests.Simulation.People;

/// <summary>The office at the Sage screen.</summary>
internal sealed partial class Crowd
{
    private List<Row> CustomersOfSage => [.. Sage.Rows("SALES_LEDGER", "INACTIVE_FLAG = 0 ORDER BY ACCOUNT_REF")];

    private List<Row> ContactsOfSage => [.. Sage.Rows("SALES_DEL_ADDR", "ADDRESS_TYPE = 1 AND DESCRIPTION <> 'Trade contact' AND CONTACT_NAME <> '' ORDER BY ACCOUNT_REF, ADDRESS_REF")];

    private List<string> Stock => [.. Sage.Rows("STOCK", "INACTIVE_FLAG = 0 AND SALES_PRICE > 1 ORDER BY STOCK_CODE").Select(s => Cell(s, "STOCK_CODE"))];

    private void EditCustomer(Dice dice)
    {
        var key = Cell(dice.One(CustomersOfSage), "ACCOUNT_REF");
        (string Column, object? Value) change = dice.Below(4) switch
        {
            0 => ("TELEPHONE", Phone(dice)),
            1 => ("ADDRESS_1", dice.Between(1, 99) + " Harness Park"),
            2 => ("CREDIT_LIMIT", (decimal)dice.Between(100, 9_000)),
            _ => ("TERMS", dice.Chance(30) ? "" : Text(dice.Between(7, 90)) + " days"),
        };
        Sage.EditCustomer(key, change);
        Did($"customer {key}: {change.Column} is '{change.Value}' in Sage");
    }

    private void EnterCustomer(Dice dice)
    {
        var name = $"{Alphabet(dice)} Trading {Unique(dice)}";
        var key = Sage.AddCustomer(null, name, ("ADDRESS_1", "5 Foundry Bank"), ("ADDRESS_5", "VX5 5CD"), ("TELEPHONE", Phone(dice)), ("PRICING_REF", "TRADE"), ("CREDIT_LIMIT", 2500m));
        if (dice.Chance(60)) Sage.AddContact(key, $"Ana {Alphabet(dice)}{Unique(dice)}", ("TELEPHONE", Phone(dice)));
        Did($"customer {key} '{name}' is entered in Sage");
    }

    private void DeleteCustomer(Dice dice)
    {
        var idle = CustomersOfSage.Select(c => Cell(c, "ACCOUNT_REF")).Where(c => Sage.Rows("SALES_ORDER", $"ACCOUNT_REF = '{c}'").Count == 0
            && Sage.Rows("INVOICE", $"ACCOUNT_REF = '{c}'").Count == 0 && Sage.Rows("AUDIT_HEADER", $"ACCOUNT_REF = '{c}'").Count == 0 && !IsBornInSsm(c)).ToList();
        if (idle.Count == 0) return;
        var key = dice.One(idle);
        Sage.DeleteCustomer(key, noted: dice.Chance(50));
        Memory.DeletedInSage.Add(key);
        Did($"customer {key} is deleted in Sage");
    }

    private bool IsBornInSsm(string customer) => Sage.Rows("SALES_LEDGER", $"ACCOUNT_REF = '{customer}' AND ANALYSIS_3 LIKE 'SSM%'").Count > 0;

    private void EditContact(Dice dice)
    {
        var row = dice.One(ContactsOfSage);
        TypeInSage(row, dice);
    }

    private void TypeInSage(Row row, Dice dice)
    {
        var (column, field) = dice.One<(string, string)>([("TELEPHONE", "phone1"), ("TELEPHONE_2", "phone2"), ("E_MAIL", "email"), ("CONTACT_ROLE", "Z_JobTitle")]);
        var value = column == "E_MAIL" ? $"m{Unique(dice)}@sage.example" : column == "CONTACT_ROLE" ? "Role " + Unique(dice) : Phone(dice);
        var key = $"{Cell(row, "ACCOUNT_REF")}/{Number(row, "ADDRESS_REF")}";
        if (!Sage.EditContact(Cell(row, "ACCOUNT_REF"), Number(row, "ADDRESS_REF"), (column, value))) return;
        Memory.Typed.Add(new(_world.Timeline.Now, true, key, field, value));
        Did($"contact {key}: {field} is '{value}' in Sage");
    }

    private void EnterContact(Dice dice)
    {
        var key = Cell(dice.One(CustomersOfSage), "ACCOUNT_REF");
        var number = Sage.AddContact(key, $"Rue {Alphabet(dice)}{Unique(dice)}", ("TELEPHONE", Phone(dice)));
        Did($"contact {key}/{number} is entered in Sage");
    }

    private void DeleteContact(Dice dice)
    {
        var row = dice.One(ContactsOfSage);
        var key = $"{Cell(row, "ACCOUNT_REF")}/{Number(row, "ADDRESS_REF")}";
        if (!Sage.DeleteContact(Cell(row, "ACCOUNT_REF"), Number(row, "ADDRESS_REF"), noted: dice.Chance(50))) return;
        Memory.DeletedInSage.Add(key);
        Did($"contact {key} is deleted in Sage");
    }

    private void EditProduct(Dice dice)
    {
        var code = dice.One(Stock);
        Sage.EditProduct(code, dice.Chance(50) ? ("SALES_PRICE", dice.Between(200, 90_000) / 100m) : ("QTY_IN_STOCK", (decimal)dice.Between(0, 200)));
        Did($"product {code} is edited");
    }

    private void EnterProduct(Dice dice)
    {
        var code = "NEW" + Unique(dice);
        Sage.AddProduct(code, "New thing " + code, dice.Between(200, 20_000) / 100m);
        Did($"product {code} is entered");
    }

    private void EnterDocument(Dice dice, bool quotation)
    {
        var customer = Cell(dice.One(CustomersOfSage), "ACCOUNT_REF");
        var lines = Enumerable.Range(0, dice.Between(1, 3)).Select(_ => new SageOrderLine(dice.One(Stock), dice.Between(1, 9))).ToList();
        var number = Sage.AddOrder(customer, lines, quotation, ("CUST_ORDER_NUMBER", "PO" + Unique(dice)));
        Did($"{(quotation ? "quotation" : "order")} {number} is entered in Sage");
    }

    private List<int> Orders(string where) => [.. Sage.Rows("SALES_ORDER", where + " ORDER BY ORDER_NUMBER").Select(o => Number(o, "ORDER_NUMBER"))];

    private void EditLine(Dice dice)
    {
        var open = Orders("ALLOCATED_STATUS_CODE = 0 AND DESPATCH_STATUS_CODE = 0 AND ANALYSIS_3 NOT LIKE 'SSM%'");
        if (open.Count == 0) return;
        var number = dice.One(open);
        Sage.EditOrderLine(number, 1, quantity: dice.Between(1, 20));
        Did($"line 1 of document {number} is edited in Sage");
    }

    private void MakeOrder(Dice dice)
    {
        var open = Orders("ORDER_TYPE_CODE = 9 AND QUOTE_STATUS_ID = 1");
        if (open.Count == 0) return;
        var quotation = dice.One(open);
        var number = Sage.ConvertQuotation(quotation, keepNumber: true);
        Did($"quotation {quotation} becomes order {number}");
    }

    private void Despatch(Dice dice)
    {
        var open = Orders("ORDER_TYPE_CODE = 0 AND DESPATCH_STATUS_CODE < 2 AND ALLOCATED_STATUS_CODE < 3");
        if (open.Count == 0) return;
        var number = dice.One(open);
        Sage.AllocateOrder(number);
        var invoice = Sage.CompleteOrder(number);
        if (dice.Chance(60)) Sage.PostInvoice(invoice);
        Did($"order {number} is despatched on invoice {invoice}");
    }

    private void Cancel(Dice dice)
    {
        var open = Orders("ORDER_TYPE_CODE = 0 AND DESPATCH_STATUS_CODE = 0 AND ALLOCATED_STATUS_CODE < 3");
        if (open.Count == 0) return;
        var number = dice.One(open);
        Sage.CancelOrder(number);
        Did($"order {number} is cancelled");
    }

    private void Post(Dice dice)
    {
        var open = Sage.Rows("INVOICE", "INVOICE_TYPE_CODE <= 4 AND POSTED_CODE = 0 ORDER BY INVOICE_NUMBER").Select(i => Number(i, "INVOICE_NUMBER")).ToList();
        if (open.Count == 0) return;
        var number = dice.One(open);
        Sage.PostInvoice(number);
        Did($"invoice {number} is posted");
    }

    private void Pay(Dice dice)
    {
        var open = Sage.Rows("AUDIT_HEADER", "TYPE = 'SI' AND OUTSTANDING > 1 ORDER BY HEADER_NUMBER").Select(i => Number(i, "HEADER_NUMBER")).ToList();
        if (open.Count == 0) return;
        var number = dice.One(open);
        Sage.Receive(number, 1);
        Did($"1.00 is paid on ledger row {number}");
    }

    private static string Alphabet(Dice dice) => string.Concat(Enumerable.Range(0, 5).Select(_ => (char)('a' + dice.Below(26))).Select((c, i) => i == 0 ? char.ToUpperInvariant(c) : c));
}
