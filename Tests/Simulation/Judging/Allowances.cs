using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Simulation.People;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Judging;

/// <summary>
/// Differences between the two sides that follow from what people did, and from nothing else. What each of them asks for instead stands in
/// <see cref="Demands"/>.
/// </summary>
internal sealed partial class Allowances(SimulatedWorld world, Memory memory)
{
    private SageCompanyStore Sage => world.Sage.Store;
    private SsmTenantStore Ssm => world.Ssm.Store;

    public bool Explain(string difference)
    {
        var customer = CustomerOf(difference);
        return OfClones(difference) || OfCopiesHeld(difference) || IsLeftWhereItWasMoved(difference) || OfOddValues(difference) || OfConflicts(difference)
            || IsRepeatedTradeContact(difference) || IsParked(difference) || OfOwnersBefore(difference) || OfRestored(difference)
            || (customer is not null && IsThrownOut(customer) && IsAboutBelonging(difference))
            || (difference.StartsWith("sales in all", StringComparison.Ordinal) && memory.DeletedInSsm.Any(d => d.StartsWith("accounts ", StringComparison.Ordinal) && IsThrownOut(d[9..])))
            // Under its code or number there is somebody else now.
            || (difference.Contains("is live although", StringComparison.Ordinal) && memory.DeletedInSage.Contains(KeyOf(difference)));
    }

    /// <summary>A person deleted the customer in SSM, and nobody took it out of the bin (ACC-22).</summary>
    public bool IsThrownOut(string customer)
    {
        var all = Ssm.All("accounts").Where(a => Record.Text(a, "extId") == customer).ToList();
        return all.Exists(a => !Record.IsLive(a) && Record.Ref(a, "salesRepIdDeleted") != SandboxPeople.Connector.UserId) && !all.Exists(Record.IsLive);
    }

    // What hangs under a customer that is deleted in SSM is not made there, and points to the deleted record or to where people moved it.
    private static bool IsAboutBelonging(string difference) =>
        difference.Contains("no live record", StringComparison.Ordinal) || difference.Contains(": accountId of", StringComparison.Ordinal) || difference.StartsWith("sales of customer", StringComparison.Ordinal)
        || difference.Contains("that never reached Sage (CON-01)", StringComparison.Ordinal) || difference.Contains("salesorderId", StringComparison.Ordinal)
        || difference.Contains("its owner in SSM is ''", StringComparison.Ordinal);

    private bool OfClones(string difference) => memory.Clones.Exists(c => IsAbout(difference, c))
        || (memory.Moved.Count > 0 && Balance().Match(difference) is { Success: true } of && memory.Moved.Exists(m => m.From == of.Groups[1].Value || KeyOfAccount(m.To) == of.Groups[1].Value));

    private static bool IsAbout(string difference, Cloned clone) =>
        difference.StartsWith($"{clone.Resource} {Text(clone.Id)}:", StringComparison.Ordinal)
        || difference.StartsWith($"{clone.Resource}: 2 live records share the external id {clone.Key}:", StringComparison.Ordinal)
        || difference.StartsWith($"{clone.Resource}: 3 live records share the external id {clone.Key}:", StringComparison.Ordinal)
        || (difference.StartsWith($"{(clone.Resource == "accounts" ? "customer" : "contact")} {clone.Key}:", StringComparison.Ordinal)
            && (difference.Contains("live records carry its key", StringComparison.Ordinal) || difference.Contains("is live although", StringComparison.Ordinal)));

    // A copy of a document carries the number of the first one until it is sent: not while it is being signed (D5), or held for what SSM is told.
    private bool OfCopiesHeld(string difference) => memory.Documents.Exists(d => d.Like is { } number
        && Ssm.Find("salesorders", d.Id) is { } copy && Record.Text(copy, "extId") == number && IsHeld(d.Id)
        && (difference.Contains($"salesorders {Text(d.Id)}", StringComparison.Ordinal) || IsLineOf(difference, d.Id)
            || (difference.Contains($" of document {number[1..]}:", StringComparison.Ordinal) && difference.Contains("live records carry its key", StringComparison.Ordinal))));

