using System.Globalization;
using Sage50Etl.Sandbox;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>One Sage record against the live SSM record it must have: there, alone, and equal field by field.</summary>
internal sealed class RecordCheck(TenantRecords tenant)
{
    /// <summary>Ids of the SSM records that have a Sage partner, by resource.</summary>
    public HashSet<(string Resource, int Id)> Partners { get; } = [];

    public IEnumerable<string> Of(Expected expected)
    {
        var all = tenant.Under(expected.Resource, expected.Keys);
        var live = all.Where(r => r.IsLive).ToList();
        foreach (var record in live) Partners.Add((record.Resource, record.Id));
        var thrownOut = all.FirstOrDefault(r => r.DeletedBy is { } by && by != SandboxPeople.Connector.UserId);
        // Customers and contacts that a person deleted in SSM stay deleted (ACC-22), and documents that were made there; the rest is made again (D29).
        var tombstone = expected.Resource is "accounts" or "contacts";
        return (live.Count, thrownOut) switch
        {
            (0, not null) when tombstone || expected.BornInSsm => [],
            (0, _) => [$"{expected.Name}: no live record of {expected.Resource} with key {string.Join(" or ", expected.Keys)}."],
            (_, not null) when tombstone => [$"{expected.Name}: {live[0]} is live although user {Text(thrownOut.DeletedBy!.Value)} deleted {thrownOut} (ACC-22)."],
            (1, _) => Fields(expected, live[0]),
            _ => [$"{expected.Name}: {Text(live.Count)} live records carry its key: {string.Join(", ", live)}."],
        };
    }

    private IEnumerable<string> Fields(Expected expected, TenantRecord actual)
    {
        var ours = actual.CreatedBy == SandboxPeople.Connector.UserId;
        // Without a base a blank in Sage does not wipe what a rep had typed before the two were linked (D1).
        var demanded = expected.Fields.Where(f => ours || expected.BornInSsm || f.Value is not null).Concat(ours ? expected.AtCreation : []);
        foreach (var (field, value) in demanded)
            if (!Agrees(actual, field, value))
                yield return $"{expected.Name}: {field} of {actual} is {Shown(actual, field)}, Sage says {Shown(value)}.";
    }

    private bool Agrees(TenantRecord actual, string field, object? value) => (field, value) switch
    {
        ("@name", string name) => Name(actual) == name,
        (_, null) => actual.IsEmpty(field),
        (_, string text) => actual.Text(field) == text,
        (_, decimal number) => actual.Number(field) == number,
        (_, bool flag) => actual.Flag(field) == flag,
        (_, DateOnly day) => actual.Day(field) == day,
        (_, Reference reference) => actual.Ref(field) is { } id && tenant.Ids(reference).Contains(id),
        _ => throw new ArgumentException($"{value.GetType().Name} is no kind of expected value.", nameof(value)),
    };

    // First and last name are one field; a dash stands where Sage has a single word (D15).
    private static string? Name(TenantRecord contact)
    {
        var (first, last) = (contact.Text("firstName"), contact.Text("lastName"));
        return first is null || last is null ? null : ExpectedParties.Words($"{(first == "-" ? "" : first)} {last}");
    }

    private static string Shown(TenantRecord actual, string field) =>
        field == "@name" ? $"'{actual.Text("firstName")}' '{actual.Text("lastName")}'" : actual.Shown(field);

    private static string Shown(object? value) => value switch
    {
        null => "empty",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Reference reference => reference.ToString(),
        _ => $"'{Convert.ToString(value, CultureInfo.InvariantCulture)}'",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
