using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.People;

/// <summary>What the office does now and then, and should not, or seldom.</summary>
internal sealed partial class Crowd
{
    private List<string> OldCustomers => [.. CustomersOfSage.Select(c => Cell(c, "ACCOUNT_REF")).Where(c => !IsBornInSsm(c))];

    private List<string> Idlers => [.. OldCustomers.Where(c => Sage.Rows("SALES_ORDER", $"ACCOUNT_REF = '{c}'").Count == 0
        && Sage.Rows("INVOICE", $"ACCOUNT_REF = '{c}'").Count == 0 && Sage.Rows("AUDIT_HEADER", $"ACCOUNT_REF = '{c}'").Count == 0)];

    private void Rename(Dice dice)
    {
        if (OldCustomers is not { Count: > 0 } open) return;
        var (old, key) = (dice.One(open), "R" + Unique(dice)[2..8]);
        GoneFromSage(old);
        Sage.RenameCustomer(old, key);
        Did($"customer {old} gets the code {key} in Sage");
    }

    private void Hold(Dice dice)
    {
        var row = dice.One(CustomersOfSage);
        var (key, onHold) = (Cell(row, "ACCOUNT_REF"), Number(row, "ACCOUNT_ON_HOLD") == 0);
        Sage.EditCustomer(key, ("ACCOUNT_ON_HOLD", onHold ? 1 : 0));
        Did($"customer {key} is {(onHold ? "put on hold" : "free again")} in Sage");
        if (onHold && dice.Chance(50)) AskFor(dice, quotation: true, of: key);
    }

    private void Idle(Dice dice)
    {
        var idle = Sage.Rows("SALES_LEDGER", "INACTIVE_FLAG = 1 ORDER BY ACCOUNT_REF");
        var key = Cell(dice.One(idle.Count > 0 && dice.Chance(60) ? idle : CustomersOfSage), "ACCOUNT_REF");
        var active = idle.Any(c => Cell(c, "ACCOUNT_REF") == key);
        Sage.EditCustomer(key, ("INACTIVE_FLAG", active ? 0 : 1));
        Did($"customer {key} is {(active ? "active again" : "inactive")} in Sage");
    }

    private void EnterNamesake(Dice dice)
    {
        var other = dice.One(CustomersOfSage.Where(c => !Memory.CustomersOfSsm.Contains(Cell(c, "NAME"))).ToList());
        var key = Sage.AddCustomer(null, Cell(other, "NAME"), ("ADDRESS_5", other["ADDRESS_5"]), ("TELEPHONE", Phone(dice)));
        Did($"customer {key} is entered in Sage with the name and postcode of {Cell(other, "ACCOUNT_REF")}");
    }

    private void DeliverElsewhere(Dice dice)
    {
        var there = Sage.Rows("SALES_DEL_ADDR", "ADDRESS_TYPE = 0 ORDER BY ACCOUNT_REF, ADDRESS_REF");
        if (there.Count > 0 && dice.Chance(50))
        {
            var row = dice.One(there);
            var gone = $"{Cell(row, "ACCOUNT_REF")}/{Number(row, "ADDRESS_REF")}";
            Sage.DeleteContact(Cell(row, "ACCOUNT_REF"), Number(row, "ADDRESS_REF"), noted: dice.Chance(50));
            Memory.DeletedInSage.UnionWith([gone, $"[{gone}]"]);
            Did($"delivery address {gone} is deleted in Sage");
            return;
        }
        var key = Cell(dice.One(CustomersOfSage), "ACCOUNT_REF");
        var number = Sage.AddAddress(key, 0, ("DESCRIPTION", "Depot " + Unique(dice)), ("ADDRESS_1", dice.Between(1, 99) + " Dock Road"), ("ADDRESS_5", "QX9 9ZZ"));
        Did($"delivery address {key}/{number} is entered in Sage");
    }

