namespace Sage50Etl.Tests.Contracts.Ssm.Support;

/// <summary>
/// A tenant to run <see cref="SsmClientContract"/> against: without the contract's records at the start, able to misbehave on demand, its clock
/// moving on by a second at least from one write to the next.
/// </summary>
public interface ISsmTenant : IAsyncDisposable
{
    Uri Address { get; }
    string PublicKey { get; }
    string PrivateKey { get; }
    /// <summary>HTTP requests received so far, logins included.</summary>
    int RequestsReceived { get; }
    /// <summary>A branch and a user to own records.</summary>
    int BranchId { get; }
    int UserId { get; }
    /// <summary>Applies to the next call of this verb only; logins are spared.</summary>
    void Spoil(string verb, TenantFault fault);
}
