using Sage50Etl.Messages;

namespace Sage50Etl.Extract;

/// <summary>Finds the reading context of a company, its reference lists as fresh as the run.</summary>
public interface IExtractContexts
{
    Task<ExtractContext> For(CompanyId company, RunId run, CancellationToken cancellationToken);
}
