using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Simulation.People;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Judging;

/// <summary>What has to be so because somebody did something odd.</summary>
internal sealed class Demands(SimulatedWorld world, Memory memory, Allowances allowances)
{
    private SageCompanyStore Sage => world.Sage.Store;
    private SsmTenantStore Ssm => world.Ssm.Store;

    public IEnumerable<string> All() => [.. Clones(), .. Moves(), .. Restored(), .. Names(), .. Countries(), .. Decisions(), .. Pauses()];

    // Nobody is created in Sage whom Sage has: a second record of SSM is put before a person, and nothing of it is touched (D21).
    private IEnumerable<string> Clones()
    {
        foreach (var clone in memory.Clones.Where(c => !memory.DeletedInSage.Contains(c.Key) && !memory.DeletedInSage.Contains(c.Key.Split('/')[0])))
        {
            var record = $"ssm#{Text(clone.Id)}";
            var original = Ssm.Find(clone.Resource, clone.Original)!;
            var made = clone.Resource == "accounts" ? Sage.Rows("SALES_LEDGER", $"ANALYSIS_3 = 'SSMA:{Text(clone.Id)}'").Count
                : Sage.Rows("SALES_DEL_ADDR", $"DESCRIPTION = 'SSMC:{Text(clone.Id)}'").Count;
            var separated = memory.Separated.Contains(record);
            if (made > (separated ? 1 : 0)) yield return $"I2: {clone.Resource} {clone.Id}, a second record of {clone.Key} in SSM, was created in Sage {made} times.";
            // One that fits nobody any more, or of which a person said what it is, is an ordinary record.
            if (separated || !Record.IsLive(original) || !Record.IsLive(Ssm.Find(clone.Resource, clone.Id)!) || memory.Clones.Count(c => c.Key == clone.Key) > 1) continue;
            var written = Ssm.ReadCalls().FirstOrDefault(c => c.Resource == clone.Resource && c.Id == clone.Id && c is { Applied: true, Verb: "PUT" or "DELETE" });
            if (written is not null) yield return $"D21: {written.Verb} was sent to {clone.Resource} {clone.Id}, a second record of {clone.Key}, though the first one is there.";
            if (IsUnderThrownOut(clone)) continue;
            if (!world.Look(db => db.Conflicts.AsNoTracking().Any(c => c.Class == ConflictClass.Parked && c.Record == record && c.State != ConflictState.Closed)))
                yield return $"I7: nobody is asked about {clone.Resource} {clone.Id}, a second record of {clone.Key} in SSM.";
        }
    }

    private bool IsUnderThrownOut(Cloned clone) => clone.Resource == "contacts" && allowances.IsThrownOut(clone.Key.Split('/')[0]);

    // What people gave another customer before they deleted its own stays there (ACC-22).
    private IEnumerable<string> Moves()
    {
        foreach (var moved in memory.Moved.GroupBy(m => (m.Resource, m.Id)).Select(g => g.Last()))
        {
            if (!allowances.IsThrownOut(moved.From) || Ssm.Find(moved.Resource, moved.Id) is not { } record || moved.Key is null) continue;
            if (memory.DeletedInSage.Contains(moved.Key) || memory.DeletedInSage.Contains(moved.From) || memory.DeletedInSsm.Contains($"{moved.Resource} {moved.Key}")) continue;
            if (!Record.IsLive(record)) yield return $"ACC-22: {moved.Resource} {moved.Key}, which people gave another customer before they deleted {moved.From}, is deleted in SSM.";
            else if (WasMoved(moved) && Ssm.Find("accounts", moved.To) is { } to && Record.IsLive(to) && Record.Ref(record, "accountId") != moved.To)
                yield return $"ACC-22: {moved.Resource} {moved.Key} is under account {Record.Ref(record, "accountId")} again, though people gave it to {moved.To} before they deleted {moved.From}.";
        }
    }

    // By nobody but the connector, since.
    private bool WasMoved(Moved moved) => Ssm.ReadCalls().Any(c => c.Resource == moved.Resource && c.Id == moved.Id && c is { Applied: true, Verb: "PUT" }
        && c.Body?.Contains("\"accountId\"", StringComparison.Ordinal) == true);

