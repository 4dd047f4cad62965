using Sage50Etl.Sandbox.Ssm.Model;

namespace Sage50Etl.Sandbox.Ssm.Storage;

/// <summary>
/// All tables and their file. Changes are made in memory, then committed to the file together or undone together; the caller holds the lock.
/// </summary>
internal sealed class SsmTenant : IDisposable
{
    private readonly SsmFile _file;
    private readonly Dictionary<string, SsmTable> _tables = SsmCatalogue.All.ToDictionary(r => r.Path, r => new SsmTable(r));
    private readonly List<(SsmTable Table, int Id, SsmRow? Previous)> _pending = [];

    public SsmTenant(string path)
    {
        _file = new SsmFile(path);
        foreach (var (resource, id, body) in _file.Records())
        {
            var table = _tables[resource];
            table.Set(SsmRowText.Read(table.Resource, id, body));
        }

        CallCount = _file.CallCount();
        LastSequence = _file.LastSequence();
    }

    public long CallCount { get; private set; }
    public long LastSequence { get; }
    public bool HasPending => _pending.Count > 0;

    public SsmTable Table(SsmResource resource) => _tables[resource.Path];
    public SsmTable Table(string path) => _tables[path];
    public bool IsDone(string name) => _file.IsDone(name);
    public IEnumerable<SsmCall> ReadCalls() => _file.Calls();

    public void Put(SsmTable table, SsmRow row)
    {
        _pending.Add((table, row.Id, table.Find(row.Id)));
        table.Set(row);
    }

    /// <summary>Writes the pending rows, the call they belong to and the name of a once-only edit in one transaction.</summary>
    public void Commit(SsmCall? call = null, string? once = null)
    {
        try
        {
            if (_pending.Count == 0 && once is null) PutCall(call);
            else _file.Transact(() => PutAll(call, once));
        }
        catch
        {
            Rollback();
            throw;
        }

        _pending.Clear();
        if (call is not null) CallCount++;
    }

    public void Rollback()
    {
        for (var index = _pending.Count - 1; index >= 0; index--)
        {
            var (table, id, previous) = _pending[index];
            table.Restore(id, previous);
        }

        _pending.Clear();
    }

    public void Dispose() => _file.Dispose();

    private void PutAll(SsmCall? call, string? once)
    {
        foreach (var (table, id, _) in _pending) _file.PutRecord(table.Resource.Path, id, SsmRowText.Write(table.Resource, table.Find(id)!));
        PutCall(call);
        if (once is not null) _file.PutDone(once);
    }

    private void PutCall(SsmCall? call)
    {
        if (call is not null) _file.PutCall(call);
    }
}