    private void EnterAgain(Dice dice)
    {
        if (Idlers is not { Count: > 0 } idle) return;
        var key = dice.One(idle);
        GoneFromSage(key);
        Sage.DeleteCustomer(key, noted: dice.Chance(50));
        Did($"customer {key} is deleted in Sage");
        _world.Timeline.After(TimeSpan.FromSeconds(dice.Chance(50) ? 0 : dice.Between(1, 240)), null, () =>
        {
            var name = $"{Alphabet(dice)} Again {Unique(dice)}";
            if (Sage.Rows("SALES_LEDGER", $"ACCOUNT_REF = '{key}'").Count > 0) return;
            Sage.AddCustomer(key, name, ("ADDRESS_5", "VX8 8CD"), ("TELEPHONE", Phone(dice)), ("PRICING_REF", "TRADE"));
            if (dice.Chance(50)) Sage.AddContact(key, $"Una {Alphabet(dice)}{Unique(dice)}", ("TELEPHONE", Phone(dice)));
            Did($"customer {key} '{name}' is entered in Sage, under a code that was another's");
        });
    }

    private void EnterContactAgain(Dice dice)
    {
        // The last one of a customer, whose number is given again.
        var last = ContactsOfSage.GroupBy(c => Cell(c, "ACCOUNT_REF")).Select(g => g.Last()).ToList();
        if (last.Count == 0) return;
        var row = dice.One(last);
        var (customer, number) = (Cell(row, "ACCOUNT_REF"), Number(row, "ADDRESS_REF"));
        Sage.DeleteContact(customer, number, noted: dice.Chance(50));
        Memory.DeletedInSage.Add($"{customer}/{number}");
        var next = Sage.AddContact(customer, $"Eve {Alphabet(dice)}{Unique(dice)}", ("TELEPHONE", Phone(dice)));
        Did($"contact {customer}/{number} is deleted in Sage, and another person entered as {customer}/{next}");
    }

    private void TypeOddly(Dice dice)
    {
        var key = dice.One(OldCustomers);
        switch (dice.Below(6))
        {
            case 0:
                var code = dice.One(["ZZ", "XI", "EL", "GB"]);
                Sage.EditCustomer(key, ("COUNTRY_CODE", code));
                Did($"customer {key}: country is '{code}' in Sage");
                break;
            case 1:
                Sage.EditCustomer(key, ("NAME", ""));
                Did($"customer {key} has no name in Sage");
                break;
            case 2:
                var name = $"{Alphabet(dice)} Renamed {Unique(dice)}";
                Sage.EditCustomer(key, ("NAME", name));
                Did($"customer {key} is called '{name}' in Sage");
                break;
            case 3:
                var product = dice.One(Stock);
                Sage.EditProduct(product, ("DESCRIPTION", dice.Chance(60) ? "" : "Thing " + Unique(dice)));
                Did($"product {product} has another or no description");
                break;
            case 4:
                var priced = dice.One(Stock);
                Sage.EditProduct(priced, ("SALES_PRICE", 2m + (dice.Below(1_000_000) / 99_991m)));
                Did($"product {priced} has a price with many decimals");
                break;
            default:
                Sage.EditCustomer(key, ("CREDIT_LIMIT", dice.Below(1_000_000) / 997m), ("ADDRESS_2", "Unit 1\r\n\tYard"), ("E_MAIL", "one@sage.example; two@sage.example"));
                Did($"customer {key} has a limit with many decimals, a line break in its address and two e-mail addresses in Sage");
                break;
        }
    }

    private void EditAhead(Dice dice)
    {
        var ahead = _world.Timeline.Now.UtcDateTime.AddMinutes(dice.Between(5, 3_000));
        if (dice.Chance(50))
        {
            var key = Cell(dice.One(CustomersOfSage), "ACCOUNT_REF");
            Sage.EditCustomer(key, ("TELEPHONE", Phone(dice)), ("RECORD_MODIFY_DATE", ahead));
            Did($"customer {key} is edited in Sage by a machine whose clock shows {ahead:MM-dd HH:mm}");
            return;
        }
        var code = dice.One(Stock);
        Sage.EditProduct(code, ("SALES_PRICE", dice.Between(200, 90_000) / 100m), ("RECORD_MODIFY_DATE", ahead));
        Did($"product {code} is edited by a machine whose clock shows {ahead:MM-dd HH:mm}");
    }

    // With everything that hangs under it.
    private void GoneFromSage(string customer)
    {
        Memory.DeletedInSage.Add(customer);
        foreach (var row in Sage.Rows("SALES_DEL_ADDR", $"ACCOUNT_REF = '{customer}'"))
            Memory.DeletedInSage.UnionWith([$"{customer}/{Number(row, "ADDRESS_REF")}", $"[{customer}/{Number(row, "ADDRESS_REF")}]"]);
    }
}
