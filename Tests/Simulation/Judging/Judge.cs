using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Simulation.People;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Judging;

/// <summary>
/// Says what is wrong once the faults have stopped and a few quiet cycles are over. It looks at what people did, at both systems' contents and call histories,
/// and at what staging tells a person; it uses no rule, mapping or decision of the product.
/// </summary>
internal sealed class Judge(SimulatedWorld world, Memory memory)
{
    private readonly Allowances _allowances = new(world, memory);

    private SageCompanyStore Sage => world.Sage.Store;
    private SsmTenantStore Ssm => world.Ssm.Store;

    public IReadOnlyList<string> Complaints() =>
    [
        .. world.Wrongs, .. Doubled(), .. Contents(), .. Born(), .. Asked(), .. Edits(), .. Unsettled(), .. Secrets(), .. Deletes(), .. Faulted(), .. Hurried(),
        .. new Demands(world, memory, _allowances).All(),
    ];

    /// <summary>What must hold at any moment, faults or not.</summary>
    public IEnumerable<string> Always() => [.. Doubled(), .. Deletes(), .. Secrets()];

    // A record that somebody threw out of SSM is made again, and a number of Sage that was given back is given to another contact.
    private IEnumerable<string> Doubled() => TenantComparison.DoubledCreates(Sage, Ssm)
        .Where(c => !memory.DeletedInSage.Any(d => (c + " ").Contains($" {d} ", StringComparison.Ordinal)))
        .Where(c => !memory.DeletedInSsm.Any(d => (c + " ").Contains($"{d} ", StringComparison.Ordinal))).Select(c => "I2: " + c);

    private IEnumerable<string> Contents() => TenantComparison.Differences(Sage, Ssm, today: DateOnly.FromDateTime(world.Timeline.Now.UtcDateTime))
        .Where(d => !IsLeftByADeletedProduct(d) && !_allowances.Explain(d) && !memory.DeletedInSage.Any(c => d.Contains($"of customer {c} that never reached Sage", StringComparison.Ordinal))).Select(d => "I1/I3: " + d);

    // Prices that pointed to a product which a person threw out go on pointing to it, where nobody sees them; the product itself is there again, and new prices with it.
    private bool IsLeftByADeletedProduct(string difference) => memory.DeletedInSsm.Where(d => d.StartsWith("products ", StringComparison.Ordinal))
        .Any(d => difference.StartsWith($"price of {d[9..]} in", StringComparison.Ordinal));

    private IEnumerable<string> Born()
    {
        foreach (var name in memory.CustomersOfSsm)
        {
            var all = Ssm.All("accounts").Where(a => Text(a, "name") == name && memory.Clones.TrueForAll(c => c.Id != a["id"]!.GetValue<int>())).ToList();
            var accounts = all.Count(IsLive);
            var customers = Sage.Rows("SALES_LEDGER").Count(c => c["NAME"] as string == name);
            // Thrown out, it may have gone to Sage before or not.
            if (accounts == 0 && all.Count == 1 && customers <= 1 && memory.DeletedInSsm.Contains("accounts " + Text(all[0], "extId"))) continue;
            if (accounts != 1 || customers != 1) yield return $"I1/I2: customer '{name}', entered in SSM, is {accounts} times in SSM and {customers} times in Sage.";
        }
        foreach (var name in memory.ContactsOfSsm)
        {
            var mine = Ssm.All("contacts").Where(c => $"{Text(c, "firstName")} {Text(c, "lastName")}" == name && memory.Clones.TrueForAll(x => x.Id != c["id"]!.GetValue<int>())).ToList();
            var gone = memory.DeletedInSsm.Count > 0 && mine.Exists(c => !IsLive(c));
            var rows = Sage.Rows("SALES_DEL_ADDR", "ADDRESS_TYPE = 1").Count(c => c["CONTACT_NAME"] as string == name);
            var deleted = memory.DeletedInSage.Count > 0 && rows == 0;
            // Under a customer that is deleted in SSM it waits.
            var waits = rows == 0 && mine.Exists(c => Ref(c) is { } account && !IsLive(account));
            if (rows != 1 && !gone && !deleted && !waits) yield return $"I1/I2: contact '{name}', entered in SSM, is {rows} times in Sage.";
        }
    }

