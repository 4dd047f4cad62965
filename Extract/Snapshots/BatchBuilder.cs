using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>Collects rows and faults of one kind into batches.</summary>
internal sealed class BatchBuilder(string kind, DateTimeOffset readAt)
{
    public const int Size = 1_000;
    private readonly StagedKind _kind = StagedKind.Of(kind);
    private readonly List<StagedRow> _rows = [];
    private readonly List<SourceFault> _faults = [];
    private DateTimeOffset _readAt = readAt;

    public bool Full => _rows.Count + _faults.Count >= Size;

    /// <summary>The request that brings the rows added from now on is made now. A stamp too early is harmless, one too late would let an old image win.</summary>
    public void Requested(DateTimeOffset now) => _readAt = now;

    /// <summary>Adds a row; one that staging cannot hold becomes a fault of its own.</summary>
    /// <param name="derived">Concluded from the last picture: what is delivered under the same key counts.</param>
    public void Add(string key, Image image, bool gone = false, string? filter = null, string? extra = null, bool derived = false)
    {
        var row = new StagedRow
        {
            Key = key, Hash = RowHash.Of(image), ReadAt = _readAt, Gone = gone, Filter = filter, Values = image.ToValues(), Extra = extra,
            Derived = derived,
        };
        if (StagedLimits.Problem(_kind, row) is { } problem)
            Fault(new(key, ExtractCodes.Unmapped, problem.Field, Reason(key, problem.Field, problem.Reason)));
        else _rows.Add(row);
    }

    /// <summary>Adds what <paramref name="map"/> gives; whatever it throws is a fault of this record, and the others go on.</summary>
    public void Map(string key, Func<Image> map, bool gone = false, string? filter = null, string? extra = null)
    {
        try
        {
            Add(key, map(), gone, filter, extra);
        }
        catch (MappingException refused)
        {
            Fault(new(key, ExtractCodes.Unmapped, refused.Field, refused.Message));
        }
        catch (Exception odd) when (odd is not (OperationCanceledException or OutOfMemoryException))
        {
            Fault(Unforeseen(key, odd));
        }
    }

    /// <summary>
    /// The fault of a record that failed in a way nobody foresaw. The failure's own words may hold a person's data, so only its name is told.
    /// </summary>
    public SourceFault Unforeseen(string key, Exception odd) => new(key, ExtractCodes.Unmapped, null, Reason(key, null,
        $"it cannot be worked with ({odd.GetBaseException().GetType().Name}). Look at the record at its source; if nothing is odd there, report this"));

    /// <summary>How many faults it holds.</summary>
    public int Faults => _faults.Count;

    /// <summary>How many rows it holds.</summary>
    public int Rows => _rows.Count;

    /// <summary>The first record that came after so many faults and could not be taken; null when all could.</summary>
    public SourceFault? UnmappedFrom(int before) => _faults.Skip(before).FirstOrDefault(f => f.Code == ExtractCodes.Unmapped);

    /// <summary>Takes back the rows that came after so many, and gives their keys.</summary>
    public IReadOnlyList<string> Withdraw(int before)
    {
        var keys = _rows.Skip(before).Select(r => r.Key).ToList();
        _rows.RemoveRange(before, _rows.Count - before);
        return keys;
    }

    /// <summary>Sum of an amount over the rows that belong to a parent.</summary>
    public decimal Sum(string parent, string reference, string amount) =>
        _rows.Where(r => !r.Gone && r.Values.GetValueOrDefault(reference) as string == parent).Sum(r => r.Values.GetValueOrDefault(amount) as decimal? ?? 0);

    public void Fault(SourceFault fault) => _faults.Add(fault);

    public SourceBatch Take()
    {
        var batch = new SourceBatch(kind, [.. _rows]) { Faults = [.. _faults] };
        _rows.Clear();
        _faults.Clear();
        return batch;
    }

    private string Reason(string key, string? field, string why) =>
        $"{kind} {StorableText.NameOf(key)}{(field is null ? "" : $", {field}")}: {why}.";
}
