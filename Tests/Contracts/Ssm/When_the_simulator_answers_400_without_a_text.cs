using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Contracts.Ssm.Support;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_the_simulator_answers_400_without_a_text : SsmClientContract
{
    protected override Task<ISsmTenant> Start() => SimulatorTenant.Start(new SsmSwitches
    {
        BadCredentialsStatus = 400,
        ErrorBody = SsmErrorBody.Empty,
        PageSizeHeader = SsmPageSizeHeader.EntityCount,
        OrAcrossDates = false,
    });
}