    private JsonObject? Ref(JsonObject child) => Record.Ref(child, "accountId") is { } id ? Ssm.Find("accounts", id) : null;

    private IEnumerable<string> Asked()
    {
        foreach (var document in memory.Documents)
        {
            var orders = Sage.Rows("SALES_ORDER", $"ANALYSIS_3 = 'SSMQ:{document.Id.ToString(CultureInfo.InvariantCulture)}'");
            if (orders.Count == 0 && MayWait(document)) continue;
            if (orders.Count > 0 && !document.WasFree) yield return $"D5: document {document.Id} was signed all the time and went to Sage all the same.";
            if (orders.Count != 1)
            {
                yield return $"I1/I2: document {document.Id}, asked for in SSM, is {orders.Count} times in Sage.";
                continue;
            }
            var number = Convert.ToInt32(orders[0]["ORDER_NUMBER"], CultureInfo.InvariantCulture);
            var lines = Sage.Rows("SOP_ITEM", $"ORDER_NUMBER = {number.ToString(CultureInfo.InvariantCulture)} ORDER BY ITEM_NUMBER")
                .Select(l => ((string)l["STOCK_CODE"]!, Convert.ToInt32(l["QTY_ORDER"], CultureInfo.InvariantCulture))).ToList();
            if (!lines.SequenceEqual(document.Lines.Select(l => (l.Product, l.Quantity)))) 
                yield return $"I3: document {document.Id} asks for {string.Join(", ", document.Lines)}, and order {number} of Sage has {string.Join(", ", lines)}.";
        }
    }

    // Each field of a contact is a register: what stands there at the end is the last value of one side, and of the side that spoke last if there was time between.
    private IEnumerable<string> Edits()
    {
        foreach (var field in memory.Typed.GroupBy(t => (t.Contact, t.Field)))
        {
            var key = field.Key.Contact.Split('/');
            if (Sage.Rows("SALES_DEL_ADDR", $"ACCOUNT_REF = '{key[0]}' AND ADDRESS_REF = {key[1]}").SingleOrDefault() is not { } row) continue;
            var present = (row[Crowd.Columns[field.Key.Field]] as string ?? "").Trim();
            var (sage, ssm) = (field.LastOrDefault(t => t.InSage), field.LastOrDefault(t => !t.InSage));
            if (memory.DeletedInSsm.Contains("contacts " + field.Key.Contact) || memory.DeletedInSage.Contains(field.Key.Contact) || memory.DeletedInSage.Contains(key[0])) continue;
            if (_allowances.IsThrownOut(key[0]) || _allowances.IsAsked(field.Key.Contact, field.Key.Field)) continue;
            if (_allowances.IsRepeatedTradeContact(key[0], key[1])) continue;
            // What Sage does not take stays in SSM, and Sage keeps what it had.
            if (ssm is { Fits: false }) continue;
            if (present != sage?.Value && present != ssm?.Value)
            {
                yield return $"I6: {field.Key.Field} of contact {field.Key.Contact} is '{present}'; last typed was '{sage?.Value}' in Sage and '{ssm?.Value}' in SSM.";
                continue;
            }
            if (sage is null || ssm is null) continue;
            var apart = TimeSpan.FromMinutes(40);
            var winner = sage.At - ssm.At > apart ? sage : ssm.At - sage.At > apart ? ssm : null;
            if (memory.Decided.Exists(d => d.Record == field.Key.Contact)) continue;
            if (winner is not null && winner.Value != present)
                yield return $"I6: {field.Key.Field} of contact {field.Key.Contact} is '{present}', though '{winner.Value}' was typed {(sage.At - ssm.At).Duration().TotalMinutes:0} minutes later.";
        }
    }

    // A document whose customer somebody threw out before it went has to wait for a person; its change says so.
    private bool MayWait(AskedFor document)
    {
        if (Ssm.Find("salesorders", document.Id) is not { } found) return false;
        if (found["blocked"]?.GetValue<bool>() == true || !IsLive(found)) return true;
        if (Ref(found) is not { } account || !IsLive(account)) return true;
        // Nor while the customer is on hold or out of use in Sage (ORD-07), or in a country that is none.
        return Sage.Rows("SALES_LEDGER", $"ACCOUNT_REF = '{Text(account, "extId")}'").SingleOrDefault() is { } customer
            && (Flag(customer, "ACCOUNT_ON_HOLD") || Flag(customer, "INACTIVE_FLAG") || customer["COUNTRY_CODE"] as string == "ZZ");
    }

