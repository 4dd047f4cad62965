using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Messages;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>What a whole reading left out is asked for by its key before it is believed to be gone: an answer that was short is never acted on (D19).</summary>
internal sealed class SnapshotGate(CompanyId company, Side side, IStreamSource source)
{
    /// <summary>Missing records that are looked at; of more, these are a sample.</summary>
    public const int MostMissing = 10_000;
    private const int AskedByKey = 50;
    private const int FewCustomers = 2;

    /// <param name="read">Rows of the kind that this reading brought.</param>
    /// <returns>Records that are missing and yet not called gone, each with why.</returns>
    /// <exception cref="GateException">The reading is not accepted.</exception>
    public async Task<IReadOnlyList<SourceFault>> Weigh(string kind, IReadOnlyList<string> missing, long read, CancellationToken cancellationToken)
    {
        if (read == 0 && missing.Count > 1 && !await MayBeEmpty(kind, missing.Count, cancellationToken)) throw Empty(kind, missing.Count);
        var kept = new List<SourceFault>();
        foreach (var key in Sample(missing))
            if (await Asked(kind, key, kept, cancellationToken) && side == Side.Ssm) kept.Add(Vanished(key));
        return kept;
    }

    // Any list but that of the customers may have been emptied by people, where Sage still has customers: what that means is weighed by the guards
    // of the plan. Nobody deletes all customers, but for a company that has hardly begun. A list of SSM keeps its deleted records, so one that
    // shows none of many is no answer.
    private async Task<bool> MayBeEmpty(string kind, int missing, CancellationToken cancellationToken)
    {
        if (side == Side.Ssm) return missing <= AskedByKey;

        return kind == Kind.Account ? missing <= FewCustomers : await source.Answers(cancellationToken);
    }

    private async Task<bool> Asked(string kind, string key, List<SourceFault> kept, CancellationToken cancellationToken)
    {
        try
        {
            if (await source.IsGone(kind, key, cancellationToken)) return true;
        }
        catch (SageException refused) when (refused.Failure == SageFailure.Refused)
        {
            kept.Add(new(key, ExtractCodes.CannotAsk, null,
                $"{kind} {key} is missing from what {side} delivers, and cannot be asked for by its key ({refused.Code}). "
                + "It is left as it was: delete or mend it by hand in SSM."));
            return false;
        }
        throw new GateException(ExtractCodes.Short, $"The sweep of {kind} from {side} for {company} left out {key}, which is still there when asked for. "
            + "The answer was short; nothing was taken over and it is read again.", tryAgain: true);
    }

    // Spread over all of them, first and last included: a short answer may lack its end, its middle or every other row.
    private static IEnumerable<string> Sample(IReadOnlyList<string> missing) => missing.Count <= AskedByKey
        ? missing
        : Enumerable.Range(0, AskedByKey).Select(i => missing[(int)((long)i * (missing.Count - 1) / (AskedByKey - 1))]);

    private GateException Empty(string kind, int missing) => new(ExtractCodes.Empty,
        $"{side} delivered no {kind} of {company} although {missing} or more were there before. "
        + "Nothing was taken over; it is read again in the next cycle. Check that the right company and data folder answer.", tryAgain: true);

    // An SSM record is deleted only when it says so; one that vanished is told and left as it was (D6).
    private static SourceFault Vanished(string key) =>
        new(key, ExtractCodes.Vanished, null, "SSM neither lists this record nor knows its id, although it was never marked deleted.");
}
