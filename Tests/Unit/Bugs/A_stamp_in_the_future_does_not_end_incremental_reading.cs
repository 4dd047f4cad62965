using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>One RECORD_MODIFY_DATE of the year 2099 became the watermark, and from then on no reading but the daily whole one found anything. SSM's stamps likewise.</summary>
public sealed class A_stamp_in_the_future_does_not_end_incremental_reading
{
    private static readonly DateTime Future = new(2099, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);

    [Fact]
    [Trait("Rule", "D19")]
    public async Task Should_still_find_what_changes_in_Sage()
    {
        using var scene = new ExtractScene();
        var order = ExtractScene.Order(12);
        scene.Sage.Rows.AddRange([order, ExtractScene.Order(13, Future)]);
        await scene.Sweep(Streams.Orders);
        scene.Time.Advance(TimeSpan.FromDays(3));
        scene.Sage.Replace(order, order with { CustOrderNumber = "PO 9", RecordModifyDate = scene.Time.GetUtcNow().DateTime });
        (await scene.Delta(Streams.Orders)).Mode.ShouldBe("delta");
        (await scene.Current(Kind.Order, "12")).ShouldNotBeNull().Values["reference"].ShouldBe("PO 9");
    }

    [Fact]
    public async Task Should_still_find_it_after_a_delta_brought_the_stamp()
    {
        using var scene = new ExtractScene();
        var order = ExtractScene.Order(12);
        scene.Sage.Rows.Add(order);
        await scene.Sweep(Streams.Orders);
        scene.Sage.Rows.Add(ExtractScene.Order(13, Future));
        await scene.Delta(Streams.Orders);
        scene.Time.Advance(TimeSpan.FromDays(3));
        scene.Sage.Replace(order, order with { CustOrderNumber = "PO 9", RecordModifyDate = scene.Time.GetUtcNow().DateTime });
        await scene.Delta(Streams.Orders);
        (await scene.Current(Kind.Order, "12")).ShouldNotBeNull().Values["reference"].ShouldBe("PO 9");
    }

    [Theory]
    [InlineData("created")]
    [InlineData("updated")]
    [InlineData("deleted")]
    public async Task Should_still_find_what_changes_in_SSM(string stamp)
    {
        using var scene = new ExtractScene();
        var account = new SsmAccount { Id = 1, Name = "Account", DateCreated = ExtractScene.Monday, DateUpdated = ExtractScene.Monday };
        scene.Ssm.Records.AddRange([account, account with
        {
            Id = 2, DateCreated = stamp == "created" ? Future : ExtractScene.Monday, DateUpdated = stamp == "updated" ? Future : null, DateDeleted = stamp == "deleted" ? Future : null,
        }]);
        await scene.Sweep(Streams.Customers, Side.Ssm);
        await scene.Delta(Streams.Customers, Side.Ssm);
        scene.Time.Advance(TimeSpan.FromDays(3));
        var now = scene.Time.GetUtcNow().DateTime;
        scene.Ssm.Records[0] = account with { Name = "New name", DateUpdated = now };
        scene.Ssm.Records.Add(account with { Id = 3, DateCreated = now, DateUpdated = null });
        await scene.Delta(Streams.Customers, Side.Ssm);
        (await scene.Current(Kind.Account, "1", Side.Ssm)).ShouldNotBeNull().Values["name"].ShouldBe("New name");
        (await scene.Current(Kind.Account, "3", Side.Ssm)).ShouldNotBeNull();
        scene.Ssm.Records[0] = account with { Name = "New name", DateUpdated = now, Deleted = true, DateDeleted = now.AddMinutes(1) };
        await scene.Delta(Streams.Customers, Side.Ssm);
        (await scene.Current(Kind.Account, "1", Side.Ssm)).ShouldNotBeNull().Gone.ShouldBeTrue();
    }
}
