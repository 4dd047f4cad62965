using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>A record that is there but cannot be worked with.</summary>
/// <param name="Key">Null when not even its key can be read: then nothing can be called absent.</param>
public sealed record SourceFault(string? Key, string Code, string? Field, string Reason)
{
    /// <summary>The row itself is not known, so another row of its key is in doubt too; else it is only a note about a row that is.</summary>
    public bool Unread => Code is ExtractCodes.Malformed or ExtractCodes.Unmapped;

    /// <summary>The same in words that can be stored.</summary>
    public SourceFault Storable() => this with
    {
        Key = Key is { } key ? StorableText.NameOf(key) : null, Field = Field is { } field ? StorableText.Of(field) : null, Reason = StorableText.Of(Reason),
    };

    /// <summary>Where it stands in the source, to tell records without a readable key apart.</summary>
    public string? Place { get; init; }

    /// <summary>Concerns a whole table and no record of it: it is told, and counts as nothing that was read.</summary>
    public bool Notice { get; init; }
}
