using Sage50Etl.Operations.Reports;
using Sage50Etl.Sandbox.Scenario;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Endpoint.Demo;

/// <summary>Shows how the demo goes on.</summary>
internal interface IDemoView
{
    Task Progress(int cycle, RunRow run, StagingStore store, CancellationToken cancellationToken);
    void Finished(int cycle, CycleResult result);

    /// <summary>The day has been played on both sides.</summary>
    void Day(SandboxExpectations day);

    /// <summary>What has not gone to Sage after a cycle.</summary>
    void Waiting(IReadOnlyList<BlockedRecord> documents);
}
