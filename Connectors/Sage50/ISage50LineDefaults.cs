namespace Sage50Etl.Connectors.Sage50;

/// <summary>Tax code, nominal code and the rest that Sage's screen would put on a line (sage50-access 8.3). Every call asks Sage anew.</summary>
public interface ISage50LineDefaults
{
    /// <summary>
    /// Null when Sage has no such product; S1, S2, S3 and M need none. A customer that Sage does not have, and a line for which no tax or
    /// nominal code is to be found, is a <see cref="SageException"/> of <see cref="SageFailure.Refused"/> that names the field.
    /// </summary>
    Task<SageLineDefaults?> Resolve(string accountRef, string stockCode, CancellationToken cancellationToken);
}
