namespace Sage50Etl.Hosting.Service;

/// <summary>Whose turn it is to sweep.</summary>
public enum SweepTurn
{
    Mine,
    /// <summary>Another process sweeps; this one goes on working.</summary>
    Others,
    /// <summary>Another process has taken over everything; this one must stop.</summary>
    Lost,
}
