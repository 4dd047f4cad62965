using Sage50Etl.Messages;

namespace Sage50Etl.Transform;

/// <summary>Finds the planning context of a company; fails with a configuration message when the company is not configured.</summary>
public interface IPlanContexts
{
    Task<PlanContext> For(CompanyId company, CancellationToken cancellationToken);
}
