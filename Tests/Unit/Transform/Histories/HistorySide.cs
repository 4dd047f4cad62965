using System.Globalization;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;

namespace Sage50Etl.Tests.Unit.Transform.Histories;

/// <summary>One system in memory: people edit it, the connector writes to it, and every field keeps its history. Its clock is wrong by a constant.</summary>
internal sealed class HistorySide(Side side, TimeProvider time, TimeSpan wrong, int keyUser) : ITarget
{
    private readonly Dictionary<string, (Image Image, DateTimeOffset Stamp, int By)> _records = [];
    private readonly Dictionary<(string, string), Register> _registers = [];

    public static string Short(string value) => value.Length > 8 ? value[..8] : value;

    public int Number { get; set; }
    public int Writes { get; private set; }
    public Side Side => side;
    public IEnumerable<string> Keys => _records.Keys;
    public IEnumerable<Register> Registers => _registers.Values;
    public Register this[string key, string field] => _registers[(key, field)];
    /// <summary>When a person edited the record last, by the true clock.</summary>
    public Dictionary<string, DateTimeOffset> EditedAt { get; } = [];
    /// <summary>Called before the connector writes: key, field, the value that goes and the one that comes.</summary>
    public Action<Register, string?> Writing { get; set; } = (_, _) => { };

    public void Add(string key, Image image, IEnumerable<string> watched)
    {
        _records[key] = (image, time.GetUtcNow() + wrong, 77);
        foreach (var field in watched) _registers[(key, field)] = new(key, field, side, image[field].Text!);
        EditedAt[key] = time.GetUtcNow();
    }

    public void Edit(string key, string field, string value, int number)
    {
        Set(key, field, Stored(field, value), number, 77);
        EditedAt[key] = time.GetUtcNow();
    }

    public (Image Image, string Extra) Read(string key)
    {
        var (image, stamp, by) = _records[key];
        var at = stamp.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        return (image, side == Side.Ssm ? $$"""{"updated":"{{at}}","updatedBy":{{by}}}""" : $$"""{"updated":"{{at}}"}""");
    }

    public Task<TargetRecord?> Get(string kind, string key, CancellationToken cancellationToken) => Task.FromResult<TargetRecord?>(side == Side.Ssm
        ? new(key, Read(key).Image, false, _records[key].By, Read(key).Extra) : new(key, Read(key).Image, false));

    public Task Update(WriteRequest request, string key, CancellationToken cancellationToken)
    {
        Writes++;
        foreach (var (field, value) in request.Image)
        {
            if (!_registers.TryGetValue((key, field), out var register)) throw new HistoryBroken("D2", $"{field} was written to {side} {key}, which does not hold it");
            Writing(register, Stored(field, value.Text!));
            Set(key, field, Stored(field, value.Text!), Number, keyUser);
        }
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken) => throw new HistoryBroken("I2", "a create was tried");
    public Task<string> Create(WriteRequest request, CancellationToken cancellationToken) => throw new HistoryBroken("I2", "a create was tried");
    public Task Delete(string kind, string key, CancellationToken cancellationToken) => throw new HistoryBroken("I1", "a delete was tried");

    // Sage holds eight characters of a job title: the lossy side of D2.
    private string Stored(string field, string value) => side == Side.Sage50 && field == "jobTitle" ? Short(value) : value;

    private void Set(string key, string field, string value, int number, int by)
    {
        _records[key] = (_records[key].Image.With(field, FieldValue.Of(value)), time.GetUtcNow() + wrong, by);
        _registers[(key, field)].Entries.Add(new(number, value, by != keyUser));
    }
}
