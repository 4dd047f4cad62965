using Sage50Etl.Messages;

namespace Sage50Etl.Load;

/// <summary>Finds the writing context of a company.</summary>
public interface ILoadContexts
{
    /// <summary>Whether this process works for the company at the moment; another one may, where this one cannot use its file.</summary>
    bool Has(CompanyId company) => true;

    /// <exception cref="ConfigurationException">What is configured does not fit what the systems answer.</exception>
    Task<LoadContext> For(CompanyId company, CancellationToken cancellationToken);
}
