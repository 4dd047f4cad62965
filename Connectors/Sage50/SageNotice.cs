namespace Sage50Etl.Connectors.Sage50;

/// <summary>Something about a whole table that a person should know and that stops nothing.</summary>
/// <param name="About">A file, as it arrived.</param>
public sealed record SageNotice(string About, string Text)
{
    /// <summary>It is about a file that is not read at all.</summary>
    public bool Unread { get; init; }
}
