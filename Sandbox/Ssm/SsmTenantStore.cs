using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Ssm.Model;
using Sage50Etl.Sandbox.Ssm.Storage;

namespace Sage50Etl.Sandbox.Ssm;

/// <summary>
/// The tenant seen from inside: for tests, for edits a person would make in the app, and for comparisons. Edits obey the rules of the API and throw
/// <see cref="SsmRefusalException"/>; they may also change users and value lists, which the API cannot. They are not calls.
/// </summary>
public sealed class SsmTenantStore
{
    private readonly SsmEngine _engine;
    private bool _isInsideOnce;

    internal SsmTenantStore(SsmEngine engine) => _engine = engine;

    /// <summary>Number of HTTP calls received over the life of the data file.</summary>
    public long CallCount
    {
        get
        {
            lock (_engine.Gate) return _engine.Tenant.CallCount;
        }
    }

    /// <summary>The whole history, oldest first.</summary>
    public IReadOnlyList<SsmCall> Calls => [.. ReadCalls()];

    /// <summary>The history as a stream, oldest first.</summary>
    public IEnumerable<SsmCall> ReadCalls() => _engine.Tenant.ReadCalls();

    /// <summary>Copies of all records in read shape by rising id, deleted ones included.</summary>
    public IReadOnlyList<JsonObject> All(string resource)
    {
        lock (_engine.Gate)
        {
            var table = _engine.Tenant.Table(SsmCatalogue.Get(resource));
            return [.. table.Rows.Select(row => Copy(table.Resource, row))];
        }
    }

    /// <summary>A copy in read shape; null when the id is unknown.</summary>
    public JsonObject? Find(string resource, int id)
    {
        lock (_engine.Gate)
        {
            var table = _engine.Tenant.Table(SsmCatalogue.Get(resource));
            return table.Find(id) is { } row ? Copy(table.Resource, row) : null;
        }
    }

    /// <summary>Creates as the given user and returns the id. References are bare ids.</summary>
    public int Insert(string resource, JsonObject writeShape, int userId)
    {
        var id = 0;
        Edit(() => id = _engine.Writes.Create(SsmCatalogue.Get(resource), Element(writeShape), userId));
        return id;
    }

    /// <summary>Partial update as the given user.</summary>
    public void Update(string resource, int id, JsonObject writeShape, int userId) =>
        Edit(() => _engine.Writes.Update(SsmCatalogue.Get(resource), id, Element(writeShape), userId));

    /// <summary>Soft delete as the given user.</summary>
    public void Delete(string resource, int id, int userId) => Edit(() => _engine.Writes.Delete(SsmCatalogue.Get(resource), id, userId));

    /// <summary>Takes a record out of the bin, as a person does in the app; its stamp of change moves with it.</summary>
    public void Restore(string resource, int id, int userId) => Edit(() => _engine.Writes.Restore(SsmCatalogue.Get(resource), id, userId));

    /// <summary>
    /// Carries out the edits and records the name in one transaction of the data file, so that a kill at any moment leaves all of it or nothing;
    /// false when the name is recorded already. An exception undoes everything.
    /// </summary>
    public bool ApplyOnce(string name, Action<SsmTenantStore> edits)
    {
        lock (_engine.Gate)
        {
            if (_isInsideOnce) throw new InvalidOperationException($"'{name}' is asked for inside another once-only edit; do one after the other.");
            if (_engine.Tenant.IsDone(name)) return false;
            _isInsideOnce = true;
            try
            {
                edits(this);
                _engine.Tenant.Commit(once: name);
                return true;
            }
            finally
            {
                _isInsideOnce = false;
                _engine.Tenant.Rollback();
            }
        }
    }

    /// <summary>Creates under an id of the caller's choice; for the seed.</summary>
    internal void Seed(string resource, int id, JsonObject writeShape) =>
        Edit(() => _engine.SeedWrites.Create(SsmCatalogue.Get(resource), id, Element(writeShape), SandboxPeople.Connector.UserId));

    private void Edit(Action edit)
    {
        lock (_engine.Gate)
        {
            if (_isInsideOnce)
            {
                edit();
                return;
            }

            try
            {
                edit();
                _engine.Tenant.Commit();
            }
            finally
            {
                _engine.Tenant.Rollback();
            }
        }
    }

    private JsonObject Copy(SsmResource resource, SsmRow row) =>
        JsonNode.Parse(SsmJson.Bytes(writer => _engine.Renderer.Write(writer, resource, row, "EN")))!.AsObject();

    private static JsonElement Element(JsonObject body) => JsonSerializer.SerializeToElement(body);
}
