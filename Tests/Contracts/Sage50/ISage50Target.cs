using Sage50Etl.Connectors.Sage50;

namespace Sage50Etl.Tests.Contracts.Sage50;

/// <summary>A Sage company that a contract may read and write, and what is known to stand in it.</summary>
public interface ISage50Target : IAsyncDisposable
{
    ISage50Reader Reader { get; }
    ISage50Writer Writer { get; }
    /// <summary>All ACCOUNT_REFs, at least two.</summary>
    IReadOnlyCollection<string> Accounts { get; }
    /// <summary>All ORDER_NUMBERs, at least two.</summary>
    IReadOnlyCollection<int> Orders { get; }
}
