using Sage50Etl.Extract;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Transform;

namespace Sage50Etl.Hosting.Service;

/// <summary>The one list of handlers; each bus walks it with its own adapter (packages 3).</summary>
public static class HandlerList
{
    public static void Visit(IHandlerVisitor visitor)
    {
        visitor.Handler<TakeSnapshot, TakeSnapshotHandler>(EndpointRole.Extract);
        visitor.Handler<ComputeDelta, ComputeDeltaHandler>(EndpointRole.Transform);
        visitor.Handler<ApplyChanges, ApplyChangesHandler>(EndpointRole.Load);
        visitor.Handler<AdvanceRun, AdvanceRunHandler>(EndpointRole.Transform);
    }
}