    private bool IsLineOf(string difference, int document) => OfLine().Match(difference) is { Success: true } match
        && Ssm.Find("salesordersLines", int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) is { } line
        && Record.Ref(line, "salesorderId") == document;

    // Taken out of the bin, a record is matched as for the first time: a blank of Sage overwrites nothing (D1), and what Sage does not have
    // any more under this number stays as people left it.
    private bool OfRestored(string difference) => memory.Restored.Exists(r => Ssm.Find(r.Resource, r.Id) is { } record
        && Record.Text(record, "extId") is { } key
        && ((difference.Contains($" of {r.Resource} {Text(r.Id)} is ", StringComparison.Ordinal) && difference.EndsWith("Sage says empty.", StringComparison.Ordinal))
            || (difference.StartsWith($"{r.Resource} {Text(r.Id)}: no Sage record has the key ", StringComparison.Ordinal)
                && memory.DeletedInSage.Overlaps([key, key.Split('/')[0]]))));

    private bool IsHeld(int document) => world.Look(db => db.Changes.AsNoTracking()
        .Any(c => c.Kind == "order" && c.Record == "ssm#" + Text(document) && c.State == ChangeState.Waiting && c.Reason != null));

    // Of two that read the same on one side, none is guessed: a person is asked which of them it is (ACC-13).
    private bool IsParked(string difference) => Missing().Match(difference) is { Success: true } match
        && world.Look(db => db.Conflicts.AsNoTracking().Any(c => c.State == ConflictState.Open && c.Class == ConflictClass.Parked && c.Record == match.Groups[1].Value));

    // Somebody said that a copy of the contact Sage had made by itself is a person of its own, so that Sage's row repeats it (D15).
    private bool IsRepeatedTradeContact(string difference) => OfContact().Match(difference) is { Success: true } match
        && IsRepeatedTradeContact(match.Groups[2].Value, match.Groups[3].Value);

    public bool IsRepeatedTradeContact(string customer, string number)
    {
        var people = Sage.Rows("SALES_DEL_ADDR", $"ACCOUNT_REF = '{customer}' AND ADDRESS_TYPE = 1");
        return memory.Separated.Count > 0
            && people.SingleOrDefault(p => Convert.ToString(p["ADDRESS_REF"], CultureInfo.InvariantCulture) == number) is { } row
            && row["DESCRIPTION"] as string == "Trade contact"
            && people.Any(p => p != row && p["DESCRIPTION"] as string != "Trade contact" && Equals(p["CONTACT_NAME"], row["CONTACT_NAME"]));
    }

    // Made in the moment in which its customer became another one under the same code, a contact keeps the owner it was made with (D25).
    private bool OfOwnersBefore(string difference) => difference.Contains(": salesRepId of contacts", StringComparison.Ordinal)
        && CustomerOf(difference) is { } customer && memory.DeletedInSage.Contains(customer);

    // When a customer goes in Sage, only those of its contacts go along that SSM still shows under it (D25).
    private bool IsLeftWhereItWasMoved(string difference) => OfContact().Match(difference) is { Success: true } match && memory.DeletedInSage.Contains(match.Groups[2].Value)
        && Ssm.Find("contacts", int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) is { } contact && Record.Ref(contact, "accountId") is { } at && KeyOfAccount(at) != match.Groups[2].Value;

