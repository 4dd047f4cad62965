using Sage50Etl.Tests.Contracts.Sage50.Support;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class HyperAccountsReaderOverSimulator : Sage50ReaderContract
{
    protected override Task<ISage50Target> Open() => SimulatedCompanyTarget.Open();
}
