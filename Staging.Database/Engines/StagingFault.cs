namespace Sage50Etl.Staging.Database.Engines;

/// <summary>What a failed statement or connection means for the next attempt.</summary>
internal enum StagingFault
{
    /// <summary>It would fail again.</summary>
    Lasting,
    /// <summary>Another transaction was in the way and this one was undone: again at once.</summary>
    Collision,
    /// <summary>The server is away, starting or out of places: again after a while.</summary>
    Away,
}
