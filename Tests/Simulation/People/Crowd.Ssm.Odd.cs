using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Tests.Simulation.Judging;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.People;

/// <summary>What reps do now and then, and should not, or seldom.</summary>
internal sealed partial class Crowd
{
    private void CloneCustomer(Dice dice)
    {
        if (LinkedCustomers is not { Count: > 0 } open) return;
        var original = dice.One(open);
        var rep = Rep(dice);
        var id = Ssm.Insert("accounts", Copied(original, "name", "extId", "postcode", "phone", "address1", "city", "Z_Currency", "branchId", "statusId", "countryId"), rep);
        Memory.Clones.Add(new("accounts", id, Id(original), Text(original, "extId")!));
        Did($"customer {Text(original, "extId")} is cloned in SSM, as {id}");
    }

    private void CloneContact(Dice dice)
    {
        if (LinkedContacts.Where(c => IsLiveAccount(c)).ToList() is not { Count: > 0 } open) return;
        var original = dice.One(open);
        var id = Ssm.Insert("contacts", Copied(original, "firstName", "lastName", "extId", "phone1", "email", "accountId", "countryId"), Rep(dice));
        Memory.Clones.Add(new("contacts", id, Id(original), Text(original, "extId")!));
        Did($"contact {Text(original, "extId")} is cloned in SSM, as {id}");
    }

    private void CloneDocument(Dice dice)
    {
        var sent = Memory.Documents.Select(d => Ssm.Find("salesorders", d.Id)!).Where(o => IsLive(o) && Text(o, "extId") is not null && IsLiveAccount(o)).ToList();
        if (sent.Count == 0) return;
        var original = dice.One(sent);
        AskFor(dice, Text(original, "extId")!.StartsWith('Q'), of: Text(Ssm.Find("accounts", Ref(original, "accountId")!.Value)!, "extId"), like: Text(original, "extId"));
    }

    private void Merge(Dice dice)
    {
        if (LinkedCustomers is not { Count: > 1 } open) return;
        var gone = dice.One(open);
        var kept = dice.One(open.Where(a => Id(a) != Id(gone)).ToList());
        var rep = Rep(dice);
        foreach (var resource in (string[])["contacts", "salesorders"])
            foreach (var record in Live(resource).Where(r => Ref(r, "accountId") == Id(gone)))
            {
                Ssm.Update(resource, Id(record), new JsonObject { ["accountId"] = Id(kept) }, rep);
                Memory.Moved.Add(new(resource, Id(record), Text(record, "extId"), Id(kept), Text(gone, "extId")!));
            }
        Ssm.Delete("accounts", Id(gone), rep);
        Memory.DeletedInSsm.Add("accounts " + Text(gone, "extId"));
        Did($"customer {Text(gone, "extId")} is merged into {Text(kept, "extId")} in SSM");
    }

    private void Restore(Dice dice)
    {
        var bin = (from resource in (string[])["accounts", "accounts", "contacts", "products", "sales"]
                   from record in Ssm.All(resource)
                   where !IsLive(record) && Record.Ref(record, "salesRepIdDeleted") != SandboxPeople.Connector.UserId && Text(record, "extId") is { } key && Live(resource).TrueForAll(r => Text(r, "extId") != key)
                   select (resource, record)).ToList();
        if (bin.Count == 0) return;
        var (from, found) = dice.One(bin);
        Ssm.Restore(from, Id(found), Rep(dice));
        Memory.Restored.Add((from, Id(found)));
        Did($"{from} {Text(found, "extId")} is restored in SSM");
    }

    private void MoveContact(Dice dice)
    {
        var (contacts, customers) = (LinkedContacts, LinkedCustomers);
        if (contacts.Count == 0 || customers.Count == 0) return;
        var (contact, customer) = (dice.One(contacts), dice.One(customers));
        Ssm.Update("contacts", Id(contact), new JsonObject { ["accountId"] = Id(customer) }, Rep(dice));
        Did($"contact {Text(contact, "extId")} is moved to customer {Text(customer, "extId")} in SSM");
    }

    private void DeleteCustomerInSsm(Dice dice)
    {
        if (LinkedCustomers is not { Count: > 0 } open) return;
        var account = dice.One(open);
        var key = Text(account, "extId")!;
        if (dice.Chance(30)) EnterContactInSsm(dice, account);
        Ssm.Delete("accounts", Id(account), Rep(dice));
        Memory.DeletedInSsm.Add("accounts " + key);
        Did($"customer {key} is deleted in SSM");
        if (dice.Chance(30)) EnterContactInSsm(dice, account);
        if (dice.Chance(30)) AskFor(dice, quotation: true, of: key);
    }

