using System.Globalization;
using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Transform.Policies;

/// <summary>The rules of one record kind.</summary>
public sealed record KindPolicy
{
    public required string Kind { get; init; }
    public required IReadOnlyDictionary<string, FieldPolicy> Fields { get; init; }
    /// <summary>A live Sage record without partner is created in SSM.</summary>
    public bool CreateInSsm { get; init; } = true;
    /// <summary>Whether a live SSM record without partner is to be created in Sage; null for kinds that never are.</summary>
    public Func<Image, bool>? CreateInSage { get; init; }
    /// <summary>Nobody is created in Sage whom Sage has: all Sage records are asked, linked or not (D21).</summary>
    public bool AskedBeforeCreate => CreateInSage is not null && Kind is Canonical.Records.Kind.Account or Canonical.Records.Kind.Contact;
    /// <summary>Why a record that <see cref="CreateInSage"/> does not want stays in SSM.</summary>
    public string StaysInSsm { get; init; } = "";

    /// <summary>Why a record of a kind that Sage alone writes stays in SSM.</summary>
    public const string NeverInSage = "one-way: never created in Sage 50";

    /// <summary>Why a record stays in SSM where nothing can be written to Sage 50.</summary>
    public const string OneWay = "stays in SSM: the company is one-way (sage50.reader without HyperAccounts)";

    /// <summary>Why a record that never stood in Sage 50 is not made there: it is gone from SSM too.</summary>
    public const string DeletedFirst = "deleted in SSM before it was made in Sage 50";

    /// <summary>Why a record is neither made nor compared for now.</summary>
    public const string OutOfFilter = "out of filter";

    /// <summary>Why a record that is older than the connector stays in SSM (D1).</summary>
    public static string MadeBefore(DateTime goLive) => $"made before goLive {goLive.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} (D1)";

    /// <summary>
    /// What keeps a record in SSM as the settings are now: each says what it depends on, so one that stays for another reason was settled under other settings. A document
    /// that was kept while the company was one-way is no such: somebody will have entered it in Sage by hand.
    /// </summary>
    public IReadOnlyList<string> Staying(DateTime goLive) =>
        [StaysInSsm, NeverInSage, DeletedFirst, OutOfFilter, MadeBefore(goLive), .. Kind == Canonical.Records.Kind.Order ? [OneWay] : Array.Empty<string>()];
    /// <summary>Absence from an accepted full sweep of Sage deletes in SSM (D6: master data yes, documents no).</summary>
    public bool DeleteInSsm { get; init; }
    /// <summary>Deleted in SSM while alive in Sage it is created again (D29); else it stays deleted there.</summary>
    public bool Recreate { get; init; }
    /// <summary>Why one that is not created again stays deleted.</summary>
    public string StaysDeleted { get; init; } = "deleted in SSM, not created again (ACC-22)";
    /// <summary>Field sets that identify a partner where no link exists, tried in order; all fields of a set must agree (ACC-13, D1, D7).</summary>
    public IReadOnlyList<MatchRule> Matches { get; init; } = [];
    public string Rule { get; init; } = "";

    public FieldPolicy Of(string field) => Fields.TryGetValue(field, out var policy) ? policy : new(field, Flow.Never, Flow.Never);

    public IEnumerable<string> ToSsmOnCreate => Fields.Values.Where(f => f.ToSsm != Flow.Never).Select(f => f.Field);
    public IEnumerable<string> ToSageOnCreate => Fields.Values.Where(f => f.ToSage != Flow.Never).Select(f => f.Field);
}
