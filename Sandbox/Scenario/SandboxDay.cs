using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Sandbox.Scenario;

/// <summary>
/// The scripted story the demo plays on both sides of the sandbox. Each part is made once per data file, whatever process makes it and however
/// often it is killed in between; who plays a part is worked out from the sample company each time and kept nowhere.
/// </summary>
public static class SandboxDay
{
    /// <summary>Before the first run: what reps had captured in SSM already.</summary>
    public static void Prepare(SageCompanyStore sage, SsmTenantStore ssm)
    {
        var cast = SandboxCast.Of(sage);
        ssm.ApplyOnce("sandbox day: before the first run", tenant => BeforeTheFirstRun.Play(sage, tenant, cast));
    }

    /// <summary>
    /// A day of edits on both sides, between the first and the second cycle. Needs the contacts of the sample company in SSM, so the first cycle must be over.
    /// </summary>
    public static void Edit(SageCompanyStore sage, SsmTenantStore ssm)
    {
        var cast = SandboxCast.Of(sage);
        sage.ApplyOnce("sandbox day: edits", company => DayInSage.Play(company, cast));
        ssm.ApplyOnce("sandbox day: edits", tenant =>
        {
            DayInSsm.Play(tenant, cast);
            new DocumentsInSsm(sage, cast).Play(tenant);
        });
    }

    /// <summary>The records of the day on both sides and what must hold of them after the second cycle.</summary>
    public static SandboxExpectations Expectations(SageCompanyStore sage, SsmTenantStore ssm) => SandboxExpectations.Of(SandboxCast.Of(sage), sage, ssm);
}
