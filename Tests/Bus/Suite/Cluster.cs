using Sage50Etl.Messages;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>Endpoints that do the whole work together.</summary>
public sealed class Cluster(IReadOnlyList<Node> nodes)
{
    public IMessageBus Bus => nodes[^1].Bus;

    public async Task Kill()
    {
        foreach (var node in nodes) await node.Kill();
    }
}
