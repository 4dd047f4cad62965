using Sage50Etl.Tests.Contracts.Sage50.Support;

namespace Sage50Etl.Tests.Contracts.Sage50.Odbc;

public class OdbcReaderOfText : Sage50ReaderContract
{
    protected override Task<ISage50Target> Open() => OdbcCompanyTarget.Open(o => o with { AllText = true });
}
