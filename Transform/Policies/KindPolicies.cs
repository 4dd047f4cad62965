using Sage50Etl.Canonical.Records;
using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Policies;

/// <summary>The table of rules per kind and field (connector-scope 1.1 to 1.6, D13, D17).</summary>
public sealed class KindPolicies(PlanSettings settings)
{
    private static readonly string[] AccountFields =
        ["name", "address1", "address2", "city", "region", "postcode", "country", "phone", "phone2", "fax", "email", "website", "vatNumber"];
    private static readonly string[] ContactFields =
        ["name", "jobTitle", "phone", "phone2", "fax", "email", "address1", "city", "region", "postcode", "country"];

    /// <summary>Fields that may go both ways and can therefore be in conflict, as "kind.field".</summary>
    public static IReadOnlyList<string> TwoWay { get; } =
        [.. AccountFields.Select(f => $"{Kind.Account}.{f}"), .. ContactFields.Select(f => $"{Kind.Contact}.{f}")];

    private readonly Dictionary<string, KindPolicy> _policies = All(settings)
        .Select(p => WithExtra(p, settings))
        .Select(p => Again(p, settings))
        .Select(p => settings.WritesSage ? p : ToSsmOnly(p))
        .ToDictionary(p => p.Kind);

    /// <summary>Fields of a customer that a rep may type in SSM.</summary>
    private readonly HashSet<string> _edited =
        [.. AccountFields, .. settings.ExtraFields.Where(f => f.Kind == Kind.Account && f.Back).Select(f => f.Field)];

    public KindPolicy Of(string kind) => _policies[kind];

    /// <summary>The rules of a record as it stands.</summary>
    public KindPolicy Of(RecordState state) => Copies.Renumbered(Edited(Of(state.Kind), state), state);

    private KindPolicy Edited(KindPolicy policy, RecordState state) =>
        settings.WritesSage ? DocumentEdits.Allowed(OfPotential(policy, state), state) : policy;

    // A potential that stands in Sage is edited on both sides until Sage has it as a customer (ACC-04, ACC-05).
    private KindPolicy OfPotential(KindPolicy policy, RecordState state)
    {
        if (state.Kind != Kind.Account || !settings.PotentialsMarked || !IsPotential(state)) return policy;

        return policy with
        {
            Fields = policy.Fields.Values
                .Select(f => _edited.Contains(f.Field) ? f with { ToSage = Flow.Always } : f)
                .ToDictionary(f => f.Field),
        };
    }

    // While the column of the mark is not delivered, it is what it was, and what SSM shows (ACC-35).
    private static bool IsPotential(RecordState state) =>
        new[] { state.Sage, state.BaseSage, state.Ssm }
            .Select(image => image?["status"].Text)
            .FirstOrDefault(status => status is not null) == AccountStatus.Potential;

    private static IEnumerable<KindPolicy> All(PlanSettings settings)
    {
        yield return OneWay(Kind.User, "USR-01") with { CreateInSsm = false, DeleteInSsm = false, Fields = Table(Kind.User, Flow.Never) };
        yield return Shared(settings, Kind.Family);
        yield return Shared(settings, Kind.Rate);
        yield return OneWay(Kind.Product, "PRD-01");
        yield return OneWay(Kind.ProductRate, "PRD-01");
        yield return Accounts(settings);
        yield return OneWay(Kind.Address, "ACC-01");
        yield return Contacts(settings);
        yield return Orders();
        yield return OneWay(Kind.OrderLine, "ORD-02");
        yield return OneWay(Kind.Invoice, "INV-01") with { DeleteInSsm = false };
    }

    /// <summary>Kinds that Sage alone writes: what people delete of them in SSM comes back (D29).</summary>
    public static IReadOnlyList<string> OfSage { get; } =
        [Kind.Family, Kind.Rate, Kind.Product, Kind.ProductRate, Kind.Address, Kind.Order, Kind.OrderLine, Kind.Invoice];

    private static KindPolicy Again(KindPolicy policy, PlanSettings settings) => !OfSage.Contains(policy.Kind) || !policy.CreateInSsm ? policy : policy with
    {
        Recreate = settings.Recreate.GetValueOrDefault(policy.Kind, true), StaysDeleted = $"deleted in SSM, and recreate is false for {policy.Kind} (D29)",
    };

    private static KindPolicy WithExtra(KindPolicy policy, PlanSettings settings)
    {
        var back = settings.CustomerUpdatesBothWays ? Flow.Always : Flow.OnCreate;
        var extra = settings.ExtraFields.Where(f => f.Kind == policy.Kind)
            .Select(f => new FieldPolicy(f.Field, Flow.Always, f.Back ? back : Flow.Never, Conflict(settings, f.Kind, f.Field)));
        return policy with { Fields = policy.Fields.Values.Concat(extra).ToDictionary(f => f.Field) };
    }

