using Sage50Etl.Staging.Database;

namespace Sage50Etl.Tests.Unit.Support.Engines;

/// <param name="Beside">Another process would reach the same database so.</param>
public sealed record RentedDatabase(StagingStore Store, Func<StagingStore> Beside, Action GiveBack);
