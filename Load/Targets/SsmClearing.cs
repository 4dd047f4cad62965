using System.Text.Json.Nodes;
using Sage50Etl.Canonical;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Load.Targets;

/// <summary>
/// One update of one record, with its fields to clear. They go with the others first; where that is refused, the others go without them, so that a field that
/// cannot be cleared costs the record nothing else, and each is then cleared by itself.
/// </summary>
internal sealed class SsmClearing<T>(string kind, int id, ISsmClient client, CanonicalMapper mapper, SsmProtectedWrites writes, SsmClears clears)
    where T : SsmRecord, ISsmResource
{
    // Whether anything of the update was accepted: then it was answered, and cannot be refused any more.
    private bool _accepted;

    public async Task Write(JsonObject body, CancellationToken cancellationToken)
    {
        var emptied = body.Where(v => v.Value is null).Select(v => v.Key).ToList();
        if (emptied.Count == 0)
        {
            if (body.Count > 0) await Put(body, cancellationToken);
            return;
        }
        var refused = await Together(body, emptied, cancellationToken);
        if (refused is null)
        {
            foreach (var key in await Kept(emptied, cancellationToken)) await Alone(key, clears.Ways(kind, key).Skip(1), cancellationToken);
            return;
        }
        var others = new JsonObject(body.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value?.DeepClone())));
        if (others.Count > 0) await Put(others, cancellationToken);
        foreach (var key in emptied) refused = await Alone(key, clears.Ways(kind, key), cancellationToken) ?? refused;
        if (!_accepted) throw refused;
    }

    // Null where it was accepted. A refusal that names another field is not about a way to clear one.
    private async Task<SsmException?> Together(JsonObject body, List<string> emptied, CancellationToken cancellationToken)
    {
        try
        {
            await Put(clears.Fill(kind, body), cancellationToken);
            return null;
        }
        catch (SsmException refused) when (IsAboutContent(refused) && (refused.Field is not { } field || emptied.Contains(field, StringComparer.OrdinalIgnoreCase)))
        {
            return refused;
        }
    }

    // The last refusal, or null where a way was accepted; a field that no way clears keeps its value, which the read-back shows.
    private async Task<SsmException?> Alone(string key, IEnumerable<SsmClears.Way> ways, CancellationToken cancellationToken)
    {
        SsmException? last = null;
        foreach (var way in ways)
            try
            {
                await Put(new JsonObject { [key] = way.Form?.DeepClone() }, cancellationToken);
                last = null;
                if (clears.IsProven(kind, key, way) || await IsEmpty(key, way, cancellationToken)) return null;
            }
            catch (SsmException refused) when (IsAboutContent(refused))
            {
                last = refused;
            }
        return last;
    }

    private async Task Put(JsonObject body, CancellationToken cancellationToken)
    {
        await writes.Update<T>(id, body, cancellationToken);
        _accepted = true;
    }

    private static bool IsAboutContent(SsmException failed) => failed is { Failure: SsmFailure.Refused, Code: SsmErrorCodes.WriteRefused };

    private async Task<IReadOnlyList<string>> Kept(List<string> emptied, CancellationToken cancellationToken)
    {
        var unproven = emptied.Where(k => !clears.IsProven(kind, k, clears.Ways(kind, k)[0])).ToList();
        if (unproven.Count == 0 || await Now(cancellationToken) is not { } now) return [];

        var kept = unproven.Where(k => HasValue(now, k)).ToList();
        foreach (var key in unproven.Except(kept)) clears.Proved(kind, key, clears.Ways(kind, key)[0]);
        return kept;
    }

    private async Task<bool> IsEmpty(string key, SsmClears.Way way, CancellationToken cancellationToken)
    {
        if (await Now(cancellationToken) is not { } now || HasValue(now, key)) return false;
        clears.Proved(kind, key, way);
        return true;
    }

    private bool HasValue(T now, string key) => mapper.FromSsm(now)[mapper.SsmField(kind, key)].HasValue;

    // Null where the record cannot be read: what was written stays answered, and nothing is learnt.
    private async Task<T?> Now(CancellationToken cancellationToken)
    {
        try
        {
            return await client.Get<T>(id, cancellationToken);
        }
        catch (SsmException unread) when (unread.Failure is SsmFailure.Refused or SsmFailure.Transient)
        {
            return null;
        }
    }
}
