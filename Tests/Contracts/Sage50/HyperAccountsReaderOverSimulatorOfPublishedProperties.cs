using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Contracts.Sage50.Support;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class HyperAccountsReaderOverSimulatorOfPublishedProperties : Sage50ReaderContract
{
    protected override Task<ISage50Target> Open() => SimulatedCompanyTarget.Open(new HyperAccountsSwitches { PublishedPropertiesOnly = true });
}