    private bool OfOddValues(string difference)
    {
        if (OfField().Match(difference) is not { Success: true } match) return false;
        var (what, key, field) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
        return (what, field) switch
        {
            ("customer", "countryId") => Cell("SALES_LEDGER", "ACCOUNT_REF", key, "COUNTRY_CODE") is "ZZ" or "XI" or "EL",
            ("customer", "name") => Cell("SALES_LEDGER", "ACCOUNT_REF", key, "NAME") == "",
            ("customer", "email") => Cell("SALES_LEDGER", "ACCOUNT_REF", key, "E_MAIL")?.Contains(';') == true,
            ("customer", "address2") => Cell("SALES_LEDGER", "ACCOUNT_REF", key, "ADDRESS_2")?.Contains('\n') == true,
            ("product", "model") => Cell("STOCK", "STOCK_CODE", key, "DESCRIPTION") == "",
            ("contact", _) => memory.Typed.LastOrDefault(t => !t.InSage && t.Contact == key && t.Field == field) is { Fits: false },
            _ => false,
        };
    }

    // A field that a person is asked about stays as it is on both sides until he says.
    private bool OfConflicts(string difference) => OfField().Match(difference) is { Success: true } match && match.Groups[1].Value == "contact"
        && IsAsked(match.Groups[2].Value, match.Groups[3].Value);

    public bool IsAsked(string contact, string field)
    {
        var name = field switch { "phone1" => "phone", "Z_JobTitle" => "jobTitle", _ => field };
        return world.Story.Asks && world.Look(db => db.Conflicts.AsNoTracking().Any(c => c.State == ConflictState.Open && c.Kind == "contact" && c.SageKey == contact && c.Field == name));
    }

    private string? CustomerOf(string difference)
    {
        if (OfParty().Match(difference) is { Success: true } party) return party.Groups[1].Value;
        if (OfDocument().Match(difference) is { Success: true } document)
            return Cell("SALES_ORDER", "ORDER_NUMBER", document.Groups[1].Value, "ACCOUNT_REF");
        return OfInvoice().Match(difference) is { Success: true } invoice ? Cell("INVOICE", "INVOICE_NUMBER", invoice.Groups[1].Value, "ACCOUNT_REF") : null;
    }

    private static string KeyOf(string difference) => difference.Split(' ') is [_, var key, ..] ? key.TrimEnd(':') : "";

    private string? KeyOfAccount(int id) => Ssm.Find("accounts", id) is { } account ? Record.Text(account, "extId") : null;

    private string? Cell(string table, string key, string value, string column) => Sage.Rows(table, $"{key} = '{value}'").SingleOrDefault()?[column] as string;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(customer|contact|product) (\S+): (\S+) of ")]
    private static partial Regex OfField();

    [GeneratedRegex(@"\A(?:customer |contact |delivery address |sales of customer |contacts \d+: a contact of customer )([^\s:/]+)")]
    private static partial Regex OfParty();

    [GeneratedRegex(@"\A(?:order|quotation|line \d+ of document|document [QO]?) ?(\d+)")]
    private static partial Regex OfDocument();

    [GeneratedRegex(@"\Acontacts (\d+): no Sage record has the key ([^/]+)/(\d+)")]
    private static partial Regex OfContact();

    [GeneratedRegex(@"\A(?:customer|contact) ([^\s:]+): no live record of ")]
    private static partial Regex Missing();

    [GeneratedRegex(@"\AsalesordersLines (\d+): no line of Sage ")]
    private static partial Regex OfLine();

    [GeneratedRegex(@"\Ainvoice (\d+)")]
    private static partial Regex OfInvoice();

    [GeneratedRegex(@"\Asales of customer ([^\s:]+)")]
    private static partial Regex Balance();
}

/// <summary>A record of SSM as the judge reads it.</summary>
internal static class Record
{
    public static bool IsLive(JsonObject record) => record["deleted"] is not JsonValue deleted || (deleted.TryGetValue<bool>(out var gone) ? !gone : deleted.GetValue<int>() == 0);

    public static string? Text(JsonObject record, string field) => record[field] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    public static int? Ref(JsonObject record, string field) => record[field] switch
    {
        JsonObject reference => reference["id"]?.GetValue<int>(),
        JsonValue value when value.TryGetValue<int>(out var id) && id != 0 => id,
        _ => null,
    };
}
