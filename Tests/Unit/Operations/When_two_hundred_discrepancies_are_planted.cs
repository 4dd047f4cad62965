using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reconcile;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Operations;

/// <summary>Row 21 of the reliability table: everything planted is found and named, and nothing else is.</summary>
[Trait("Rule", "D12")]
public sealed class When_two_hundred_discrepancies_are_planted : IDisposable
{
    private const int Pairs = 260, Planted = 200;
    private readonly PlanScene _scene = new();
    private readonly HashSet<(string Kind, string Record, string Where, string? Field)> _planted = [];

    [Theory]
    [InlineData(21)]
    [InlineData(2026)]
    public async Task Should_find_each_of_them_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        await Company();
        (await _scene.Reconcile()).Differences.ShouldBeEmpty("both sides agree before anything is planted");

        foreach (var number in Enumerable.Range(1, Pairs * 2).OrderBy(_ => random.Next()).Take(Planted)) await Plant(number, random);

        var report = await _scene.Reconcile();
        _planted.Count.ShouldBe(Planted);
        report.Differences.Where(d => !d.IsExplained).Select(d => (d.Kind, d.Record, d.Where, d.Field)).ShouldBe(_planted, ignoreOrder: true);
        report.Explained.ShouldBe(0);
        report.Unexplained.ShouldBe(Planted);
        report.Differences.ShouldAllBe(d => d.Reason.Length > 20);
    }

    [Fact]
    [Trait("Rule", "I3")]
    public async Task Should_show_pennies_in_the_sums_of_their_month_and_currency()
    {
        await Company();
        await _scene.Edit(Side.Ssm, Kind.Invoice, "1001", ("total", Amount(1) + 0.01m));

        var totals = (await _scene.Reconcile()).Totals.Where(t => t.Kind == Kind.Invoice).ToList();

        var odd = totals.Where(t => t.Sage.Amounts["total"] != t.Ssm.Amounts["total"]).ShouldHaveSingleItem();
        (odd.Period, odd.Currency, odd.Unexplained).ShouldBe(($"{Day(1):yyyy-MM}", "base", 1));
        (odd.Ssm.Amounts["total"] - odd.Sage.Amounts["total"]).ShouldBe(0.01m);
        odd.Agreed.Amounts["total"].ShouldBe(odd.Sage.Amounts["total"]);
        totals.Sum(t => t.Sage.Count).ShouldBe(Pairs);
    }

    private async Task Company()
    {
        await _scene.Customer("A001", "1");
        for (var i = 1; i <= Pairs; i++)
        {
            await _scene.Document(Kind.Invoice, $"I{i}", $"{1000 + i}", Day(i), Amount(i), "A001", "1");
            await _scene.Document(Kind.Order, $"O{i}", $"{5000 + i}", Day(i), Amount(i), "A001", "1");
        }
    }

    private async Task Plant(int number, Random random)
    {
        var invoice = number <= Pairs;
        var i = invoice ? number : number - Pairs;
        var (kind, record, id) = invoice ? (Kind.Invoice, $"I{i}", $"{1000 + i}") : (Kind.Order, $"O{i}", $"{5000 + i}");
        var (money, date) = invoice ? ("total", "date") : ("net", "orderDate");
        var side = random.Next(2) == 0 ? Side.Sage50 : Side.Ssm;
        var key = side == Side.Sage50 ? record : id;
        switch (random.Next(6))
        {
            case 0:
                await _scene.Vanish(side, kind, key);
                _planted.Add((kind, record, side == Side.Sage50 ? Difference.OnlySsm : Difference.OnlySage, null));
                break;
            case 1:
                // Another record that nobody knows of: with our kind of key in SSM, or not yet there from Sage.
                if (side == Side.Sage50) await _scene.Sage(kind, record + "X", ("number", record + "X"), (money, 9m), (date, Day(i)));
                else await _scene.Ssm(kind, id + "99", ("number", record + "X"), (money, 9m), (date, Day(i)));
                _planted.Add((kind, side == Side.Sage50 ? record + "X" : $"ssm#{id}99", side == Side.Sage50 ? Difference.OnlySage : Difference.OnlySsm, null));
                break;
            case 2:
                await Moved(side, kind, record, key, money, Amount(i) + (random.Next(2) == 0 ? 0.01m : -0.01m));
                break;
            case 3:
                await Moved(side, kind, record, key, money, -Amount(i));
                break;
            case 4:
                await Moved(side, kind, record, key, date, Day(i).AddMonths(1));
                break;
            default:
                if (invoice) await Moved(side, kind, record, key, money, Amount(i) + 0.01m);
                else await Moved(side, kind, record, key, "currency", "EUR");
                break;
        }
    }

    private async Task Moved(Side side, string kind, string record, string key, string field, object value)
    {
        await _scene.Edit(side, kind, key, (field, value));
        _planted.Add((kind, record, Difference.Different, field));
    }

    private static DateOnly Day(int i) => new DateOnly(2025, 1, 15).AddMonths(i % 12);

    private static decimal Amount(int i) => 10m * i;

    public void Dispose() => _scene.Dispose();
}
