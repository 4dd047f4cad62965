using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sage50Etl.Tests.Contracts.Ssm.Support;

/// <summary>The smallest tenant the contract can run on: records in memory behind the stub, one clock tick a second per write.</summary>
public sealed partial class StubTenant : ISsmTenant
{
    private const int PageSize = 50;
    private readonly SsmStub _stub;
    private readonly bool _orAcrossDates;
    private readonly Lock _gate = new();
    private readonly SortedDictionary<(string Resource, int Id), JsonObject> _rows = [];
    private readonly ConcurrentDictionary<string, TenantFault> _faults = new();
    private DateTime _clock = new(2026, 3, 1, 9, 0, 0, DateTimeKind.Unspecified);
    private int _lastId = 100;

    private StubTenant(SsmStub stub, bool orAcrossDates)
    {
        _stub = stub;
        _orAcrossDates = orAcrossDates;
        stub.Answer = Answer;
    }

    public Uri Address => _stub.Address;
    public string PublicKey => SsmStub.PublicKey;
    public string PrivateKey => SsmStub.PrivateKey;
    public int RequestsReceived => _stub.Requests.Count;
    public int BranchId => 1;
    public int UserId => 51;

    public static async Task<ISsmTenant> Start(bool orAcrossDates) => new StubTenant(await SsmStub.Start(), orAcrossDates);

    public void Spoil(string verb, TenantFault fault) => _faults[verb] = fault;

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    private StubReply Answer(StubRequest request)
    {
        if (!_faults.TryRemove(request.Verb, out var fault))
            return Carry(request);
        if (fault == TenantFault.CutAfterEffect)
            Carry(request);
        return fault switch
        {
            TenantFault.TokenExpired => new(401, ""),
            TenantFault.OverLimit => new(429, ""),
            TenantFault.Unavailable => new(503, ""),
            _ => StubReply.Abort,
        };
    }

    private StubReply Carry(StubRequest request)
    {
        lock (_gate)
        {
            if (request is { Verb: "GET", Id: null })
                return List(request);
            if (request.Verb == "POST")
                return Create(request);
            if (request.Id is not { } id || !_rows.TryGetValue((request.Resource, id), out var row))
                return new(400, """{"Message":"the resource does not exist","code":910}""");
            if (request.Verb == "GET")
                return StubReply.Ok(row.ToJsonString());
            if (request.Verb == "PUT")
                Set(row, request.Json, "dateUpdated");
            else
                Set(row, new JsonObject { ["deleted"] = true }, "dateDeleted");
            return StubReply.Ok("""{"Message":"done"}""");
        }
    }

    private StubReply Create(StubRequest request)
    {
        var row = new JsonObject { ["id"] = ++_lastId, ["deleted"] = false, ["dateUpdated"] = null, ["dateDeleted"] = null };
        Set(row, request.Json, "dateCreated");
        _rows[(request.Resource, _lastId)] = row;
        return StubReply.Ok($$"""{"Message":"entity created","id":{{_lastId}}}""");
    }

    private void Set(JsonObject row, JsonObject changes, string stamp)
    {
        foreach (var (key, value) in changes)
            row[key] = value is JsonValue number && key.EndsWith("Id", StringComparison.Ordinal) && key != "extId"
                ? new JsonObject { ["id"] = number.DeepClone(), ["value"] = "text" }
                : value?.DeepClone();
        _clock = _clock.AddSeconds(1);
        row[stamp] = _clock.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    }

    private StubReply List(StubRequest request)
    {
        var terms = Terms().Matches(request.Where);
        if (terms.Count > 1 && !_orAcrossDates)
            return new(400, """{"Message":"The SQL is not generated correctly","code":901}""");
        var rows = _rows.Where(pair => pair.Key.Resource == request.Resource).OrderByDescending(pair => pair.Key.Id).Select(pair => pair.Value)
            .Where(row => terms.Count == 0 || terms.Any(term => Matches(row, term)));
        return StubReply.Ok($"[{string.Join(',', rows.Skip(request.Page * PageSize).Take(PageSize).Select(row => row.ToJsonString()))}]");
    }

    private static bool Matches(JsonObject row, Match term)
    {
        var value = row[term.Groups["field"].Value]?.ToString();
        var literal = term.Groups["literal"].Value.Replace("''", "'", StringComparison.Ordinal);
        return term.Groups["op"].Value == "=" ? value == literal : string.CompareOrdinal(value, literal) > 0;
    }

    [GeneratedRegex(@"(?<field>\w+) (?<op>[=>]) '(?<literal>(?:[^']|'')*)'")]
    private static partial Regex Terms();
}
