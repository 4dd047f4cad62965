using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;

namespace Sage50Etl.Load.Changes;

/// <summary>What a rep gave to another company of a shared tenant since it was planned is not made in this company's Sage (D9).</summary>
internal static class Strangers
{
    /// <returns>Why the record is not made; null where it is the company's, or where nobody shares its tenant.</returns>
    /// <exception cref="TargetException">SSM does not say.</exception>
    public static async Task<string?> WhyNotOurs(LoadContext context, OpenChange change, CancellationToken cancellationToken)
    {
        if (context.Owners is not { } owners || change.Row is not { Action: "create", Target: Side.Sage50 }) return null;

        var kind = change.Row.Kind;
        var why = await TargetFailures.Read(kind, () => owners.WhyNotOurs(kind, change.SourceKey, cancellationToken));
        return why is null ? null : $"{kind} {change.SourceKey} {why} since it was planned";
    }
}
