namespace Sage50Etl.Sandbox.Ssm.Http;

/// <summary>Leaves signals of the process to its owner: the simulator is a guest in it.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
