using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Contracts.Ssm.Support;

/// <summary>The simulator as a tenant of the contract.</summary>
public sealed class SimulatorTenant : ISsmTenant
{
    private readonly ConcurrentDictionary<string, TenantFault> _faults = new();
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private SsmSimulator _simulator = null!;
    private long _callsBefore;

    private SimulatorTenant()
    {
    }

    public Uri Address => _simulator.BaseAddress;
    public string PublicKey => SsmSimulator.PublicKey;
    public string PrivateKey => SsmSimulator.PrivateKey;
    public int RequestsReceived => (int)(_simulator.Store.CallCount - _callsBefore);
    public int BranchId => 1;
    public int UserId => 51;

    public static Task<ISsmTenant> Start(SsmSwitches switches) =>
        Start(switches, new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) });

    public static async Task<ISsmTenant> Start(SsmSwitches switches, TimeProvider time, int? requestsPerSecond = null)
    {
        var tenant = new SimulatorTenant();
        tenant._simulator = await SsmSimulator.Start(new SsmSimulatorOptions
        {
            DataFile = tenant._file,
            RequestsPerSecond = requestsPerSecond,
            Switches = switches,
            Time = time,
            Fault = tenant.Next,
        }, CancellationToken.None);
        tenant._callsBefore = tenant._simulator.Store.CallCount;
        return tenant;
    }

    public void Spoil(string verb, TenantFault fault) => _faults[verb] = fault;

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        File.Delete(_file);
    }

    private SsmFault? Next(SsmCall call)
    {
        if (call.Resource == "login" || !_faults.TryRemove(call.Verb, out var fault))
            return null;
        return fault switch
        {
            TenantFault.TokenExpired => SsmFault.Status(401, ""),
            TenantFault.OverLimit => SsmFault.Status(429, ""),
            TenantFault.Unavailable => SsmFault.Status(503, ""),
            TenantFault.CutBeforeEffect => SsmFault.ResetBefore,
            _ => SsmFault.ResetAfter,
        };
    }
}
