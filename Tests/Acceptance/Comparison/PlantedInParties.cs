using System.Text.Json.Nodes;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Faults in customers, addresses and contacts.</summary>
internal static class PlantedInParties
{
    public static IEnumerable<PlantedDifference> All(Pick pick) => [.. Accounts(pick), .. Addresses(pick), .. Contacts(pick)];

    private static IEnumerable<PlantedDifference> Accounts(Pick pick)
    {
        var account = pick.One("accounts", a => a.Text("phone") is not null && a.Text("region") is null);
        var accented = pick.One("accounts", a => a.Text("name")!.Contains('é', StringComparison.Ordinal));
        yield return Pick.Set("customer, other phone", account, "phone", "01632 960000 ");
        yield return Pick.Set("customer, accent lost", accented, "name", accented.Text("name")!.Replace('é', 'e'));
        yield return Pick.Set("customer, blank in Sage filled", account, "region", "Somewhere");
        yield return Pick.Set("customer, other country", account, "countryId", pick.One("accounts", a => a.Ref("countryId") != account.Ref("countryId")).Ref("countryId"));
        yield return Pick.Set("customer, price list lost", pick.One("accounts", a => a.Ref("rateId") is not null), "rateId", null, "rateId of");
        yield return Pick.Set("customer, wrong owner", account, "salesRepId1", account.Ref("salesRepId1") == 65 ? 64 : 65);
        yield return Pick.Set("customer, potential", account, "statusId", 21);
        yield return Pick.Set("customer, editable", account, "readOnly", false);
        yield return Pick.Set("customer, on-hold flag never set", account, "Z_OnHold", null);
        yield return Pick.Set("customer, penny on the balance", account, "Z_Balance", account.Number("Z_Balance") + 0.01m);
        yield return Pick.Set("customer, credit limit", account, "Z_CreditLimit", account.Number("Z_CreditLimit") + 250);
        yield return Pick.Set("customer, terms", account, "Z_Terms", "never");
        yield return Pick.Set("customer, currency", account, "Z_Currency", "AUD");
        yield return Pick.Set("customer, external id lost", account, "extId", null, "never reached Sage");
        yield return Pick.Delete("customer, missing", account);
        yield return pick.Again("customer, twice", account, "share the external id");
        yield return pick.Again("customer, one too many", account, "no Sage record has the key", ("extId", "NOBODY1"));
        yield return pick.Again("customer, only in SSM", account, "never reached Sage", ("extId", null));
        yield return new("customer, only in Sage", "no live record of accounts", (sage, _) => sage.AddCustomer("ZZPLANT", "Planted Ltd"));
        yield return new("customer, gone in Sage", "no Sage record has the key", (sage, _) => sage.DeleteCustomer(account.Key!));
        yield return new("customer, moved in Sage", "city of", (sage, _) => sage.EditCustomer(account.Key!, ("ADDRESS_3", "Elsewhere")));
    }

    private static IEnumerable<PlantedDifference> Addresses(Pick pick)
    {
        var address = pick.One("accountAddresses");
        yield return Pick.Set("address, other street", address, "address1", "1 Nowhere");
        yield return Pick.Set("address, marker lost", address, "description", "Warehouse", $"delivery address {address.Key}");
        yield return Pick.Set("address, under another customer", address, "accountId", pick.One("accounts", a => a.Id != address.Ref("accountId")).Id);
        yield return pick.Again("address, twice", address, "2 live records");
        yield return pick.Again("address, ours without marker", address, "no Sage record has the key", ("description", "No marker"));
        yield return Pick.Delete("address, missing", address);
    }

    private static IEnumerable<PlantedDifference> Contacts(Pick pick)
    {
        var contact = pick.One("contacts", c => c.Text("email") is not null);
        yield return Pick.Set("contact, other phone", contact, "phone1", "07700 900000");
        yield return Pick.Set("contact, other name", contact, "lastName", "Nobody", "@name of");
        yield return Pick.Set("contact, e-mail lost", contact, "email", null);
        yield return Pick.Set("contact, other job", contact, "Z_JobTitle", "Juggler");
        yield return Pick.Set("contact, wrong owner", contact, "salesRepId", contact.Ref("salesRepId") == 66 ? 51 : 66);
        yield return Pick.Set("contact, read-only", contact, "readOnly", true);
        yield return Pick.Set("contact, under another customer", contact, "accountId", pick.One("accounts", a => a.Id != contact.Ref("accountId")).Id);
        yield return pick.Again("contact, twice", contact, "share the external id");
        yield return pick.Again("contact, only in SSM", contact, "never reached Sage", ("extId", null));
        yield return Pick.Delete("contact, missing", contact);
        var copy = pick.Copy(contact);
        yield return new("contact, made again after a rep deleted it", "(ACC-22)", (_, ssm) =>
        {
            ssm.Delete("contacts", contact.Id, 61);
            ssm.Insert("contacts", copy.DeepClone().AsObject(), Pick.Connector);
        });
        yield return new("contact, only in Sage", "no live record of contacts", (sage, _) => sage.AddContact(contact.Key!.Split('/')[0], "Planted Person"));
    }
}
