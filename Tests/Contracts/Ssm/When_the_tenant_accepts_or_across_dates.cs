using Sage50Etl.Tests.Contracts.Ssm.Support;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_the_tenant_accepts_or_across_dates : SsmClientContract
{
    protected override Task<ISsmTenant> Start() => StubTenant.Start(orAcrossDates: true);
}
