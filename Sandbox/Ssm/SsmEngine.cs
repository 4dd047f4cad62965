using Sage50Etl.Sandbox.Ssm.Reading;
using Sage50Etl.Sandbox.Ssm.Storage;
using Sage50Etl.Sandbox.Ssm.Writing;

namespace Sage50Etl.Sandbox.Ssm;

/// <summary>The parts of one tenant and the lock that makes every call and every edit one step.</summary>
internal sealed class SsmEngine : IDisposable
{
    public SsmEngine(SsmSimulatorOptions options)
    {
        Switches = options.Switches;
        Tenant = new SsmTenant(options.DataFile);
        Writes = new SsmWrites(Tenant, Switches, options.Time);
        // A new tenant starts complete, whatever it will ask of later callers.
        SeedWrites = new SsmWrites(Tenant, new SsmSwitches { MadridStamps = Switches.MadridStamps }, options.Time);
        Renderer = new SsmRenderer(Tenant);
        Listing = new SsmListing(Tenant, Switches);
        Schema = new SsmSchemaWriter(Writes.Body, Switches);
    }

    public Lock Gate { get; } = new();
    public SsmSwitches Switches { get; }
    public SsmTenant Tenant { get; }
    public SsmWrites Writes { get; }
    public SsmWrites SeedWrites { get; }
    public SsmRenderer Renderer { get; }
    public SsmListing Listing { get; }
    public SsmSchemaWriter Schema { get; }

    public void Dispose()
    {
        lock (Gate) Tenant.Dispose();
    }
}
