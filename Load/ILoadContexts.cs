using Sage50Etl.Messages;

namespace Sage50Etl.Load;

/// <summary>Finds the writing context of a company.</summary>
public interface ILoadContexts
{
    Task<LoadContext> For(CompanyId company, CancellationToken cancellationToken);
}
