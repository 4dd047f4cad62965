namespace Sage50Etl.Canonical.Limits;

/// <summary>A field whose text does not fit the other side: canonical name, characters allowed, characters there.</summary>
public sealed record TooLong(string Field, int Limit, int Actual);
