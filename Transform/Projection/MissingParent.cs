using Sage50Etl.Messages;

namespace Sage50Etl.Transform.Projection;

/// <summary>A record that has to stand on the target before <paramref name="Field"/> can be written. The key is of the source's side.</summary>
public sealed record MissingParent(Side Source, string Field, string Kind, string Key)
{
    /// <summary>As stored in a waiting change.</summary>
    public string Stored => $"{Source}:{Key}";
}
