using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Load;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Somebody in the office made a delivery address of a linked contact, and a rep corrected that contact's phone in SSM before the next reading. The read before the
/// update took the row for proof that HyperAccounts cannot create contacts, and all writing of the company stopped with that as the reason (D14, CON-12).
/// </summary>
[Trait("Rule", "D14")]
[Trait("Rule", "CON-12")]
public sealed class A_contact_whose_type_was_changed_in_Sage_stops_no_company : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_cost_that_contact_alone()
    {
        var sage = new SampleSage();
        sage.Rows.Add(new SalesLedger { AccountRef = "MUR001", Name = "Murphy" });
        sage.Rows.Add(new SalesDelAddr { AccountRef = "MUR001", AddressRef = 3, AddressType = 0, ContactName = "Ann Lee", Telephone = "1" });
        await _scene.Base("MUR001/3", Staged.Image(("phone", "1")), Staged.Image(("phone", "1")), Kind.Contact);
        var id = await _scene.Change(Kind.Contact, "update", "MUR001/3", Staged.Image(("phone", "2")), Staged.Image(("phone", "1")), "MUR001/3", "77", Side.Sage50);

        await _scene.Applier.Apply(_scene.Context with { Sage = new SageTarget(sage, null!, Sample.Mapper, Sample.Settings) }, id, StagingFile.Cancel);

        var company = (await _scene.Rows<CompanyRow>()).Single();
        company.StopReason.ShouldBeNull();
        var row = await _scene.Of(id);
        (row.State, row.Reason!.Contains("not flagged as a contact (CON-07)")).ShouldBe((ChangeState.Superseded, true));
        (await _scene.Current(Side.Sage50, "MUR001/3", Kind.Contact))!.Filter.ShouldBe(RowFilter.NotFlagged, "as the next reading would say it");
    }

    [Fact]
    public async Task Should_refuse_the_create_whose_own_address_is_no_contact_any_more()
    {
        var id = await Create(new SalesDelAddr { AccountRef = "MUR001", AddressRef = 3, AddressType = 0, ContactName = "Ann Lee", Description = "SSMC:77" });

        var row = await _scene.Of(id);
        (row.State, row.Code, row.Reason!.Contains("MUR001/3")).ShouldBe((ChangeState.Refused, LoadCodes.OtherType, true));
        (await _scene.Rows<CompanyRow>()).Single().StopCode.ShouldBeNull();
    }

    [Fact]
    public async Task Should_take_the_contact_beside_an_address_that_carries_the_marker_too()
    {
        var id = await Create(
            new SalesDelAddr { AccountRef = "MUR001", AddressRef = 3, AddressType = 0, ContactName = "Ann Lee", Description = "SSMC:77" },
            new SalesDelAddr { AccountRef = "MUR001", AddressRef = 4, AddressType = 1, ContactName = "Ann Lee", Description = "SSMC:77" });

        (await _scene.Of(id)).State.ShouldBe(ChangeState.Applied);
        (await _scene.Link("ssm#77", Kind.Contact)).SageKey.ShouldBe("MUR001/4");
    }

    [Fact]
    public async Task Should_prove_something_only_when_a_create_is_read_back_as_another_type()
    {
        var sage = new SampleSage();
        sage.Rows.Add(new SalesDelAddr { AccountRef = "MUR001", AddressRef = 3, AddressType = 0, ContactName = "Ann Lee" });
        var target = new SageTarget(sage, null!, Sample.Mapper, Sample.Settings);

        (await target.Get(Kind.Contact, "MUR001/3", StagingFile.Cancel))!.Filter.ShouldBe(RowFilter.NotFlagged);
        var failed = await Should.ThrowAsync<TargetException>(() => target.Made(Kind.Contact, "MUR001/3", StagingFile.Cancel));
        (failed.Failure, failed.Code).ShouldBe((FailureClass.Configuration, LoadCodes.NeedsSdo));
    }

    private async Task<long> Create(params SalesDelAddr[] addresses)
    {
        var sage = new SampleSage();
        sage.Rows.Add(new SalesLedger { AccountRef = "MUR001", Name = "Murphy" });
        sage.Rows.AddRange(addresses);
        await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Account, Record = "MUR001", SageKey = "MUR001", SsmKey = "5", State = LinkState.Linked });
        var id = await _scene.Change(Kind.Contact, "create", "ssm#77", Staged.Image(("account", "5"), ("name", "Ann Lee")), Image.Empty, null, "77", Side.Sage50);

        await _scene.Applier.Apply(_scene.Context with { Sage = new SageTarget(sage, null!, Sample.Mapper, Sample.Settings) }, id, StagingFile.Cancel);
        return id;
    }
}
