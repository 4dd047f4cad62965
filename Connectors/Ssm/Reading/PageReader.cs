using System.Runtime.CompilerServices;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Connectors.Ssm.Wire;

namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>
/// Walks lists page by page to the empty page, each row once. An empty page ends a list only after a page that was not full: after a full one it is
/// asked for again, and so is the one behind it, because a list that is cut would be taken as whole.
/// </summary>
internal sealed class PageReader(Func<SsmCall, CancellationToken, Task<SsmOutcome>> send, int pageSize)
{
    /// <param name="seen">Keys of rows that have been handed out, shared by lists that are merged.</param>
    public async IAsyncEnumerable<SsmPage<T>> Walk<T>(SsmListQuery query, HashSet<long> seen,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : SsmRecord, ISsmResource
    {
        var guard = new PageGuard(T.Path);
        var full = new FullPages(pageSize);
        for (var number = query.StartPage; ; number++)
        {
            var rows = await Page<T>(query, number, cancellationToken);
            if (rows.Count == 0 && full.LastWas)
                rows = await AskedAgain<T>(query, number, cancellationToken);
            if (rows.Count == 0)
                yield break;
            full.Saw(rows.Count);
            guard.Check(number, rows.Select(row => row.Key));
            var fresh = rows.Where(row => seen.Add(row.Key)).ToList();
            yield return new SsmPage<T>(number, [.. fresh.Select(row => row.Record).OfType<T>()], rows.Count - fresh.Count)
            {
                Malformed = [.. fresh.Select(row => row.Malformed).OfType<SsmMalformedRow>()],
            };
        }
    }

    // The page once more; still empty, it is the end only where nothing stands behind it.
    private async Task<List<SsmRow<T>>> AskedAgain<T>(SsmListQuery query, int number, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource
    {
        var rows = await Page<T>(query, number, cancellationToken);
        if (rows.Count > 0 || (await Page<T>(query, number + 1, cancellationToken)).Count == 0)
            return rows;
        throw new SsmException(SsmFailure.Transient, SsmErrorCodes.ListCut,
            $"GET {T.Path}: page {number} came empty although page {number + 1} has rows. The list is not whole and is to be read again.");
    }

    private async Task<List<SsmRow<T>>> Page<T>(SsmListQuery query, int number, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource
    {
        var call = SsmCall.Page(T.Path, query, number, pageSize);
        return RowReader.Page<T>(call, await send(call, cancellationToken));
    }
}
