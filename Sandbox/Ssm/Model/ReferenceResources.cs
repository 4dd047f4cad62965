using static Sage50Etl.Sandbox.Ssm.Model.Columns;

namespace Sage50Etl.Sandbox.Ssm.Model;

/// <summary>Users and value lists: read over the API, changed only in the app (ssm-api 6.11).</summary>
internal static class ReferenceResources
{
    private const int FirstId = 1001;

    public static IEnumerable<SsmResource> All { get; } =
    [
        Users(), List("branches", [Int("order"), Bool("default"), Bool("mainEnvironment"), Bool("imperialSystem"), Text("extId", 100),
            Ref("currencyId", "currencies"), Ref("timeZoneId", "timezones")]),
        List("countries", [Text("iso2", 2), Text("iso3", 3), Int("isoNum"), Text("phoneCode", 10), Text("strName", 200), Int("order")]),
        List("currencies", [Text("isoCode", 3), Text("symbol", 5), Int("order")]),
        List("timezones", [Text("idIanaZone", 100), Text("shortDescription", 100), Text("fullDescription", 200)]),
        List("accountStatuses", [Int("order"), RefList("branchVisibility", "branches"), Bool("won"), Bool("lost")]),
        List("salesorderStatuses", [.. Labels(prefix: "statusDetails"), Int("order"), Flag("won"), Flag("lost"),
            RefList("branchVisibility", "branches")]),
        List("opportunityStatuses", [.. Labels(prefix: "statusDetails"), Int("order"), Int("idParent"), Int("won"), Bool("endStatus"),
            RefList("branchVisibility", "branches")]),
        .. new[] { "accountTypes", "accountSegments", "contactTypes", "orderTypes", "opportunityTypes", "userTypes" }
            .Select(path => List(path, Kind())),
    ];

    private static SsmResource Users() => new("users", false, FirstId, ["name", "lastName"],
    [
        .. Texts(200, "name", "lastName", "email", "nic"), .. Texts(50, "phone", "phoneExtension"), Int("idPrefix"),
        Bool("isActive"), Bool("billable"), Int("level"), Text("extId", 100), Ref("branches", "branches"), Bool("branchRestriction"),
        Ref("userTypeId", "userTypes"), Ref("managerId", "users"), Ref("rateId", "rates"), Bool("computeSfm"),
        .. Texts(20, "locale", "dbLanguage", "uiLanguage"), Date("lastPasswordChangeDate"),
    ]);

    private static IEnumerable<SsmField> Kind() =>
        [Int("order"), RefList("branchVisibility", "branches"), Bool("internal"), Bool("computeSfm"), Int("visitCycle")];

    private static SsmResource List(string path, IEnumerable<SsmField> own) => new(path, false, FirstId, [], [.. Labels(), .. own]);
}
