namespace Sage50Etl.Connectors.Ssm;

/// <summary>
/// One page of a list. <paramref name="Number"/> is zero-based; <paramref name="Repeated"/> counts rows dropped because an earlier page had
/// them.
/// </summary>
public sealed record SsmPage<T>(int Number, IReadOnlyList<T> Rows, int Repeated)
{
    /// <summary>Rows of this page that cannot be read, each reported once: a bad record never stops its stream.</summary>
    public IReadOnlyList<SsmMalformedRow> Malformed { get; init; } = [];
}
