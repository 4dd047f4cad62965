using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Support.Engines;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging.Contract;

public abstract class When_partners_are_looked_up(TestEngine engine) : IDisposable
{
    private const string Admin = "51";
    private static readonly CompanyScope Scope = new(new("acme"), "tenant");
    private readonly StagingFile _file = new(engine);

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(LinkState.Linked, "1")]
    [InlineData(LinkState.Tombstone, "1")]
    [InlineData(LinkState.Gone, null)]
    [InlineData(LinkState.Parked, null)]
    [InlineData(LinkState.SageOnly, null)]
    public async Task Should_follow_links_that_hold(string state, string? partner)
    {
        await _file.Add(Link("account", "A", "1", state));
        (await Partner(Side.Sage50, "account", "A")).ShouldBe(partner);
        (await Partner(Side.Ssm, "account", "1")).ShouldBe(partner is null ? null : "A");
    }

    [Fact]
    public async Task Should_know_nothing_of_other_kinds_and_companies()
    {
        await _file.Add(Link("account", "A", "1"), Link("account", "B", "2", company: "other"));
        (await Partner(Side.Sage50, "contact", "A")).ShouldBeNull();
        (await Partner(Side.Sage50, "account", "B")).ShouldBeNull();
        (await Partner(Side.Sage50, "account", "1")).ShouldBeNull("a key belongs to its side");
    }

    [Fact]
    [Trait("Rule", "ACC-31")]
    [Trait("Rule", "ACC-36")]
    [Trait("Rule", "USR-13")]
    public async Task Should_give_the_admin_user_for_a_text_nobody_mapped()
    {
        await _file.Add(Link("user", "Aoife", "61"));
        (await Partner(Side.Sage50, "user", "Aoife")).ShouldBe("61");
        (await Partner(Side.Sage50, "user", "Nobody")).ShouldBe(Admin, "ACC-31, USR-13");
    }

    [Fact]
    [Trait("Rule", "ACC-34")]
    public async Task Should_give_Sage_the_full_name_of_a_user_whatever_texts_are_mapped()
    {
        await _file.Add(Link("user", "AB", "61"), Link("user", "Aoife B.", "61"));
        await _file.Store.Write(db => Staged.Put(db, StagedKind.Of("user"), "tenant", Side.Ssm, Staged.Row("61", _file.Now, ("name", "Aoife Brennan")), StagingFile.Cancel), StagingFile.Cancel);
        (await Partner(Side.Ssm, "user", "61")).ShouldBe("Aoife Brennan", "ACC-34");
        (await Partner(Side.Ssm, "user", "62")).ShouldBeNull();
    }

    [Fact]
    public async Task Should_answer_many_questions_at_once()
    {
        await _file.Add(Link("account", "A", "1"), Link("account", "B", "2"), Link("rate", "A", "3"));
        var lookup = await Lookup([(Side.Sage50, "account", "A"), (Side.Sage50, "account", "A"), (Side.Sage50, "rate", "A"), (Side.Ssm, "account", "2")]);
        (lookup.Partner(Side.Sage50, "account", "A"), lookup.Partner(Side.Sage50, "rate", "A"), lookup.Partner(Side.Ssm, "account", "2")).ShouldBe(("1", "3", "B"));
        lookup.Partner(Side.Sage50, "account", "B").ShouldBeNull("it was not asked for");
    }

    private static LinkRow Link(string kind, string sage, string ssm, string state = LinkState.Linked, string company = "acme") =>
        new() { Company = company, Kind = kind, Record = sage, SageKey = sage, SsmKey = ssm, State = state };

    private async Task<string?> Partner(Side source, string kind, string key) => (await Lookup([(source, kind, key)])).Partner(source, kind, key);

    private Task<LinkLookup> Lookup((Side, string, string)[] references) =>
        _file.Store.Read(db => LinkLookup.Read(db, Scope, Admin, references, StagingFile.Cancel), StagingFile.Cancel);
}
