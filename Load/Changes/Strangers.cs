using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;

namespace Sage50Etl.Load.Changes;

/// <summary>What a rep gave to another company of a shared tenant since it was planned is not made in this company's Sage (D9).</summary>
internal static class Strangers
{
    // How long to wait for what the other company is making.
    private static readonly TimeSpan AskedAgain = TimeSpan.FromMinutes(30);

    /// <returns>Why the record is not made; null where it is the company's, or where nobody shares its tenant.</returns>
    /// <exception cref="TargetException">SSM does not say, or another company may have made the record.</exception>
    public static async Task<string?> WhyNotOurs(
        ChangeStore changes, LoadContext context, OpenChange change, CancellationToken cancellationToken)
    {
        if (context.Owners is not { } owners || change.Row is not { Action: "create", Target: Side.Sage50, Kind: var kind }) return null;

        var why = await TargetFailures.Read(kind, () => owners.WhyNotOurs(kind, change.SourceKey, cancellationToken));
        if (why is not null) return $"{kind} {change.SourceKey} {why} since it was planned";

        return await changes.OtherMaker(change.Row, owners.Others, cancellationToken) is { } other ? throw MadeBy(other, change) : null;
    }

    private static TargetException MadeBy(string other, OpenChange change) => new(FailureClass.Transient, LoadCodes.MadeByOther,
        $"Not sent: company {other} has made {change.Row.Kind} {change.Row.Record} in its Sage 50, or may have. It is looked at again.")
    {
        RetryAfter = AskedAgain, Rule = "D9",
    };
}
