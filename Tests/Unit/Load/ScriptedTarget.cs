using Sage50Etl.Canonical.Images;
using Sage50Etl.Load.Targets;

namespace Sage50Etl.Tests.Unit.Load;

/// <summary>A target in memory that counts what is done to it and fails on cue, before or after the effect.</summary>
internal sealed class ScriptedTarget : ITarget
{
    private readonly Queue<Exception> _before = new();
    private readonly Queue<Exception> _after = new();
    private readonly Queue<Exception> _reads = new();
    private int _next = 100;

    public Dictionary<string, TargetRecord> Records { get; } = [];
    public List<string> Calls { get; } = [];
    public int Creates => Calls.Count(c => c == "create");
    public int Updates => Calls.Count(c => c == "update");
    public int Finds => Calls.Count(c => c == "find");
    /// <summary>Runs inside a write, when the intent must be committed already.</summary>
    public Func<Task> Inside { get; set; } = () => Task.CompletedTask;
    /// <summary>Runs before a read is answered or fails.</summary>
    public Func<Task> BeforeRead { get; set; } = () => Task.CompletedTask;
    /// <summary>Runs after a read has been answered.</summary>
    public Action<TargetRecord?> AfterRead { get; set; } = _ => { };
    /// <summary>How the target keeps what it was given.</summary>
    public Func<Image, Image> Form { get; set; } = image => image;
    /// <summary>By which fields a repeat of a create is recognised.</summary>
    public string KeyField { get; init; } = "companyCode";
    public int? UpdatedBy { get; set; }

    public void FailBefore(Exception failure) => _before.Enqueue(failure);
    public void FailAfter(Exception failure) => _after.Enqueue(failure);
    public void FailRead(Exception failure) => _reads.Enqueue(failure);

    public async Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken)
    {
        Calls.Add("find");
        await BeforeRead();
        if (_reads.TryDequeue(out var failure)) throw failure;
        IReadOnlyList<TargetRecord> found = [.. Records.Values.Where(r => !r.Deleted && r.Image[KeyField] == request.Image[KeyField])];
        AfterRead(found.Count > 0 ? found[0] : null);
        return found;
    }

    /// <summary>Keys of records that read the same to people.</summary>
    public IReadOnlyList<string> AlikeKeys { get; set; } = [];

    public Task<IReadOnlyList<string>> Alike(WriteRequest request, DateTimeOffset readAt, CancellationToken cancellationToken) => Task.FromResult(AlikeKeys);

    public async Task<TargetRecord?> Get(string kind, string key, CancellationToken cancellationToken)
    {
        Calls.Add("get");
        await BeforeRead();
        if (_reads.TryDequeue(out var failure)) throw failure;
        var record = Records.GetValueOrDefault(key);
        AfterRead(record);
        return record;
    }

    public async Task<string> Create(WriteRequest request, CancellationToken cancellationToken)
    {
        await Effect("create", () => Records[$"{++_next}"] = new($"{_next}", Form(request.Image), Deleted: false, UpdatedBy));
        return $"{_next}";
    }

    public Task Update(WriteRequest request, string key, CancellationToken cancellationToken) =>
        Effect("update", () => Records[key] = Records[key] with { Image = Records[key].Image.With(request.Image.Names, Form(request.Image)), UpdatedBy = UpdatedBy });

    public Task Delete(string kind, string key, CancellationToken cancellationToken) =>
        Effect("delete", () => Records[key] = Records[key] with { Deleted = true });

    private async Task Effect(string call, Action effect)
    {
        await Inside();
        if (_before.TryDequeue(out var before)) throw before;
        Calls.Add(call);
        effect();
        if (_after.TryDequeue(out var after)) throw after;
    }
}
