using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Load.Changes;

/// <summary>
/// Whether a document or contact of SSM may still be made under its customer in Sage. The customers may not have been read for days while
/// the other streams go on (D28), so Sage itself is asked.
/// </summary>
internal static class SageCustomer
{
    /// <param name="image">The document or contact in SSM's form.</param>
    /// <returns>What became of the customer since it was planned; null where nothing did.</returns>
    /// <exception cref="TargetException">Sage does not answer.</exception>
    public static async Task<string?> WhyNot(
        ChangeStore changes, LoadContext context, OpenChange change, Image image, CancellationToken cancellationToken)
    {
        if (await changes.CustomerOf(context, image, cancellationToken) is not { } customer) return null;

        var key = customer.Read.Key;
        var now = await context.Target(Side.Sage50).Get(Kind.Account, key, cancellationToken);
        if (now?.Deleted ?? (customer.Read.Gone || await changes.IsOld(context, change.Row, cancellationToken)))
            return $"its customer {key} was deleted in Sage since it was planned (ORD-07)";
        if (now is not null && !customer.Link.IsAsRead(customer.Read, now))
            return $"{key} is another customer in Sage since it was planned (D24)";

        return change.Row.Kind == Kind.Order && IsOnHold(now, customer.Read)
            ? $"its customer {key} was put on hold in Sage since it was planned (ORD-07)"
            : null;
    }

    private static bool IsOnHold(TargetRecord? now, StagedRow read) =>
        (now is null ? read.Values.GetValueOrDefault("onHold") : now.Image["onHold"].Value) is true;
}
