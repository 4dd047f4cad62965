using System.Runtime.CompilerServices;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Connectors.Ssm.Wire;

namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>Walks lists page by page to the empty page, each row once (ssm-api 4.1).</summary>
internal sealed class PageReader(Func<SsmCall, CancellationToken, Task<SsmOutcome>> send, int pageSize)
{
    /// <param name="seen">Keys of rows that have been handed out, shared by lists that are merged.</param>
    public async IAsyncEnumerable<SsmPage<T>> Walk<T>(SsmListQuery query, HashSet<long> seen,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : SsmRecord, ISsmResource
    {
        var guard = new PageGuard(T.Path);
        for (var number = query.StartPage; ; number++)
        {
            var call = SsmCall.Page(T.Path, query, number, pageSize);
            var rows = RowReader.Page<T>(call, await send(call, cancellationToken));
            if (rows.Count == 0)
                yield break;
            guard.Check(number, rows.Select(row => row.Key));
            var fresh = rows.Where(row => seen.Add(row.Key)).ToList();
            yield return new SsmPage<T>(number, [.. fresh.Select(row => row.Record).OfType<T>()], rows.Count - fresh.Count)
            {
                Malformed = [.. fresh.Select(row => row.Malformed).OfType<SsmMalformedRow>()],
            };
        }
    }
}
