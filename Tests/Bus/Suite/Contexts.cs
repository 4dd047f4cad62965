using Sage50Etl.Canonical.Images;
using Sage50Etl.Load;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Load;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>The company's two systems in memory. While it is held, whoever wants to write waits until his process ends.</summary>
internal sealed class Contexts : ILoadContexts
{
    private readonly ScriptedDocuments _documents = new();
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ScriptedTarget Ssm { get; } = new();
    public bool Held { get; set; }

    /// <summary>Ends when somebody is about to write.</summary>
    public Task Entered => _entered.Task;

    public async Task<LoadContext> For(CompanyId company, CancellationToken cancellationToken)
    {
        _entered.TrySetResult();
        if (Held) await Task.Delay(Timeout.Infinite, cancellationToken);
        return new(Scene.Scope, new LoadSettings { KeyUser = 51, AdminUser = "51" }, Ssm, new ScriptedTarget { KeyField = "name" }) { DocumentSource = _documents, DocumentTarget = _documents };
    }
}
