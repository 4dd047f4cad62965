using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Contracts.Ssm.Support;

namespace Sage50Etl.Tests.Contracts.Ssm;

/// <summary>Every unknown that reaches the client at its other setting.</summary>
public sealed class When_the_simulator_decides_otherwise : SsmClientContract
{
    protected override Task<ISsmTenant> Start() => SimulatorTenant.Start(new SsmSwitches
    {
        BadCredentialsStatus = 403,
        UnknownIdStatus = 404,
        ErrorBody = SsmErrorBody.Html,
        LowerCaseMessageKey = true,
        PageSizeHeader = SsmPageSizeHeader.None,
        MaximumPageSize = 300,
        OrAcrossDates = false,
        BareBooleanLiteral = true,
        MadridStamps = true,
    });
}