    private static KindPolicy ToSsmOnly(KindPolicy policy) => policy with
    {
        Fields = policy.Fields.ToDictionary(f => f.Key, f => f.Value with { ToSage = Flow.Never }),
        CreateInSage = policy.CreateInSage is null ? null : _ => false, StaysInSsm = KindPolicy.OneWay,
    };

    private static KindPolicy Accounts(PlanSettings settings)
    {
        var back = settings.CustomerUpdatesBothWays ? Flow.Always : Flow.OnCreate;
        var fields = Table(Kind.Account, Flow.Always);
        foreach (var field in AccountFields)
            fields[field] = new(field, Flow.Always, back, Conflict(settings, Kind.Account, field));
        fields["currency"] = new("currency", Flow.Always, Flow.OnCreate);
        fields["owner"] = new("owner", Flow.OnCreate, Flow.OnCreate);
        if (settings.PotentialsMarked) fields["status"] = new("status", Flow.Always, Flow.Always);
        return new KindPolicy
        {
            Kind = Kind.Account, Rule = "ACC-08", Fields = fields, DeleteInSsm = true,
            StaysInSsm = settings.PushPotentials ? "" : $"stays in SSM: its status is none of {string.Join(", ", settings.CustomerStatuses)} (ACC-05)",
            CreateInSage = account => settings.PushPotentials || settings.CustomerStatuses.Contains(account["status"].Text),
            Matches = [new(NaturalKey.Of(Kind.Account)), new([.. settings.AccountMatch])],
        };
    }

    private static KindPolicy Contacts(PlanSettings settings)
    {
        var fields = Table(Kind.Contact, Flow.Always);
        foreach (var field in ContactFields)
            fields[field] = new(field, Flow.Always, Flow.Always, Conflict(settings, Kind.Contact, field));
        // A contact of Sage never changes its customer, so one that is moved in SSM is put back (D25).
        fields["account"] = new("account", Flow.Always, Flow.OnCreate);
        fields["owner"] = new("owner", Flow.OnCreate, Flow.Never);
        return new KindPolicy
        {
            Kind = Kind.Contact, Rule = "CON-02", Fields = fields, DeleteInSsm = true,
            StaysInSsm = "has no account or no name (CON-08)",
            CreateInSage = contact => contact["account"].HasValue && contact["name"].HasValue,
            Matches = [new(NaturalKey.Of(Kind.Contact)), new("account", "name")],
        };
    }

    // Born in SSM they go to Sage once (ORD-04); from then on, and for those born in Sage, Sage is the master (ORD-03, ORD-15).
    private static KindPolicy Orders()
    {
        var fields = Table(Kind.Order, Flow.Always);
        foreach (var field in new[] { "account", "status", "reference", "rep", "currency", "orderDate", "forecast", "comment" })
            fields[field] = new(field, Flow.Always, Flow.OnCreate);
        // A document keeps the external id it was created with, also when a quotation becomes an order (D8).
        fields["number"] = new("number", Flow.WhenEmpty, Flow.Never);
        return OneWay(Kind.Order, "ORD-02") with
        {
            Fields = fields, DeleteInSsm = false, StaysInSsm = "not in a status that is sent to Sage (D5)",
            CreateInSage = order => order["status"].Text is OrderState.QuotationToSend or OrderState.OrderToSend,
        };
    }

    // Lists that companies of a tenant share are kept by one of them; the others find theirs by name (D9).
    private static KindPolicy Shared(PlanSettings settings, string kind) => settings.OwnsSharedLists ? OneWay(kind, "PRD-01") : OneWay(kind, "D9") with
    {
        CreateInSsm = false, DeleteInSsm = false, Fields = Table(kind, Flow.Never), Matches = [new(NaturalKey.Of(kind)), new("name")],
    };

    private static KindPolicy OneWay(string kind, string rule) => new()
    {
        Kind = kind, Rule = rule, Fields = Table(kind, Flow.Always), DeleteInSsm = true, Matches = [new(NaturalKey.Of(kind))],
    };

    private static Dictionary<string, FieldPolicy> Table(string kind, Flow toSsm) =>
        RecordSchema.Of(kind).Fields.ToDictionary(f => f.Name, f => new FieldPolicy(f.Name, toSsm, Flow.Never));

    private static ConflictPolicy Conflict(PlanSettings settings, string kind, string field) =>
        settings.Conflicts.GetValueOrDefault($"{kind}.{field}", ConflictPolicy.SageWins);
}
