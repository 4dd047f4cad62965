using Sage50Etl.Messages;

namespace Sage50Etl.Operations.Reconcile;

/// <summary>
/// Compares all records of a kind as staged, a page at a time. Implemented with the plan's own projection and merge, which this project may not reference.
/// </summary>
public interface IStagedComparison
{
    CompanyScope Scope { get; }

    IAsyncEnumerable<IReadOnlyList<ComparedRecord>> Read(string kind, CancellationToken cancellationToken);
}
