using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Messages;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>Asks by key for records that an answer left out, before any of them is believed to be gone (D19).</summary>
internal sealed class LeftOut(CompanyId company, Side side)
{
    /// <summary>Records that are asked for; of more, these are a sample.</summary>
    public const int AskedByKey = 50;

    /// <param name="isGone">Asks for one key.</param>
    /// <returns>Records that cannot be asked for, each with why: they are left as they were.</returns>
    /// <exception cref="GateException">One of them is still there: the answer was short.</exception>
    public async Task<List<SourceFault>> Ask(
        string kind, IReadOnlyList<string> keys, Func<string, CancellationToken, Task<bool>> isGone, CancellationToken cancellationToken)
    {
        var kept = new List<SourceFault>();
        foreach (var key in Sample(keys))
            try
            {
                if (!await isGone(key, cancellationToken)) throw Short(kind, key);
                if (side == Side.Ssm) kept.Add(Vanished(key));
            }
            catch (SageException refused) when (refused.Failure == SageFailure.Refused)
            {
                kept.Add(CannotAsk(kind, key, refused.Code));
            }
        return kept;
    }

    /// <summary>The answer lacks a record that is there.</summary>
    public GateException Short(string kind, string key) => new(ExtractCodes.Short,
        $"The reading of {kind} from {side} for {company} left out {key}, which is still there when asked for. "
        + "The answer was short; nothing was taken over and it is read again.", tryAgain: true);

    // Spread over all of them, first and last included: a short answer may lack its end, its middle or every other row.
    private static IEnumerable<string> Sample(IReadOnlyList<string> keys) => keys.Count <= AskedByKey
        ? keys
        : Enumerable.Range(0, AskedByKey).Select(i => keys[(int)((long)i * (keys.Count - 1) / (AskedByKey - 1))]);

    private SourceFault CannotAsk(string kind, string key, string code) => new(key, ExtractCodes.CannotAsk, null,
        $"{kind} {key} is missing from what {side} delivers, and cannot be asked for by its key ({code}). "
        + "It is left as it was: delete or mend it by hand in SSM.");

    // An SSM record is deleted only when it says so; one that vanished is told and left as it was (D6).
    private static SourceFault Vanished(string key) =>
        new(key, ExtractCodes.Vanished, null, "SSM neither lists this record nor knows its id, although it was never marked deleted.");
}