    // What was taken out of the bin is not deleted again unless it goes in Sage.
    private IEnumerable<string> Restored()
    {
        foreach (var (resource, id) in memory.Restored.Distinct())
        {
            var record = Ssm.Find(resource, id)!;
            if (Record.IsLive(record) || Record.Ref(record, "salesRepIdDeleted") != SandboxPeople.Connector.UserId) continue;
            var key = Record.Text(record, "extId");
            if (key is not null && !memory.DeletedInSage.Contains(key) && !memory.DeletedInSage.Contains(key.Split('/')[0]))
                yield return $"ACC-22: {resource} {key}, which somebody restored in SSM, was deleted there again.";
        }
    }

    // The key stands in for a name that is not there (D23).
    private IEnumerable<string> Names()
    {
        foreach (var (table, column, name, resource, field) in new[] { ("SALES_LEDGER", "ACCOUNT_REF", "NAME", "accounts", "name"), ("STOCK", "STOCK_CODE", "DESCRIPTION", "products", "model") })
            foreach (var key in Sage.Rows(table, $"{name} = ''").Select(r => (string)r[column]!))
                foreach (var record in Ssm.All(resource).Where(r => Record.IsLive(r) && Record.Text(r, "extId") == key && memory.Clones.TrueForAll(c => c.Id != r["id"]!.GetValue<int>())))
                    if (Record.Text(record, field) != $"{key} (no name)")
                        yield return $"D23: {resource} {key} has no name in Sage and is called '{Record.Text(record, field)}' in SSM.";
    }

    // Codes that mean a country the tenant lists (D22).
    private IEnumerable<string> Countries()
    {
        foreach (var (code, country) in new[] { ("XI", "GB"), ("EL", "GR") })
            foreach (var key in Sage.Rows("SALES_LEDGER", $"COUNTRY_CODE = '{code}'").Select(r => (string)r["ACCOUNT_REF"]!))
                foreach (var record in Ssm.All("accounts").Where(r => Record.IsLive(r) && Record.Text(r, "extId") == key && memory.Clones.TrueForAll(c => c.Id != r["id"]!.GetValue<int>())))
                    if (Record.Ref(record, "countryId") is not { } id || Record.Text(Ssm.Find("countries", id)!, "iso2") != country)
                        yield return $"D22: customer {key} is in {code}, and in SSM it is not in {country}.";
    }

    // A decision counts for the values that were shown, if nobody typed anything else about that time or later.
    private IEnumerable<string> Decisions()
    {
        foreach (var decided in memory.Decided.GroupBy(d => (d.Record, d.Field)).Select(g => g.Last()))
        {
            var field = decided.Field switch { "phone" => "phone1", "jobTitle" => "Z_JobTitle", _ => decided.Field };
            var key = decided.Record.Split('/');
            if (key.Length != 2 || memory.DeletedInSage.Contains(decided.Record) || memory.DeletedInSage.Contains(key[0])) continue;
            if (memory.Typed.Exists(t => t.Contact == decided.Record && t.Field == field && t.At > decided.At - TimeSpan.FromMinutes(20))) continue;
            var row = Sage.Rows("SALES_DEL_ADDR", $"ACCOUNT_REF = '{key[0]}' AND ADDRESS_REF = {key[1]}").SingleOrDefault();
            if (row is not null && (string?)row[Crowd.Columns[field]] != decided.Value)
                yield return $"D3: {decided.Field} of contact {decided.Record} is '{row[Crowd.Columns[field]]}' in Sage, though somebody decided for '{decided.Value}'.";
        }
    }

    // While a company is paused nothing is written; what had left before arrives within half a minute.
    private IEnumerable<string> Pauses()
    {
        if (world.Stops > 0 || world.Faults.Met.ContainsKey(FaultKind.ClockJumps)) yield break;
        var asked = world.Look(db => db.Requests.AsNoTracking().Where(r => r.Kind == "pause" || r.Kind == "resume").OrderBy(r => r.Id).ToList());
        for (var i = 0; i + 1 < asked.Count; i++)
        {
            if (asked[i] is not { Kind: "pause", State: "done", DoneAt: { } from }) continue;
            var until = asked[i + 1].CreatedAt;
            if (world.Writes.FirstOrDefault(w => w.At > from + TimeSpan.FromSeconds(30) && w.At < until) is { } write)
                yield return $"SCH-03: {write.Method} {write.Side} {write.Path} at {write.At:HH:mm:ss}, while the company is paused.";
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
