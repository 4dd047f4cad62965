using Sage50Etl.Canonical;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Changes;

/// <summary>Sage gives the key of a record that was deleted to another one: when both were made tells them apart (D14, D24).</summary>
internal static class SageIdentity
{
    /// <summary>Whether what stands in Sage under the link's key is still its record; also where Sage does not say when it was made, or says less.</summary>
    public static bool IsStill(this LinkRow link, TargetRecord now) => IsStill(link.SageBorn, now.Extra);

    /// <param name="born">RECORD_CREATE_DATE when they were linked; null where it was not known.</param>
    /// <param name="extra">What staging keeps of the row that stands there now.</param>
    public static bool IsStill(string? born, string? extra) =>
        born is null || SageExtra.BornOf(extra) is not { } present || BirthStamps.CanBeOne(born, present);
}
