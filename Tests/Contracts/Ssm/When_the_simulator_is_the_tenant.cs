using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Contracts.Ssm.Support;

namespace Sage50Etl.Tests.Contracts.Ssm;

/// <summary>Every unknown at its default.</summary>
public sealed class When_the_simulator_is_the_tenant : SsmClientContract
{
    protected override Task<ISsmTenant> Start() => SimulatorTenant.Start(new SsmSwitches());
}
