namespace Sage50Etl.Load;

/// <summary>Tells whether both systems still are the ones that were confirmed; asked before every batch of writes (connector-scope 4, 25).</summary>
public interface ICompanyIdentity
{
    /// <returns>What has changed, in words for a person; null when both are the same.</returns>
    Task<string?> Changed(CancellationToken cancellationToken);
}
