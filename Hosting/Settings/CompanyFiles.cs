using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Hosting.Settings;

/// <summary>Reads and checks the company files of a folder.</summary>
public static partial class CompanyFiles
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
        WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { TakeSchema } },
    };

    // Editors find the schema by this key; it is no setting.
    private static void TakeSchema(JsonTypeInfo type)
    {
        if (type.Type != typeof(CompanySettings)) return;
        var schema = type.CreateJsonPropertyInfo(typeof(string), "$schema");
        schema.Set = (_, _) => { };
        type.Properties.Add(schema);
    }

    /// <summary>All companies, by name, where all must be usable.</summary>
    /// <exception cref="ConfigurationException">A file cannot be used; the message names file, setting and remedy.</exception>
    public static IReadOnlyList<CompanySettings> Load(string folder) => [.. All(folder).Select(f => f.Settings ?? throw f.Fault!)];

    /// <summary>Every file of the folder, by name; one that cannot be used tells why and keeps no other from being used.</summary>
    public static IReadOnlyList<CompanyFile> All(string folder)
    {
        var files = Paths(folder).Select(CompanyFile.Read).ToList();
        var clashes = SharedTenants.Clashes([.. files.Select(f => f.Settings).OfType<CompanySettings>()]);
        return [.. files.Select(f => clashes.TryGetValue(f.Name, out var fault) ? f with { Settings = null, Fault = fault } : f)];
    }

    /// <summary>The files there are, by name.</summary>
    public static IReadOnlyList<string> Paths(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)] : [];

    /// <exception cref="ConfigurationException">The text cannot be used; the message names line or setting, and what to do.</exception>
    internal static CompanySettings Parse(string name, string text)
    {
        try
        {
            RefuseSecrets(name, JsonNode.Parse(text, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }));
            var settings = JsonSerializer.Deserialize<CompanySettings>(text, Json) ?? throw Wrong(name, "file", "is empty");
            if (Problems(settings, name).FirstOrDefault() is { } problem) throw new ConfigurationException("S50-C-001", $"Company {name}: {problem}");
            return settings;
        }
        catch (JsonException bad)
        {
            throw new ConfigurationException("S50-C-001", $"Company file {name}.json, line {bad.LineNumber + 1}: {FileFault.Words(bad)} Correct the file.");
        }
    }

    /// <summary>Everything that is wrong with one company's settings, each with its remedy.</summary>
    public static IEnumerable<string> Problems(CompanySettings settings, string fileName)
    {
        if (settings.Company != fileName || !Name().IsMatch(settings.Company))
            yield return $"company '{settings.Company}' must equal the file name and have 1 to 40 letters, digits or dashes.";
        if (settings.Sage50.Type != "hyperAccounts") yield return $"sage50.type '{settings.Sage50.Type}' is not known. Use hyperAccounts.";
        foreach (var problem in settings.Sage50.Problems(settings.Sandbox is not null)) yield return problem;
        foreach (var problem in PlainText.Problems("ssm.address", settings.Ssm.Address).Concat(PlainText.OfSsm(settings.Ssm.Address))) yield return problem;
        foreach (var (stream, minutes) in settings.Schedule.Streams.Append(new("everyMinutes", settings.Schedule.EveryMinutes)))
            if (minutes < ScheduleSettings.FloorMinutes)
                yield return $"schedule {stream} is {minutes} minutes; the least is {ScheduleSettings.FloorMinutes}, for the load it puts on Sage 50 (SCH-08).";
        foreach (var stream in settings.Schedule.Streams.Keys.Except(Streams.All.Select(s => s.Name)))
            yield return $"schedule.streams names '{stream}', which is no stream. Use {string.Join(", ", Streams.All.Select(s => s.Name))}.";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.Ssm.TimeZone, out _))
            yield return $"ssm.timeZone '{settings.Ssm.TimeZone}' is not known on this machine. Use an IANA name such as Europe/London.";
        foreach (var kind in settings.Ssm.Bulk.Except(SsmTarget.Kinds))
            yield return $"ssm.bulk names '{kind}', which is no kind of record that is written to SSM. Use {string.Join(", ", SsmTarget.Kinds)}.";
        foreach (var stream in settings.Guards.Streams.Keys.Except(Streams.All.Select(s => s.Name)))
            yield return $"guards.streams names '{stream}', which is no stream. Use {string.Join(", ", Streams.All.Select(s => s.Name))}.";
        if (settings.Accounts.CustomerUpdates is not ("sage" or "both")) yield return $"accounts.customerUpdates '{settings.Accounts.CustomerUpdates}' must be sage or both (D13).";
        if (settings.Orders.FromSsm is not ("quotations" or "quotationsAndOrders"))
            yield return $"orders.fromSsm '{settings.Orders.FromSsm}' must be quotations or quotationsAndOrders (D13).";
        if (settings.Quotes.QuietSeconds is < 0 or > 3600) yield return $"quotes.quietSeconds {settings.Quotes.QuietSeconds} must be from 0 to 3600 (D5).";
        if (settings.Quotes.PollSeconds is < 0 or > 3600) yield return $"quotes.pollSeconds {settings.Quotes.PollSeconds} must be from 0 to 3600 (D20).";
        foreach (var kind in settings.GoLiveExcept.Keys.Except(["account", "contact", "order"]))
            yield return $"goLiveExcept names '{kind}'; only account, contact and order are created in Sage 50 (D1).";
        foreach (var kind in settings.Recreate.Keys.Except(KindPolicies.OfSage))
            yield return $"recreate names '{kind}', which is not written by Sage 50 alone. Use {string.Join(", ", KindPolicies.OfSage)} (D29).";
        if (settings.Accounts.Match.Count == 0) yield return "accounts.match is empty: name at least one field, or customers would be created twice (ACC-13).";
        foreach (var field in settings.Accounts.Match.Except(Canonical.Records.RecordSchema.Of("account").Fields.Select(f => f.Name)))
            yield return $"accounts.match names '{field}', which is no field of a customer.";
        foreach (var field in settings.Conflicts.Keys.Except(KindPolicies.TwoWay))
            yield return $"conflicts names '{field}', which is no field that people edit on both sides. Use {string.Join(", ", KindPolicies.TwoWay)}.";
        if (settings.ConflictClock.SkewSeconds < 1) yield return "conflictClock.skewSeconds must be at least 1: no two machines have the same clock.";
        foreach (var zone in new[] { settings.ConflictClock.Sage50TimeZone, settings.ConflictClock.SsmTimeZone }.Where(z => !ConflictClock.Knows(z)))
            yield return $"conflictClock names the time zone '{zone}', which this machine does not know. Use a name such as Europe/London.";
        if (settings.Ssm.Ownership.Problem() is { } ownership) yield return ownership;
        if (settings.Accounts.PushPotentials && settings.Mapping.Potentials() is null)
            yield return "accounts.pushPotentials needs mapping.potentialMarker.column, or every potential would come back from Sage 50 as a customer (ACC-05).";
        foreach (var problem in settings.Mapping.Validate()) yield return "mapping: " + problem;
    }

    /// <summary>Things that work but deserve a word.</summary>
    public static IEnumerable<string> Warnings(CompanySettings settings)
    {
        if (settings.IsOneWay()) yield return settings.OneWayWords();
        foreach (var warning in PlainText.OfSage50(settings)) yield return warning;
        var least = settings.Schedule.Streams.Values.Append(settings.Schedule.EveryMinutes).Min();
        if (least < ScheduleSettings.WarnBelowMinutes)
            yield return $"Company {settings.Company}: an interval of {least} minutes puts load on Sage 50; {ScheduleSettings.WarnBelowMinutes} is recommended (SCH-08).";
    }

    private static void RefuseSecrets(string company, JsonNode? node, string path = "")
    {
        if (node is JsonObject members)
            foreach (var (key, value) in members)
                if (Secret().IsMatch(key) && value is JsonValue)
                    throw new ConfigurationException("S50-C-003", $"Company {company}: {path}{key} looks like a secret and may not stand in a file. "
                        + $"Remove it and set SAGE50ETL_{company.ToUpperInvariant().Replace('-', '_')}_... in the environment.");
                else RefuseSecrets(company, value, $"{path}{key}.");
        else if (node is JsonArray items)
            foreach (var item in items) RefuseSecrets(company, item, path);
    }

    /// <summary>Letters, digits and dashes, up to 40: names of companies and of sites.</summary>
    public static bool IsName(string text) => Name().IsMatch(text);

    internal static ConfigurationException Wrong(string company, string setting, string what) =>
        new("S50-C-001", $"Company {company}: {setting} {what}. Correct the company file.");

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,40}\z")]
    private static partial Regex Name();

    [GeneratedRegex("token|password|secret|privateKey|publicKey|apiKey", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
