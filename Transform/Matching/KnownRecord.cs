namespace Sage50Etl.Transform.Matching;

/// <summary>What a record that was to be created in Sage met there (D21).</summary>
/// <param name="SageKeys">The Sage records that fit; none where only another SSM record that is to be created fits.</param>
/// <param name="Anew">The one Sage record whose partner is deleted: it is linked with this record; null where a person decides.</param>
/// <param name="Reason">For a person: both records and what to do.</param>
internal sealed record KnownRecord(IReadOnlyList<string> SageKeys, string? Anew, string Reason);
