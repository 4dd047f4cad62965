namespace Sage50Etl.Messages;

/// <summary>A place in the job runner; given back when it is disposed of without having been used.</summary>
public interface IJobPlace : IDisposable
{
    /// <summary>Runs the job in this place. Once.</summary>
    void Start(string name, Func<CancellationToken, Task> job);
}
