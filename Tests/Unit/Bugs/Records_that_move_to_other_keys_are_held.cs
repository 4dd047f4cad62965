using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// An export was opened and saved in a spreadsheet: 00012 had become 12. The customers were deleted in SSM and made anew under the broken keys, unasked.
/// </summary>
[Trait("Rule", "D26")]
public sealed class Records_that_move_to_other_keys_are_held : IDisposable
{
    private readonly ExtractScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(3, false)]
    [InlineData(1, true)]
    public async Task Should_take_nothing_over_and_name_both_lists(int moved, bool byHand)
    {
        _scene.Sage.KeysComeByHand = byHand;
        await Known("00012", "00013", "00014", "00099");
        Move(moved);

        var held = await Should.ThrowAsync<GateException>(() => _scene.Sweep(Streams.Customers));

        (held.Code, held.TryAgain).ShouldBe((ExtractCodes.MovedKeys, false));
        held.Message.ShouldContain("00012 is now 12");
        held.Message.ShouldContain("approve --keys");
        (await _scene.IsGone(Kind.Account, "00012")).ShouldBeFalse();
        (await _scene.Current(Kind.Account, "12")).ShouldBeNull();
    }

    [Fact]
    public async Task Should_believe_two_of_a_program_that_asks_Sage()
    {
        await Known("00012", "00013", "00014");
        Move(2);

        await _scene.Sweep(Streams.Customers);

        (await _scene.IsGone(Kind.Account, "00012")).ShouldBeTrue();
        (await _scene.Current(Kind.Account, "12")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Should_not_mind_others_that_come_and_go()
    {
        _scene.Sage.KeysComeByHand = true;
        await Known("00012", "00013", "00014", "00015");
        _scene.Sage.Rows.RemoveAll(r => r is SalesLedger { AccountRef: "00012" or "00013" or "00014" });
        _scene.Sage.Rows.AddRange([Customer("A", "Someone else"), Customer("B", "And another"), Customer("C", "A third")]);

        await _scene.Sweep(Streams.Customers);

        (await _scene.IsGone(Kind.Account, "00012")).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_see_through_blanks_and_case_and_records_marked_deleted()
    {
        await Known("00012", "00013", "00014");
        foreach (var row in _scene.Sage.Rows.OfType<SalesLedger>().ToList()) _scene.Sage.Replace(row, row with { RecordDeleted = true });
        _scene.Sage.Rows.AddRange([Customer("12", "  customer 00012"), Customer("13", "CUSTOMER  00013"), Customer("14", "Customer 00014 ")]);

        (await Should.ThrowAsync<GateException>(() => _scene.Sweep(Streams.Customers))).Code.ShouldBe(ExtractCodes.MovedKeys);
    }

    [Fact]
    public async Task Should_be_held_though_another_row_cannot_be_read()
    {
        await Known("00012", "00013", "00014", "00099");
        Move(3);
        _scene.Sage.Break(_scene.Sage.Rows.OfType<SalesLedger>().Single(r => r.AccountRef == "00099"), "");

        (await Should.ThrowAsync<GateException>(() => _scene.Sweep(Streams.Customers))).Code.ShouldBe(ExtractCodes.MovedKeys);
    }

    [Fact]
    public async Task Should_hold_products_and_contacts_too()
    {
        _scene.Sage.KeysComeByHand = true;
        _scene.Sage.Rows.AddRange([new Stock { StockCode = "00501", Description = "Widget", TaxCode = 1 }, new Stock { StockCode = "X", Description = "Other", TaxCode = 1 }]);
        await _scene.Sweep(Streams.Products);
        _scene.Sage.Replace(_scene.Sage.Rows[0], new Stock { StockCode = "501", Description = "Widget", TaxCode = 1 });

        (await Should.ThrowAsync<GateException>(() => _scene.Sweep(Streams.Products))).Message.ShouldContain("00501 is now 501");
    }

    [Fact]
    public async Task Should_go_through_once_a_person_has_confirmed_these_very_keys()
    {
        await Known("00012", "00013", "00014", "00015");
        Move(3);
        await Should.ThrowAsync<GateException>(() => _scene.Sweep(Streams.Customers));

        (await Confirm()).ShouldBe(1);
        await _scene.Sweep(Streams.Customers);

        (await _scene.IsGone(Kind.Account, "00012")).ShouldBeTrue();
        (await _scene.Current(Kind.Account, "12")).ShouldNotBeNull();
        (await Confirm()).ShouldBe(0);
    }

    [Fact]
    public async Task Should_ask_again_for_other_keys()
    {
        await Known("00012", "00013", "00014", "00015");
        Move(3);
        await Should.ThrowAsync<GateException>(() => _scene.Sweep(Streams.Customers));
        await Confirm();
        Move(4);

        (await Should.ThrowAsync<GateException>(() => _scene.Sweep(Streams.Customers))).Message.ShouldContain("00015 is now 15");
    }

    [Fact]
    public async Task Should_read_what_comes_by_hand_whole_every_time()
    {
        _scene.Sage.KeysComeByHand = true;
        await Known("00012", "00013");
        Move(1);

        (await Should.ThrowAsync<GateException>(() => _scene.Delta(Streams.Customers))).Code.ShouldBe(ExtractCodes.MovedKeys);
    }

    private async Task Known(params string[] keys)
    {
        _scene.Sage.Rows.AddRange(keys.Select(k => Customer(k, "Customer " + k)));
        await _scene.Sweep(Streams.Customers);
    }

    private void Move(int count)
    {
        foreach (var row in _scene.Sage.Rows.OfType<SalesLedger>().Where(r => r.AccountRef.StartsWith('0')).Take(count).ToList())
            _scene.Sage.Replace(row, row with { AccountRef = row.AccountRef.TrimStart('0') });
    }

    private Task<int> Confirm() => _scene.Store.Write(db => ConfirmedKeys.Confirm(db, "acme", _scene.Time.GetUtcNow(), ExtractScene.Cancel), ExtractScene.Cancel);

    private static SalesLedger Customer(string code, string name) => new() { AccountRef = code, Name = name, Currency = 1 };
}
