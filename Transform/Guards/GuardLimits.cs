namespace Sage50Etl.Transform.Guards;

/// <summary>How much one run may do to one stream without a person (design 4.4). Over the count, or over the share once more than a handful are concerned, it is held.</summary>
public sealed record GuardLimits
{
    public GuardLimit Creates { get; init; } = new(5_000, 100);
    public GuardLimit Updates { get; init; } = new(2_000, 60);
    public GuardLimit Deletes { get; init; } = new(50, 10);
    /// <summary>Up to this many are never held for their share.</summary>
    public int Handful { get; init; } = 5;
    /// <summary>Other limits by stream; what an entry leaves out is as above.</summary>
    public IReadOnlyDictionary<string, StreamGuard> Streams { get; init; } = new Dictionary<string, StreamGuard>();

    public GuardLimits Of(string stream) => !Streams.TryGetValue(stream, out var own) ? this : this with
    {
        Creates = own.Creates ?? Creates, Updates = own.Updates ?? Updates, Deletes = own.Deletes ?? Deletes, Handful = own.Handful ?? Handful,
    };
}

/// <param name="Count">Most records.</param>
/// <param name="Percent">Largest share of the stream's records, 0 to 100.</param>
public sealed record GuardLimit(int Count, decimal Percent);
