using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>
/// Reads what was created, updated or deleted since (ssm-api 4.3): a delete moves only dateDeleted, and dateUpdated is null until the first
/// update.
/// </summary>
internal sealed class ChangeReader(PageReader pages)
{
    private readonly ConcurrentDictionary<string, bool> _refusesOr = new();

    public async IAsyncEnumerable<SsmPage<T>> Read<T>(SsmWatermark since, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : SsmRecord, ISsmResource
    {
        SsmWhere[] conditions =
        [
            SsmWhere.GreaterThan("dateCreated", since.Created),
            SsmWhere.GreaterThan("dateUpdated", since.Updated),
            SsmWhere.GreaterThan("dateDeleted", since.Deleted),
        ];
        if (!_refusesOr.ContainsKey(T.Path))
        {
            var any = SsmListQuery.For(SsmWhere.Or(conditions));
            await using var together = pages.Walk<T>(any, [], cancellationToken).GetAsyncEnumerator(cancellationToken);
            if (await FirstPage(together) is { } more)
            {
                for (; more; more = await together.MoveNextAsync())
                    yield return together.Current;
                yield break;
            }
        }
        await foreach (var page in OneByOne<T>(conditions, cancellationToken))
            yield return page;
    }

    // Null when SSM refuses the query as such.
    private static async Task<bool?> FirstPage<T>(IAsyncEnumerator<SsmPage<T>> pages)
    {
        try
        {
            return await pages.MoveNextAsync();
        }
        catch (SsmException failure) when (failure is { Failure: SsmFailure.Refused, Status: 400 })
        {
            return null;
        }
    }

    private async IAsyncEnumerable<SsmPage<T>> OneByOne<T>(SsmWhere[] conditions, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : SsmRecord, ISsmResource
    {
        var seen = new HashSet<long>();
        var number = 0;
        foreach (var condition in conditions)
        {
            await foreach (var page in pages.Walk<T>(SsmListQuery.For(condition), seen, cancellationToken))
                yield return page with { Number = number++ };
            // Only a single condition that went through proves that it was the OR the tenant refused.
            _refusesOr[T.Path] = true;
        }
    }
}
