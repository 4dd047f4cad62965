namespace Sage50Etl.Hosting.Service;

/// <summary>Decides which process sweeps: opens runs by the clock, acts on requests, sends what is due.</summary>
public interface ISweepLease
{
    /// <summary>Whether it was this process's turn at the last look.</summary>
    bool Mine { get; }

    /// <summary>Renews this process's claim, and says whose turn it is.</summary>
    Task<SweepTurn> Renew(CancellationToken cancellationToken);

    /// <summary>Lets others know that this process ends.</summary>
    Task Release(CancellationToken cancellationToken);
}
