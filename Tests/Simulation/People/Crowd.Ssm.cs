using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.People;

/// <summary>The reps in SSM.</summary>
internal sealed partial class Crowd
{
    private List<JsonObject> LinkedContacts => [.. Live("contacts").Where(c => Text(c, "extId")?.Contains('/') == true && !IsClone(c))];

    private List<JsonObject> LinkedCustomers => [.. Live("accounts").Where(a => Text(a, "extId") is not null && !IsClone(a))];

    private bool IsClone(JsonObject record) => Memory.Clones.Exists(c => c.Id == Id(record));

    private void EditContactInSsm(Dice dice)
    {
        var open = LinkedContacts;
        if (open.Count > 0) TypeInSsm(dice.One(open), dice);
    }

    private void TypeInSsm(JsonObject contact, Dice dice)
    {
        var field = dice.One(["phone1", "phone2", "email", "Z_JobTitle"]);
        var value = field == "email" ? $"m{Unique(dice)}@ssm.example" : field == "Z_JobTitle" ? "Job " + Unique(dice) : Phone(dice);
        Ssm.Update("contacts", Id(contact), new JsonObject { [field] = value }, Rep(dice));
        Memory.Typed.Add(new(_world.Timeline.Now, false, Text(contact, "extId")!, field, value));
        Did($"contact {Text(contact, "extId")}: {field} is '{value}' in SSM");
    }

    private void EditBoth(Dice dice)
    {
        var open = LinkedContacts;
        if (open.Count == 0) return;
        var contact = dice.One(open);
        var key = Text(contact, "extId")!.Split('/');
        if (Sage.Rows("SALES_DEL_ADDR", $"ACCOUNT_REF = '{key[0]}' AND ADDRESS_REF = {key[1]} AND ADDRESS_TYPE = 1").SingleOrDefault() is not { } row) return;
        // Often the same field: the same draw for both.
        var same = dice.Next();
        TypeInSage(row, new Dice(same));
        TypeInSsm(contact, new Dice(dice.Chance(70) ? same + 1 : dice.Next()));
    }

    private void EnterContactInSsm(Dice dice)
    {
        var open = LinkedCustomers;
        if (open.Count > 0) EnterContactInSsm(dice, dice.One(open));
    }

    private void EnterContactInSsm(Dice dice, JsonObject account)
    {
        var name = $"Ida {Alphabet(dice)}{Unique(dice)}";
        Ssm.Insert("contacts", new JsonObject
        {
            ["firstName"] = name.Split(' ')[0], ["lastName"] = name.Split(' ')[1], ["accountId"] = Id(account), ["salesRepId"] = Rep(dice), ["phone1"] = Phone(dice),
            ["countryId"] = Entry("countries", "iso2", "GB"),
        }, Rep(dice));
        Memory.ContactsOfSsm.Add(name);
        Did($"contact '{name}' of customer {Text(account, "extId")} is entered in SSM");
    }

    private void DeleteContactInSsm(Dice dice)
    {
        var open = LinkedContacts;
        if (open.Count == 0) return;
        var contact = dice.One(open);
        Ssm.Delete("contacts", Id(contact), Rep(dice));
        Memory.DeletedInSsm.Add("contacts " + Text(contact, "extId"));
        Did($"contact {Text(contact, "extId")} is deleted in SSM");
    }

    private void EnterCustomerInSsm(Dice dice)
    {
        var name = $"{Alphabet(dice)} & Daughters {Unique(dice)}";
        var rep = Rep(dice);
        var id = Ssm.Insert("accounts", new JsonObject
        {
            ["name"] = name, ["branchId"] = 1, ["salesRepId1"] = rep, ["statusId"] = Entry("accountStatuses", "descriptionEN", "Client"), ["countryId"] = Entry("countries", "iso2", "GB"),
            ["Z_Currency"] = "GBP", ["postcode"] = "QX2 2AB", ["phone"] = Phone(dice), ["address1"] = "2 Quayside Way",
        }, rep);
        Memory.CustomersOfSsm.Add(name);
        Did($"customer '{name}' ({id}) is entered in SSM");
        if (!dice.Chance(50)) return;
        var contact = $"Oda {Alphabet(dice)}{Unique(dice)}";
        Ssm.Insert("contacts", new JsonObject
        {
            ["firstName"] = contact.Split(' ')[0], ["lastName"] = contact.Split(' ')[1], ["accountId"] = id, ["salesRepId"] = rep, ["phone1"] = Phone(dice), ["countryId"] = Entry("countries", "iso2", "GB"),
        }, rep);
        Memory.ContactsOfSsm.Add(contact);
        Did($"and contact '{contact}' with it");
    }

