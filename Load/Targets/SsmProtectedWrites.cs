using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Load.Targets;

/// <summary>
/// Writes and deletes records that are marked readOnly. Whether an API key may is unknown (ssm-api 6.12): a direct write is tried, and where the
/// tenant refuses it the mark is cleared, and the write sets it again. Which of the two a tenant needs is found out once and remembered.
/// </summary>
public sealed class SsmProtectedWrites(ISsmClient client)
{
    private volatile bool _clearsFirst;

    public Task Update<T>(int id, JsonObject body, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource =>
        Write<T>(id, () => client.Update<T>(id, body, cancellationToken), () => client.Update<T>(id, Marked(body), cancellationToken), cancellationToken);

    public Task Delete<T>(int id, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource =>
        Write<T>(id, () => client.Delete<T>(id, cancellationToken), () => client.Delete<T>(id, cancellationToken), cancellationToken);

    private async Task Write<T>(int id, Func<Task> direct, Func<Task> cleared, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource
    {
        if (_clearsFirst && HasMark<T>() && await IsReadOnly<T>(id, cancellationToken))
        {
            await ClearFirst<T>(id, cleared, cancellationToken);
            return;
        }
        try
        {
            await direct();
        }
        catch (SsmException refused) when (refused is { Failure: SsmFailure.Refused, Code: not SsmErrorCodes.UnknownId })
        {
            if (_clearsFirst || !HasMark<T>() || !await IsReadOnly<T>(id, cancellationToken)) throw;
            await ClearFirst<T>(id, cleared, cancellationToken);
            _clearsFirst = true;
        }
    }

    private async Task ClearFirst<T>(int id, Func<Task> write, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource
    {
        await client.Update<T>(id, Mark(false), cancellationToken);
        try
        {
            await write();
        }
        catch (SsmException failed) when (failed.Failure != SsmFailure.InDoubt)
        {
            await SetAgain<T>(id, cancellationToken);
            throw;
        }
    }

    // Where the mark cannot be set now, the next cycle finds it missing and sets it; what failed first is what counts.
    private async Task SetAgain<T>(int id, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource
    {
        try
        {
            await client.Update<T>(id, Mark(true), cancellationToken);
        }
        catch (SsmException)
        {
            return;
        }
    }

    private async Task<bool> IsReadOnly<T>(int id, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource =>
        await client.Get<T>(id, cancellationToken) is { } record && MarkOf(record) == true;

    private static bool HasMark<T>() => typeof(T) == typeof(SsmAccount) || typeof(T) == typeof(SsmContact) || typeof(T) == typeof(SsmProduct) || typeof(T) == typeof(SsmSalesOrder);

    private static bool? MarkOf(SsmRecord record) => record switch
    {
        SsmAccount account => account.ReadOnly,
        SsmContact contact => contact.ReadOnly,
        SsmProduct product => product.ReadOnly,
        SsmSalesOrder order => order.ReadOnly,
        _ => null,
    };

    private static JsonObject Marked(JsonObject body)
    {
        var marked = body.DeepClone().AsObject();
        if (!marked.ContainsKey("readOnly")) marked["readOnly"] = true;
        return marked;
    }

    private static JsonObject Mark(bool value) => new() { ["readOnly"] = value };
}
