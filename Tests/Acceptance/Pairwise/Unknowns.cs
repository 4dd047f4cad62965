using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Pairwise;

/// <summary>
/// Every switch of ssm-api 8 and of the decisions with its settings; the first is the default. Settings that only mean something together are one
/// factor. Left out: a token of a few minutes, which needs a clock of its own, and a read-only mark that cannot be cleared, under which customers can
/// by nature not be kept up to date.
/// </summary>
internal static class Unknowns
{
    private static readonly string[] BulkKinds = ["family", "product", "productRate", "account", "address", "contact", "order", "orderLine", "invoice"];

    public static IReadOnlyList<Unknown> All { get; } =
    [
        Of("session", ("60 minutes, 401", s => s), ("2 seconds, 401", s => s with { TokenLifetime = TimeSpan.FromSeconds(2) }),
            ("never, 400", s => s with { TokenLifetime = null, BadCredentialsStatus = 400 }), ("never, 403", s => s with { TokenLifetime = null, BadCredentialsStatus = 403 })),
        Of("unknown id", ("400", s => s), ("404", s => s with { UnknownIdStatus = 404 })),
        new("error body", [.. Enum.GetValues<SsmErrorBody>().Select(body => Choice($"{body}", s => s with { ErrorBody = body }))]),
        Of("message key", ("Message", s => s), ("message", s => s with { LowerCaseMessageKey = true })),
        new("page header", [.. Enum.GetValues<SsmPageSizeHeader>().Select(header => Choice($"{header}", s => s with { PageSizeHeader = header }))]),
        Of("largest page", ("50", s => s), ("300", s => s with { MaximumPageSize = 300 })),
        Of("default order", ("unstable", s => s), ("by id", s => s with { DefaultOrderById = true })),
        Of("OR across dates", ("accepted", s => s), ("refused", s => s with { OrAcrossDates = false })),
        Of("boolean literal", ("quoted", s => s), ("bare", s => s with { BareBooleanLiteral = true })),
        new("rate limit", [new("none", t => t), .. Enum.GetValues<SsmOverLimit>().Select(over => new UnknownChoice($"{over}", t => t with { Limit = 100, Switches = t.Switches with { OverLimit = over } }))]),
        Of("stamps", ("UTC", s => s), ("Madrid", s => s with { MadridStamps = true })),
        Of("read-only record", ("written", s => s), ("protected", s => s with { ReadOnlyIsProtected = true })),
        Of("extId", ("repeatable", s => s), ("unique", s => s with { ExtIdIsUnique = true })),
        Of("over-long text", ("400", s => s), ("cut", s => s with { OverLongTextIsCut = true })),
        Of("unknown key", ("ignored", s => s), ("400", s => s with { UnknownKeyIsRefused = true })),
        Of("reference as object", ("400", s => s), ("accepted", s => s with { RefAsObjectIsAccepted = true })),
        Of("totals", ("as sent", s => s), ("recomputed", s => s with { TotalsAreRecomputed = true })),
        Of("quantity", ("integers", s => s), ("decimals", s => s with { DecimalQuantity = true })),
        new("mandatory field", [new("none", t => t), new("Z_Company", Mandatory)]),
        new("bulk", [new("not wanted", t => t), .. Enum.GetValues<SsmBulk>().Select(bulk => new UnknownChoice($"{bulk}", t => Bulk(t with { Switches = t.Switches with { Bulk = bulk } })))]),
        Of("lines of a deleted header", ("stay", s => s), ("go", s => s with { HeaderDeleteTakesLines = true })),
        new("trouble", [.. Enum.GetValues<SsmSlowOrDropped>().Select(trouble => Choice($"{trouble}", s => s with { SlowOrDropped = trouble, SlowOrDroppedEvery = trouble == SsmSlowOrDropped.Hang ? 301 : 61 }))]),
        new("null", [.. Enum.GetValues<SsmNullWrite>().Select(way => Choice($"{way}", s => s with { NullWrite = way }))]),
        new("filter by extId", [.. Enum.GetValues<SsmExtIdFilter>().Select(filter => Choice($"{filter}", s => s with { ExtIdFilter = filter }))]),
    ];

    /// <summary>The tenant of a row of <see cref="Pairs"/>.</summary>
    public static Tenancy Of(IReadOnlyList<int> row) =>
        All.Zip(row).Aggregate(new Tenancy(new SsmSwitches()), (tenancy, chosen) => chosen.First.Choices[chosen.Second].Apply(tenancy));

    /// <summary>The choices of a row that are not the default, for people.</summary>
    public static string Words(IReadOnlyList<int> row)
    {
        var others = All.Zip(row).Where(c => c.Second > 0).Select(c => $"{c.First.Name} {c.First.Choices[c.Second].Name}").ToList();
        return others.Count == 0 ? "every default" : string.Join(", ", others);
    }

    private static Unknown Of(string name, params (string Name, Func<SsmSwitches, SsmSwitches> Change)[] choices) => new(name, [.. choices.Select(c => Choice(c.Name, c.Change))]);

    private static UnknownChoice Choice(string name, Func<SsmSwitches, SsmSwitches> change) => new(name, t => t with { Switches = change(t.Switches) });

    // The tenant demands a field of every account, and the settings give it a constant.
    private static Tenancy Mandatory(Tenancy tenancy) => tenancy with
    {
        Switches = tenancy.Switches with { MandatoryCustomField = "accounts.Z_Company" },
        Settings = tenancy.Settings + (settings => settings["mapping"] = new JsonObject
        {
            ["fields"] = new JsonArray(new JsonObject { ["record"] = "account", ["value"] = "Pairs Ltd", ["ssm"] = "Z_Company" }),
        }),
    };

    private static Tenancy Bulk(Tenancy tenancy) => tenancy with
    {
        Settings = tenancy.Settings + (settings => settings["ssm"]!["bulk"] = new JsonArray([.. BulkKinds.Select(k => (JsonNode)k)])),
    };
}
