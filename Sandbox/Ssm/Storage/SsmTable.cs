using Sage50Etl.Sandbox.Ssm.Model;

namespace Sage50Etl.Sandbox.Ssm.Storage;

/// <summary>The rows of one resource in memory, by rising id, with indexes on external ids and references.</summary>
internal sealed class SsmTable
{
    private readonly List<SsmRow> _rows = [];
    private readonly Dictionary<int, int> _positions = [];
    private readonly Dictionary<int, Dictionary<object, SortedSet<int>>> _indexes;

    public SsmTable(SsmResource resource)
    {
        Resource = resource;
        _indexes = resource.Fields.Where(f => f.IsIndexed)
            .ToDictionary(f => f.Index, _ => new Dictionary<object, SortedSet<int>>(IndexKeys.Instance));
    }

    public SsmResource Resource { get; }
    public IReadOnlyList<SsmRow> Rows => _rows;
    public int NextId => _rows.Count == 0 ? Resource.FirstId : Math.Max(Resource.FirstId, _rows[^1].Id + 1);

    public SsmRow? Find(int id) => _positions.TryGetValue(id, out var position) ? _rows[position] : null;

    /// <summary>Adds a row with a greater id than any before, or replaces the one of its id.</summary>
    public void Set(SsmRow row)
    {
        if (_positions.TryGetValue(row.Id, out var position))
        {
            Unindex(_rows[position]);
            _rows[position] = row;
        }
        else
        {
            if (_rows.Count > 0 && _rows[^1].Id > row.Id)
                throw new ArgumentException($"Id {row.Id} of {Resource.Path} is below the last one.", nameof(row));
            _positions.Add(row.Id, _rows.Count);
            _rows.Add(row);
        }

        Index(row);
    }

    /// <summary>Undoes the latest <see cref="Set"/> of an id.</summary>
    public void Restore(int id, SsmRow? previous)
    {
        if (previous is not null)
        {
            Set(previous);
            return;
        }

        Unindex(_rows[_positions[id]]);
        _rows.RemoveAt(_positions[id]);
        _positions.Remove(id);
    }

    /// <summary>Rows whose indexed field has the value, newest first.</summary>
    public IEnumerable<SsmRow> Having(SsmField field, object value) =>
        _indexes[field.Index].TryGetValue(value, out var ids) ? ids.Reverse().Select(id => _rows[_positions[id]]) : [];

    public IEnumerable<SsmRow> NewestFirst()
    {
        for (var position = _rows.Count - 1; position >= 0; position--) yield return _rows[position];
    }

    private void Index(SsmRow row)
    {
        foreach (var (field, index) in _indexes)
        {
            if (row.Values[field] is not { } value) continue;
            if (!index.TryGetValue(value, out var ids)) index.Add(value, ids = []);
            ids.Add(row.Id);
        }
    }

    private void Unindex(SsmRow row)
    {
        foreach (var (field, index) in _indexes)
        {
            if (row.Values[field] is { } value && index.TryGetValue(value, out var ids)) ids.Remove(row.Id);
        }
    }
}
