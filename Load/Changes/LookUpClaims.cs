using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Changes;

/// <summary>
/// What a look-up before a create found, less what belongs to other records: an external id is proof of our own write only where no other link says
/// otherwise, since people copy records with their ids (D21, D24).
/// </summary>
/// <param name="Free">What may be the change's own earlier write.</param>
/// <param name="Unplanned">Why the record is planned again: it met one that no plan has weighed against it yet.</param>
internal sealed record LookUpClaims(IReadOnlyList<TargetRecord> Free, string? Unplanned)
{
    public static async Task<LookUpClaims> Of(ChangeStore changes, ChangeRow row, IReadOnlyList<TargetRecord> found, CancellationToken cancellationToken)
    {
        var live = found.Where(f => !IsOnItsWay(row, f)).ToList();
        if (live.Count == 0 || row.Target != Side.Ssm) return new(live, null);
        var links = await changes.OtherLinks(row, [.. live.Select(f => f.Key)], cancellationToken);
        // Not since the change was last touched: a question that fails touches it too.
        var unplanned = links.Find(l => l.SageKey is null && l.UpdatedAt > row.CreatedAt && row.Kind != Kind.Order);
        return new([.. live.Where(f => links.TrueForAll(l => l.SsmKey != f.Key))],
            unplanned is null ? null : $"SSM {row.Kind} {unplanned.SsmKey} carries its external id: the next plan says whether it is the same record");
    }

    // A copy of a document that goes out has the first one's number until it has its own.
    private static bool IsOnItsWay(ChangeRow row, TargetRecord found) => row.Kind == Kind.Order && OrderState.ToSend.Contains(found.Image["status"].Text);
}