    private void EnterNamesakeInSsm(Dice dice)
    {
        var other = dice.One(LinkedCustomers.Where(a => !Memory.CustomersOfSsm.Contains(Text(a, "name")!)).ToList());
        var id = Ssm.Insert("accounts", Copied(other, "name", "postcode", "Z_Currency", "branchId", "statusId", "countryId"), Rep(dice));
        Memory.Clones.Add(new("accounts", id, Id(other), Text(other, "extId")!));
        Did($"a customer with name and postcode of {Text(other, "extId")} is entered in SSM, as {id}");
    }

    private void AskSigned(Dice dice) => AskFor(dice, quotation: true, signed: true);

    private void Sign(Dice dice)
    {
        var open = Memory.Documents.Where(d => Ssm.Find("salesorders", d.Id) is { } found && IsLive(found)).ToList();
        if (open.Count == 0) return;
        var document = dice.One(open);
        var signed = Ssm.Find("salesorders", document.Id)!["blocked"]?.GetValue<bool>() == true;
        Ssm.Update("salesorders", document.Id, new JsonObject { ["blocked"] = !signed }, SandboxPeople.Reps[0].UserId);
        if (signed) document.WasFree = true;
        Did($"document {document.Id} is {(signed ? "unsigned" : "signed")} in SSM");
    }

    private void Clear(Dice dice)
    {
        var field = dice.One(["phone1", "phone2", "email", "Z_JobTitle"]);
        if (dice.Chance(50) && LinkedContacts is { Count: > 0 } open)
        {
            var contact = dice.One(open);
            Ssm.Update("contacts", Id(contact), new JsonObject { [field] = null }, Rep(dice));
            Memory.Typed.Add(new(_world.Timeline.Now, false, Text(contact, "extId")!, field, ""));
            Did($"contact {Text(contact, "extId")}: {field} is cleared in SSM");
            return;
        }
        var row = dice.One(ContactsOfSage);
        var key = $"{Cell(row, "ACCOUNT_REF")}/{Number(row, "ADDRESS_REF")}";
        if (!Sage.EditContact(Cell(row, "ACCOUNT_REF"), Number(row, "ADDRESS_REF"), (Columns[field], ""))) return;
        Memory.Typed.Add(new(_world.Timeline.Now, true, key, field, ""));
        Did($"contact {key}: {field} is cleared in Sage");
    }

    /// <summary>Where the fields of a contact stand in Sage.</summary>
    public static IReadOnlyDictionary<string, string> Columns { get; } =
        new Dictionary<string, string> { ["phone1"] = "TELEPHONE", ["phone2"] = "TELEPHONE_2", ["email"] = "E_MAIL", ["Z_JobTitle"] = "CONTACT_ROLE" };

    // Longer than Sage's column, or with letters that Sage cannot hold; another field of the same contact with it.
    private void TypeOddlyInSsm(Dice dice)
    {
        if (LinkedContacts is not { Count: > 0 } open) return;
        var contact = dice.One(open);
        var key = Text(contact, "extId")!;
        var (field, odd) = dice.Chance(50) ? ("phone2", "0" + new string('7', 38)) : ("Z_JobTitle", "Zażółć " + Unique(dice));
        var phone = Phone(dice);
        Ssm.Update("contacts", Id(contact), new JsonObject { [field] = odd, ["phone1"] = phone }, Rep(dice));
        Memory.Typed.Add(new(_world.Timeline.Now, false, key, field, odd) { Fits = false });
        Memory.Typed.Add(new(_world.Timeline.Now, false, key, "phone1", phone));
        Did($"contact {key}: {field} is '{odd}', which Sage does not take, and phone1 '{phone}' in SSM");
    }

    private bool IsLiveAccount(JsonObject child) => Ref(child, "accountId") is { } id && Ssm.Find("accounts", id) is { } account && IsLive(account) && Text(account, "extId") is not null;

    private static JsonObject Copied(JsonObject record, params string[] fields)
    {
        var copy = fields[0] == "name" ? new JsonObject { ["salesRepId1"] = SandboxPeople.Reps[0].UserId } : new JsonObject { ["salesRepId"] = SandboxPeople.Reps[0].UserId };
        foreach (var field in fields)
            if (Ref(record, field) is { } id) copy[field] = id;
            else if (Text(record, field) is { } text) copy[field] = text;
        return copy;
    }
}
