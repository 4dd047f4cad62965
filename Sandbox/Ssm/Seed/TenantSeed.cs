using System.Globalization;
using System.Text.Json.Nodes;

namespace Sage50Etl.Sandbox.Ssm.Seed;

/// <summary>What a new tenant holds: people, value lists, and the service products of D11. Ids differ between lists on purpose.</summary>
internal static class TenantSeed
{
    public static void Apply(SsmTenantStore store)
    {
        Places(store);
        Lists(store);
        Users(store);
        var id = 500_000;
        foreach (var (extId, name) in ServiceProducts)
        {
            store.Seed("products", ++id, new JsonObject { ["model"] = name, ["extId"] = extId, ["readOnly"] = false });
        }
    }

    private static readonly (string ExtId, string Name)[] ServiceProducts =
    [
        ("SVC-S1", "Service (standard rate)"), ("SVC-S2", "Service (zero rate)"), ("SVC-S3", "Service with text"), ("SVC-CARR", "Carriage"),
    ];

    private static void Places(SsmTenantStore store)
    {
        var id = 0;
        foreach (var (iso, symbol, english, spanish) in Currencies)
        {
            store.Seed("currencies", ++id, new JsonObject
            {
                ["descriptionEN"] = english, ["descriptionES"] = spanish, ["isoCode"] = iso, ["symbol"] = symbol, ["order"] = id,
            });
        }

        id = 100;
        foreach (var (name, iso2, iso3, number, phone) in Countries.All)
        {
            store.Seed("countries", ++id, new JsonObject
            {
                ["descriptionEN"] = name, ["strName"] = name, ["iso2"] = iso2, ["iso3"] = iso3, ["isoNum"] = number,
                ["phoneCode"] = phone.ToString(CultureInfo.InvariantCulture), ["order"] = id - 100,
            });
        }

        id = 10;
        foreach (var zone in new[] { "Europe/London", "Europe/Dublin", "Europe/Madrid", "Europe/Paris", "Europe/Berlin", "America/New_York" })
        {
            store.Seed("timezones", ++id, new JsonObject { ["descriptionEN"] = zone, ["idIanaZone"] = zone, ["shortDescription"] = zone });
        }

        store.Seed("branches", 1, new JsonObject
        {
            ["descriptionEN"] = "Main", ["descriptionES"] = "Principal", ["order"] = 1, ["default"] = true, ["mainEnvironment"] = true,
            ["currencyId"] = 3, ["timeZoneId"] = 11,
        });
    }

    private static void Lists(SsmTenantStore store)
    {
        Texts(store, "accountStatuses", 21, ("Potential", "Potencial"), ("Client", "Cliente"), ("Former client", "Antiguo cliente"));
        Texts(store, "accountTypes", 31, ("Company", "Empresa"), ("Public body", "Organismo público"));
        Texts(store, "accountSegments", 41, ("Trade", "Profesional"), ("Retail", "Minorista"));
        Texts(store, "contactTypes", 51, ("Buyer", "Comprador"), ("Director", "Director"), ("Accounts", "Contabilidad"));
        Texts(store, "orderTypes", 61, ("Quotation", "Presupuesto"), ("Order", "Pedido"), ("Invoice", "Factura"));
        Texts(store, "opportunityTypes", 71, ("New business", "Nuevo negocio"), ("Repeat business", "Recurrente"));
        Texts(store, "opportunityStatuses", 81, ("Open", "Abierta"), ("Won", "Ganada"), ("Lost", "Perdida"));
        Texts(store, "userTypes", 91, ("Sales", "Comercial"), ("Service account", "Cuenta de servicio"));
        var id = 200;
        foreach (var (english, won, lost) in OrderStatuses)
        {
            var status = new JsonObject { ["descriptionEN"] = english, ["order"] = id - 199 };
            if (won) status["won"] = true;
            if (lost) status["lost"] = true;
            store.Seed("salesorderStatuses", ++id, status);
        }
    }

    private static void Users(SsmTenantStore store)
    {
        User(store, SandboxPeople.Connector, isActive: true, type: 92);
        foreach (var rep in SandboxPeople.Reps) User(store, rep, isActive: true, type: 91);
        User(store, new SandboxPeople.Person(66, "Former", "Colleague", "former.colleague@sandbox.example", []), isActive: false, type: 91);
    }

    private static void User(SsmTenantStore store, SandboxPeople.Person person, bool isActive, int type) =>
        store.Seed("users", person.UserId, new JsonObject
        {
            ["name"] = person.FirstName, ["lastName"] = person.LastName, ["email"] = person.Email, ["nic"] = person.FirstName,
            ["extId"] = $"REP-{person.UserId}", ["isActive"] = isActive, ["billable"] = isActive, ["level"] = 3, ["branches"] = 1, ["userTypeId"] = type,
            ["locale"] = "en-GB", ["uiLanguage"] = "en",
        });

    private static void Texts(SsmTenantStore store, string resource, int firstId, params (string English, string Spanish)[] texts)
    {
        for (var index = 0; index < texts.Length; index++)
        {
            var (english, spanish) = texts[index];
            store.Seed(resource, firstId + index, new JsonObject { ["descriptionEN"] = english, ["descriptionES"] = spanish, ["order"] = index + 1 });
        }
    }

    private static readonly (string Iso, string Symbol, string English, string Spanish)[] Currencies =
    [
        ("eur", "€", "Euro", "Euro"), ("usd", "$", "US dollar", "Dólar estadounidense"), ("gbp", "£", "Pound sterling", "Libra esterlina"),
        ("chf", "CHF", "Swiss franc", "Franco suizo"), ("sek", "kr", "Swedish krona", "Corona sueca"), ("dkk", "kr", "Danish krone", "Corona danesa"),
        ("nok", "kr", "Norwegian krone", "Corona noruega"), ("pln", "zł", "Polish zloty", "Esloti polaco"),
        ("cad", "C$", "Canadian dollar", "Dólar canadiense"),
        ("aud", "A$", "Australian dollar", "Dólar australiano"),
    ];

    private static readonly (string English, bool Won, bool Lost)[] OrderStatuses =
    [
        ("Draft", false, false), ("Send to Sage", false, false), ("Quotation open", false, false), ("Quotation won", true, false),
        ("Quotation lost", false, true), ("Quotation expired", false, true), ("Order received", false, false), ("Order part allocated", false, false),
        ("Order allocated", false, false), ("Order part despatched", false, false), ("Order despatched", true, false),
        ("Order cancelled", false, true),
        ("Order on hold", false, false), ("Send to Sage as order", false, false), ("Invoice", true, false), ("Credit note", false, false),
    ];
}
