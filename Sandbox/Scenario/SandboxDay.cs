using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Sandbox.Scenario;

public static class SandboxDay
{
    public static void Prepare(SageCompanyStore sage, SsmTenantStore ssm) { }
    public static void Edit(SageCompanyStore sage, SsmTenantStore ssm) { }
}