    private static bool Flag(IReadOnlyDictionary<string, object?> row, string column) => Convert.ToInt32(row[column], CultureInfo.InvariantCulture) != 0;

    private bool SomethingWasThrownOut => memory.DeletedInSage.Count > 0 || memory.DeletedInSsm.Any(d => d.StartsWith("accounts ", StringComparison.Ordinal))
        || memory.Documents.Exists(d => MayWait(d)) || memory.Clones.Count > 0;

    private IEnumerable<string> Unsettled() => world.Look(db => db.Changes.AsNoTracking().Where(c => ChangeState.Open.Contains(c.State)).AsEnumerable()
        .Where(c => c.State != ChangeState.Waiting || (string.IsNullOrEmpty(c.Reason) && c.WaitsForKey is null) || !SomethingWasThrownOut)
        .Select(c => $"I1/I8: {c.Action} of {c.Kind} {c.Record} to {c.Target} is still {c.State}: {c.Code} {c.Reason}").ToList());

    private IEnumerable<string> Faulted() => world.Look(db => db.FailedMessages.AsNoTracking().AsEnumerable()
        .Select(f => $"I8: a message {f.Command} was given up: {f.Exception?.Split('\n')[0]}").ToList());

    // The plan of the credential is kept by all processes together. What was slow on the wire may arrive in a bunch.
    private IEnumerable<string> Hurried()
    {
        if (world.Story.RequestsPerSecond == 0) yield break;
        var most = (world.Story.RequestsPerSecond * 3 / 2) + 2;
        var times = Ssm.ReadCalls().Where(c => c.At >= world.Began && c.Resource != "login").Select(c => c.At).Order().ToList();
        for (var i = most; i < times.Count; i++)
            if (times[i] - times[i - most] < TimeSpan.FromSeconds(1))
            {
                yield return $"D9: {most + 1} requests to SSM within one second from {times[i - most]:HH:mm:ss}, though {world.Story.RequestsPerSecond} are allowed.";
                yield break;
            }
    }

    // SSM: only what is gone in Sage, its children, and what a converted or replaced record leaves behind. Sage: nothing at all.
    private IEnumerable<string> Deletes()
    {
        foreach (var call in Ssm.ReadCalls().Where(c => c is { Verb: "DELETE", Applied: true, Resource: "accounts" or "contacts" or "products" or "sales" or "salesorders" }))
        {
            var key = Text(Ssm.Find(call.Resource, call.Id!.Value)!, "extId");
            if (key is not null && !memory.DeletedInSage.Contains(key) && !memory.DeletedInSage.Contains(key.Split('/')[0]))
                yield return $"I4: {call.Resource} {key} was deleted in SSM, though nobody deleted it in Sage.";
        }
    }

    private IEnumerable<string> Secrets()
    {
        string[] secrets = [HyperAccountsSimulator.Token, SsmSimulator.PrivateKey, SsmSimulator.PublicKey];
        foreach (var line in world.Logs.Where(l => secrets.Any(s => l.Contains(s, StringComparison.Ordinal))))
            yield return $"a secret is in the log: {line[..Math.Min(80, line.Length)]}";
        foreach (var text in world.Look(db => db.Changes.AsNoTracking().Select(c => c.Reason).Concat(db.Findings.AsNoTracking().Select(f => f.Reason)).AsEnumerable().OfType<string>()
            .Where(t => secrets.Any(s => t.Contains(s, StringComparison.Ordinal))).ToList()))
            yield return $"a secret is in staging: {text[..Math.Min(80, text.Length)]}";
    }

    private IEnumerable<JsonObject> Live(string resource) => Ssm.All(resource).Where(IsLive);

    private static bool IsLive(JsonObject record) => Record.IsLive(record);

    private static string? Text(JsonObject record, string field) => Record.Text(record, field);
}
