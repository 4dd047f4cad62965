using Sage50Etl.Canonical;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Load.Changes;

/// <summary>Sage gives the key of a record that was deleted to another one: when both were made tells them apart (D14, D24).</summary>
internal static class SageIdentity
{
    /// <summary>
    /// Whether what stands in Sage under the link's key is still its record; also where Sage does not say when it was made, or says less.
    /// </summary>
    public static bool IsStill(this LinkRow link, TargetRecord now) => IsStill(link.SageBorn, now.Extra);

    /// <summary>
    /// Whether it is still what was read last. A record that was made anew with the same values is no other one, and its link keeps the
    /// date of the first: only a reading tells the two apart.
    /// </summary>
    public static bool IsAsRead(this LinkRow? link, StagedRow? read, TargetRecord now) =>
        IsStill(SageExtra.BornOf(read?.Extra) ?? link?.SageBorn, now.Extra);

    /// <param name="born">RECORD_CREATE_DATE of the one it is compared with; null where it was not known.</param>
    /// <param name="extra">What staging keeps of the row that stands there now.</param>
    private static bool IsStill(string? born, string? extra) =>
        born is null || SageExtra.BornOf(extra) is not { } present || BirthStamps.CanBeOne(born, present);
}
