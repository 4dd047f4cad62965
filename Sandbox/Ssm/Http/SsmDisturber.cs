namespace Sage50Etl.Sandbox.Ssm.Http;

/// <summary>Lets every n-th call fail as the switch says, by count and not by chance.</summary>
internal sealed class SsmDisturber(SsmSwitches switches)
{
    private int _calls;

    public SsmFault? Next(SsmRequest request)
    {
        if (switches.SlowOrDropped == SsmSlowOrDropped.Off || request.Route.Kind == RouteKind.Login) return null;
        if (switches.SlowOrDropped == SsmSlowOrDropped.ResetAfterWrite && !request.IsWrite) return null;
        if (Interlocked.Increment(ref _calls) % switches.SlowOrDroppedEvery != 0) return null;
        return switches.SlowOrDropped switch
        {
            SsmSlowOrDropped.ResetAfterWrite => SsmFault.ResetAfter,
            SsmSlowOrDropped.Hang => SsmFault.Hang(),
            SsmSlowOrDropped.Status408 => SsmFault.Status(408, """{"Message":"Request timeout"}"""),
            SsmSlowOrDropped.Status500 => SsmFault.Status(500, """{"Message":"Internal server error"}"""),
            _ => SsmFault.Status(503, "<html><body>Service unavailable</body></html>"),
        };
    }
}
