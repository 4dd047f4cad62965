using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Support.Engines;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging.Contract;

/// <summary>Into an embedded file, as a check does that must leave nothing behind.</summary>
public abstract class When_everything_is_copied(TestEngine engine) : IDisposable
{
    private const string Company = "acme";
    private readonly StagingFile _file = new(engine);
    private readonly StagingFile _copy = new(TestEngine.Sqlite);

    public void Dispose()
    {
        _file.Dispose();
        _copy.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Should_bring_every_row_with_its_number_and_every_value()
    {
        await _file.Add(new CompanyRow { Company = Company, Tenant = "t", HighestOrder = 7 }, Change(_file.Now.AddMinutes(5)));
        var order = new Dictionary<string, object?> { ["number"] = "1", ["orderDate"] = new DateOnly(2024, 2, 29), ["net"] = 0.1m, ["readOnly"] = true, ["comment"] = null };
        await _file.Store.Write(db => Staged.Put(db, StagedKind.Of("order"), Company, Side.Sage50,
            new StagedRow { Key = "1", Hash = "h", ReadAt = _file.Now, Values = order, Extra = "{\"stamp\":1}" }, StagingFile.Cancel), StagingFile.Cancel);

        await StagingCopy.Copy(_file.Store, _copy.Store, StagingFile.Cancel);

        (await _copy.Rows<CompanyRow>()).Single().HighestOrder.ShouldBe(7);
        var (before, after) = ((await _file.Rows<ChangeRow>()).Single(), (await _copy.Rows<ChangeRow>()).Single());
        (after.Id, after.Target, after.DueAt, after.Fields).ShouldBe((before.Id, Side.Ssm, _file.Now.AddMinutes(5), "{}"));
        var row = (await _copy.Store.Read(db => StagedRows.ByKey(db, StagedKind.Of("order"), Company, Side.Sage50, ["1"], StagingFile.Cancel), StagingFile.Cancel)).Single();
        (row.Hash, row.ReadAt, row.Extra).ShouldBe(("h", _file.Now, "{\"stamp\":1}"));
        row.Values.OrderBy(v => v.Key, StringComparer.Ordinal).ShouldBe(order.OrderBy(v => v.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Should_leave_behind_what_was_being_read()
    {
        var writer = new SnapshotWriter(_file.Store, StagedKind.Of("account"), new RunId(1), Company, Side.Sage50, _file.Time);
        await writer.Add([Staged.Row("A", _file.Now, ("name", "half-way"))], StagingFile.Cancel);
        await StagingCopy.Copy(_file.Store, _copy.Store, StagingFile.Cancel);
        var same = new SnapshotWriter(_copy.Store, StagedKind.Of("account"), new RunId(1), Company, Side.Sage50, _file.Time);
        (await _copy.Store.Read(db => same.Summary(db, StagingFile.Cancel), StagingFile.Cancel)).Rows.ShouldBe(0);
    }

    private static ChangeRow Change(DateTimeOffset due) => new()
    {
        Company = Company, Lane = "acme", Target = Side.Ssm, Stream = "customers", Kind = "account", Record = "A", Action = "create", State = ChangeState.Queued, Fields = "{}", DueAt = due,
    };
}
