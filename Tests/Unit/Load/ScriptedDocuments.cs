using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Load.Documents;

namespace Sage50Etl.Tests.Unit.Load;

/// <summary>Documents of SSM and of Sage in memory, with hooks around each call.</summary>
internal sealed class ScriptedDocuments : IDocumentSource, IDocumentTarget
{
    public Dictionary<string, Document> Ssm { get; } = [];
    public Dictionary<string, Document> Sage { get; } = [];
    public List<OrderWrite> Created { get; } = [];
    /// <summary>What Sage makes of a request, by the number it gives; the marker finds it again.</summary>
    public Func<DocumentRequest, string, Document> Make { get; set; } = (request, number) => throw new InvalidOperationException($"No document {number} for {request.SourceKey} is scripted.");
    public Func<Task> BeforeSecondRead { get; set; } = () => Task.CompletedTask;
    public Func<Task> AfterEffect { get; set; } = () => Task.CompletedTask;
    public Func<Task> BeforeFind { get; set; } = () => Task.CompletedTask;
    public Exception? PrepareFails { get; set; }
    public Exception? FindFails { get; set; }
    /// <summary>Fails the next reading of a document in Sage.</summary>
    public Exception? ReadBackFails { get; set; }
    private readonly Dictionary<string, string> _markers = [];
    private DocumentRequest? _prepared;
    private int _reads;

    public async Task<Document?> Read(string key, CancellationToken cancellationToken)
    {
        if (++_reads % 2 == 0) await BeforeSecondRead();
        return Ssm.GetValueOrDefault(key);
    }

    /// <summary>What a line's product reads as once it stands in Sage.</summary>
    public Func<string, string> Reads { get; set; } = product => product;

    public string ReadsAs(string product) => Reads(product);

    public async Task<Document?> Find(DocumentRequest request, CancellationToken cancellationToken)
    {
        await BeforeFind();
        if (FindFails is { } failed) throw failed;
        return _markers.TryGetValue(request.SourceKey, out var number) ? Sage[number] : null;
    }

    public Task<OrderWrite> Prepare(DocumentRequest request, CancellationToken cancellationToken)
    {
        if (PrepareFails is { } failed) throw failed;
        _prepared = request;
        return Task.FromResult(new OrderWrite { AccountRef = request.Header["account"].Text! });
    }

    public async Task<string> Create(OrderWrite order, CancellationToken cancellationToken)
    {
        Created.Add(order);
        var number = (100 + Created.Count).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Sage[number] = Make(_prepared!, number);
        _markers[_prepared!.SourceKey] = number;
        await AfterEffect();
        return number;
    }

    public Task<Document?> Get(string number, CancellationToken cancellationToken)
    {
        if (ReadBackFails is not { } failed) return Task.FromResult(Sage.GetValueOrDefault(number));
        ReadBackFails = null;
        return Task.FromException<Document?>(failed);
    }
}
