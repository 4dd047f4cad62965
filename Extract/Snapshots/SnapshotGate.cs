using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>What a whole reading left out is asked for by its key before it is believed to be gone: an answer that was short is never acted on (D19).</summary>
internal sealed class SnapshotGate(CompanyId company, Side side, IStreamSource source)
{
    /// <summary>Missing records that are looked at; of more, these are a sample.</summary>
    public const int MostMissing = 10_000;
    private const int FewCustomers = 2;
    private readonly LeftOut _leftOut = new(company, side);

    /// <param name="read">Rows of the kind that this reading brought.</param>
    /// <returns>Records that are missing and yet not called gone, each with why.</returns>
    /// <exception cref="GateException">The reading is not accepted.</exception>
    public async Task<IReadOnlyList<SourceFault>> Weigh(string kind, IReadOnlyList<string> missing, long read, CancellationToken cancellationToken)
    {
        if (read == 0 && missing.Count > 1 && !await MayBeEmpty(kind, missing.Count, cancellationToken)) throw Empty(kind, missing.Count);

        return await _leftOut.Ask(kind, missing, (key, cancel) => source.IsGone(kind, key, cancel), cancellationToken);
    }

    // Any list but that of the customers may have been emptied by people, where Sage still has customers: what that means is weighed by the guards
    // of the plan. Nobody deletes all customers, but for a company that has hardly begun. A list of SSM keeps its deleted records, so one that
    // shows none of many is no answer.
    private async Task<bool> MayBeEmpty(string kind, int missing, CancellationToken cancellationToken)
    {
        if (side == Side.Ssm) return missing <= LeftOut.AskedByKey;

        return kind == Kind.Account ? missing <= FewCustomers : await source.Answers(cancellationToken);
    }

    private GateException Empty(string kind, int missing) => new(ExtractCodes.Empty,
        $"{side} delivered no {kind} of {company} although {missing} or more were there before. "
        + "Nothing was taken over; it is read again in the next cycle. Check that the right company and data folder answer.", tryAgain: true);
}