    private void EditCustomerInSsm(Dice dice)
    {
        var open = LinkedCustomers;
        if (open.Count == 0) return;
        var account = dice.One(open);
        Ssm.Update("accounts", Id(account), new JsonObject { ["phone"] = Phone(dice) }, Rep(dice));
        Did($"customer {Text(account, "extId")}: phone is edited in SSM, where it may not be");
    }

    /// <param name="of">The customer; left out, one who is not on hold.</param>
    /// <param name="like">The external id that is copied with it.</param>
    private void AskFor(Dice dice, bool quotation, string? of = null, string? like = null, bool signed = false)
    {
        var onHold = Sage.Rows("SALES_LEDGER", "ACCOUNT_ON_HOLD = 1").Select(c => Cell(c, "ACCOUNT_REF")).ToHashSet();
        var buyers = (of is null ? LinkedCustomers : Ssm.All("accounts").Where(a => Text(a, "extId") == of))
            .Where(a => Ref(a, "rateId") is not null && Text(a, "Z_Currency") == "GBP" && (of is not null || !onHold.Contains(Text(a, "extId")!))).ToList();
        var stock = Stock.ToHashSet();
        var products = Live("products").Where(p => stock.Contains(Text(p, "extId") ?? "")).ToList();
        if (buyers.Count == 0 || products.Count == 0) return;
        // The one whose full name, which Sage gets, is a text of the map.
        var rep = SandboxPeople.Reps[0].UserId;
        var account = dice.One(buyers);
        var id = Ssm.Insert("salesorders", new JsonObject
        {
            ["reference"] = "R" + Unique(dice), ["extId"] = like, ["blocked"] = signed, ["accountId"] = Id(account), ["statusId"] = Entry("salesorderStatuses", "descriptionEN", "Draft"), ["branchId"] = 1, ["salesRepId"] = rep,
        }, rep);
        var lines = Enumerable.Range(0, dice.Between(1, 3)).Select(_ => (Product: dice.One(products), Quantity: dice.Between(1, 9))).DistinctBy(l => Id(l.Product)).ToList();
        for (var i = 0; i < lines.Count; i++)
            Ssm.Insert("salesordersLines", new JsonObject
            {
                ["salesOrderId"] = id, ["productId"] = Id(lines[i].Product), ["quantity"] = lines[i].Quantity, ["order"] = i + 1, ["price"] = 0.01m,
            }, rep);
        var status = quotation ? "Send to Sage" : "Send to Sage as order";
        Ssm.Update("salesorders", id, new JsonObject { ["statusId"] = Entry("salesorderStatuses", "descriptionEN", status) }, rep);
        Memory.Documents.Add(
            new(id, quotation, [.. lines.Select(l => (Text(l.Product, "extId")!, l.Quantity))]) { WasFree = !signed, Like = like });
        Did($"{(quotation ? "a quotation" : "an order")} is asked for by document {id} of customer {Text(account, "extId")} with {lines.Count} lines{(like is null ? "" : ", a clone of " + like)}{(signed ? ", signed" : "")}");
    }

    private void DeleteInSsm(Dice dice, string resource)
    {
        var open = Live(resource).Where(r => Text(r, "extId") is { } key && !key.StartsWith("SVC-", StringComparison.Ordinal)).ToList();
        if (open.Count == 0) return;
        var record = dice.One(open);
        Ssm.Delete(resource, Id(record), Rep(dice));
        Memory.DeletedInSsm.Add($"{resource} {Text(record, "extId")}");
        Did($"{resource} {Text(record, "extId")} is deleted in SSM");
    }
}
