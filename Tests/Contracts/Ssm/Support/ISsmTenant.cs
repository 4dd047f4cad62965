namespace Sage50Etl.Tests.Contracts.Ssm.Support;

/// <summary>
/// A tenant to run <see cref="SsmClientContract"/> against: empty of the contract's records at the start, and able to misbehave on demand.
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
