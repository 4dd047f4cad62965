using static Sage50Etl.Sandbox.Ssm.Model.Columns;

namespace Sage50Etl.Sandbox.Ssm.Model;

/// <summary>accounts, accountAddresses, contacts, opportunities (ssm-api 6.1, 6.2, 6.8, 6.10).</summary>
internal static class CrmResources
{
    private const int Comment = 6000;

    public static IEnumerable<SsmResource> All { get; } = [Accounts(), Addresses(), Contacts(), Opportunities()];

    private static SsmResource Accounts() => new("accounts", true, 100_001, ["name"],
    [
        Text("name", 200).Must(), Text("extId", 100), Text("vatNumber", 50),
        Ref("statusId", "accountStatuses"), Ref("typeId", "accountTypes"), Ref("segmentId", "accountSegments"),
        Ref("branchId", "branches").Must(), Ref("rateId", "rates"),
        Ref("salesRepId1", "users").Must(), .. Refs("users", "salesRepId2", "salesRepId3", "salesRepId4", "salesRepId5"),
        .. Texts(50, "phone", "phone2", "phone3", "fax"), .. Texts(200, "email", "website"),
        .. Place(), Text("address2", 180), Text("comment", Comment),
        .. Position(), Int("permissionLevel"), Bool("public"), Bool("readOnly"),
        Text("Z_Currency", 3), Flag("Z_OnHold"), Number("Z_CreditLimit"), Number("Z_Balance"), Text("Z_Terms", 30),
        Text("Z_Company", 40), Text("Z_CompanyCode", 30),
    ]);

    private static SsmResource Addresses() => new("accountAddresses", true, 200_001, ["description"],
    [
        Ref("accountId", "accounts").Must(), Text("description", 200), .. Place(), Text("address2", 180),
    ]);

    private static SsmResource Contacts() => new("contacts", true, 300_001, ["firstName", "lastName"],
    [
        Text("extId", 100), Text("firstName", 200).Must(), Text("lastName", 200).Must(),
        Ref("accountId", "accounts").Must(), Ref("typeId", "contactTypes"),
        .. Texts(50, "phone1", "phone2", "fax"), .. Texts(200, "email", "email2", "email3"),
        Ref("salesRepId", "users").Must(), .. Place(), Bool("UseCompanyAddress"), Choice("gender", "Male", "Female"), Date("birthday"), Text("comment", Comment),
        .. Texts(200, "linkedin", "skype"), Bool("marketingCommunications"), Int("permissionLevel"), Bool("readOnly"),
        Text("Z_JobTitle", 30),
    ]);

    private static SsmResource Opportunities() => new("opportunities", true, 400_001, ["reference"],
    [
        Text("reference", 100).Must(), Text("extId", 100), Ref("type_id", "opportunityTypes"), Ref("statusId", "opportunityStatuses"),
        Number("total"), Ref("currencyId", "currencies"), Ref("accountId1", "accounts").Must(), .. Refs("accounts", "accountId2", "accountId3"),
        .. Dates("salesForecastDate", "closedDate", "wonDate", "lostDate"),
        Int("salesProbability").Must(), Ref("salesRepId", "users").Must(), Ref("branchId", "branches").Must(), Text("comments", Comment),
        .. Place(), Text("address2", 180), .. Position(), Int("permissionLevel"), Bool("readOnly"),
    ]);

    private static IEnumerable<SsmField> Place() =>
        [Text("address1", 180), Text("city", 200), Text("postcode", 50), Text("region", 200), Ref("countryId", "countries")];

    private static IEnumerable<SsmField> Position() =>
        [Bool("geocoded"), Int("geocodingAccuracy"), .. Numbers("latitude", "longitude")];
}
