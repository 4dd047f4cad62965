using Sage50Etl.Tests.Contracts.Sage50.Support;

namespace Sage50Etl.Tests.Contracts.Sage50.Odbc;

public class OdbcReaderCellByCell : Sage50ReaderContract
{
    protected override Task<ISage50Target> Open() => OdbcCompanyTarget.Open(o => o with { CellByCell = true });
}
