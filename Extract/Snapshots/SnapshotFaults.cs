using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>Faults that only show when rows meet in staging.</summary>
internal static class SnapshotFaults
{
    /// <summary>
    /// Whether people type the keys of the kind. Of documents they are numbers; two spellings of a representative are two texts that may mean
    /// one user (USR-05).
    /// </summary>
    public static bool HasTypedKeys(string kind) => kind is Kind.Account or Kind.Address or Kind.Contact or Kind.Product or Kind.Rate or Kind.ProductRate;

    public static SourceFault Clash(KeyClash clash) => new(clash.Key, ExtractCodes.Twice, null,
        $"Two rows have the key '{clash.Key}' (blanks around it aside) and do not say the same: one {Made(clash.First)}, "
        + $"the other {Made(clash.Second)}. Neither is taken, nothing is deleted. Give one of them another key at its source, or remove it.");

    public static SourceFault Twins(string kind, string one, string other) => new(one, ExtractCodes.Twice, null,
        $"{kind}: the keys '{one}' and '{other}' differ in the case of their letters alone, so it is not known whether they are one record. "
        + "Neither is taken, nothing is deleted. Correct one of them at its source.");

    public static SourceFault Refused(string key) => new(key, ExtractCodes.Unmapped, null,
        $"The staging database does not take the record '{key}': a value is too long, too great or no text. Correct it at its source.");

    private static string Made(string? extra) =>
        SageExtra.BornOf(extra) is { } born ? $"made {born.Replace('T', ' ')}" : "without the date it was made";
}
