namespace Sage50Etl.Sandbox.Ssm.Http;

/// <summary>Sliding window of one second; refused calls do not count.</summary>
internal sealed class SsmRateWindow(int? limit, TimeProvider time)
{
    private readonly Queue<long> _admitted = new();
    private readonly Lock _gate = new();

    public bool Admit()
    {
        if (limit is not { } most) return true;
        lock (_gate)
        {
            var now = time.GetTimestamp();
            while (_admitted.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= TimeSpan.FromSeconds(1)) _admitted.Dequeue();
            if (_admitted.Count >= most) return false;
            _admitted.Enqueue(now);
            return true;
        }
    }
}
