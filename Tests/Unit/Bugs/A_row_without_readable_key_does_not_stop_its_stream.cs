using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Nothing can be called gone when a key cannot be read, yet the gate asked for each missing record, met the same row and refused the whole sweep.</summary>
public sealed class A_row_without_readable_key_does_not_stop_its_stream
{
    [Fact]
    public async Task Should_take_over_the_other_customers()
    {
        using var scene = new ExtractScene();
        var (a, b) = (Customer("A"), Customer("B"));
        scene.Sage.Rows.AddRange([a, b]);
        await scene.Sweep(Streams.Customers);
        scene.Sage.Break(a, "");
        scene.Sage.Replace(b, b with { Name = "New name" });
        await scene.Sweep(Streams.Customers);
        (await scene.Current(Kind.Account, "B")).ShouldNotBeNull().Values["name"].ShouldBe("New name");
        (await scene.IsGone(Kind.Account, "A")).ShouldBeFalse();
    }

    private static SalesLedger Customer(string code) => new() { AccountRef = code, Name = "Customer " + code, Currency = 1 };
}
