using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Support.Engines;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging.Contract;

public abstract class When_candidates_are_listed(TestEngine engine) : IDisposable
{
    private const string Company = "acme";
    private const string Tenant = "tenant";
    private static readonly StagedKind Kind = StagedKind.Of("account");
    private readonly StagingFile _file = new(engine);

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Should_leave_out_a_pair_that_equals_its_base()
    {
        await Pair();
        (await Sage()).ShouldBeEmpty();
        (await Ssm()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_list_a_Sage_record_without_link()
    {
        await Put(Side.Sage50, "A", "h1");
        (await Sage()).ShouldBe([new CandidateKeys("A", null, null)]);
    }

    [Fact]
    public async Task Should_list_a_linked_pair_without_base_once()
    {
        await Put(Side.Sage50, "A", "h1");
        await Put(Side.Ssm, "1", "h2");
        await _file.Add(Link());
        (await Sage()).ShouldBe([new CandidateKeys("A", "1", "A")]);
        (await Ssm()).ShouldBeEmpty("it was planned from the Sage side");
    }

    [Fact]
    public async Task Should_list_a_moved_Sage_side_from_Sage_only()
    {
        await Pair(sage: "moved", ssm: "moved too");
        (await Sage()).ShouldBe([new CandidateKeys("A", "1", "A")]);
        (await Ssm()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_list_a_moved_SSM_side_from_SSM_only()
    {
        await Pair(ssm: "moved");
        (await Sage()).ShouldBeEmpty();
        (await Ssm()).ShouldBe([new CandidateKeys("A", "1", "A")]);
    }

    [Fact]
    public async Task Should_list_a_base_without_that_half()
    {
        await Put(Side.Sage50, "A", "h1");
        await Put(Side.Ssm, "1", "h2");
        await _file.Add(Link(), Base(sage: null, ssm: null));
        (await Sage()).ShouldHaveSingleItem();
        (await Ssm()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 2)]
    public async Task Should_list_a_base_of_another_version(int hash, int mapping)
    {
        await Pair();
        (await Sage(hash: hash, mapping: mapping)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Should_leave_filtered_records_out()
    {
        await Put(Side.Sage50, "A", "h1", filter: "no person");
        await Put(Side.Ssm, "1", "h2", filter: "service product");
        (await Sage()).ShouldBeEmpty();
        (await Ssm()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(LinkState.Linked, true)]
    [InlineData(LinkState.SageOnly, true)]
    [InlineData(LinkState.Tombstone, true)]
    [InlineData(LinkState.Gone, false)]
    public async Task Should_list_a_record_gone_from_Sage_until_that_is_settled(string state, bool listed)
    {
        await Pair(gone: Side.Sage50, state: state);
        (await Sage()).Count.ShouldBe(listed ? 1 : 0);
    }

    [Fact]
    public async Task Should_leave_out_a_gone_record_nobody_ever_linked()
    {
        await Put(Side.Sage50, "A", "h1", gone: true);
        await Put(Side.Ssm, "1", "h2", gone: true);
        (await Sage()).ShouldBeEmpty();
        (await Ssm()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_list_a_record_that_came_back_to_Sage_unchanged()
    {
        await Pair(state: LinkState.Gone);
        (await Sage()).ShouldBe([new CandidateKeys("A", "1", "A")]);
    }

    [Theory]
    [InlineData(LinkState.Linked, true)]
    [InlineData(LinkState.Tombstone, false)]
    [InlineData(LinkState.Gone, false)]
    public async Task Should_list_a_record_deleted_in_SSM_until_it_is_a_tombstone(string state, bool listed)
    {
        await Pair(gone: Side.Ssm, state: state);
        (await Ssm()).Count.ShouldBe(listed ? 1 : 0);
    }

    [Fact]
    public async Task Should_list_an_SSM_record_without_link_or_base()
    {
        await Put(Side.Ssm, "1", "h2");
        (await Ssm()).ShouldBe([new CandidateKeys(null, "1", null)]);
        await _file.Add(Link("ssm#1", null, "1", LinkState.SsmOnly), Base("ssm#1", null, "h2"));
        (await Ssm()).ShouldBeEmpty();
        await Put(Side.Ssm, "1", "edited");
        (await Ssm()).ShouldBe([new CandidateKeys(null, "1", "ssm#1")]);
    }

    [Fact]
    public async Task Should_leave_other_companies_and_tenants_alone()
    {
        await Put(Side.Sage50, "A", "h1", scope: "other");
        await Put(Side.Ssm, "1", "h2", scope: "other");
        await _file.Add(Link());
        (await Sage()).ShouldBeEmpty();
        (await Ssm()).ShouldBeEmpty();
        await Put(Side.Sage50, "A", "h1");
        (await Sage(company: "third")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_give_pages_by_key()
    {
        foreach (var key in new[] { "C", "A", "B" }) await Put(Side.Sage50, key, "h");
        (await Sage(page: 2)).Select(c => c.SageKey).ShouldBe(["A", "B"]);
        (await Sage(page: 2, after: "B")).Select(c => c.SageKey).ShouldBe(["C"]);
    }

    private async Task Pair(string sage = "h1", string ssm = "h2", Side? gone = null, string state = LinkState.Linked)
    {
        await Put(Side.Sage50, "A", sage, gone: gone == Side.Sage50);
        await Put(Side.Ssm, "1", ssm, gone: gone == Side.Ssm);
        await _file.Add(Link(state: state), Base(sage: "h1", ssm: "h2"));
    }

    private static LinkRow Link(string record = "A", string? sage = "A", string? ssm = "1", string state = LinkState.Linked) =>
        new() { Company = Company, Kind = Kind.Kind, Record = record, SageKey = sage, SsmKey = ssm, State = state };

    private static BaseRow Base(string record = "A", string? sage = "h1", string? ssm = "h2") =>
        new() { Company = Company, Kind = Kind.Kind, Record = record, SageHash = sage, SsmHash = ssm, HashVersion = 1, MappingVersion = 1 };

    private Task Put(Side side, string key, string hash, bool gone = false, string? filter = null, string? scope = null)
    {
        _file.Time.Advance(TimeSpan.FromSeconds(1));
        var row = Staged.Row(key, _file.Now, ("name", "x")) with { Hash = hash, Gone = gone, Filter = filter };
        return _file.Store.Write(db => Staged.Put(db, Kind, scope ?? (side == Side.Sage50 ? Company : Tenant), side, row, StagingFile.Cancel), StagingFile.Cancel);
    }

    private Task<IReadOnlyList<CandidateKeys>> Sage(string company = Company, string after = "", int page = 10, int hash = 1, int mapping = 1) =>
        _file.Store.Read(db => StagedRows.Candidates(db, Kind, Side.Sage50, new(company, Tenant, after, page, hash, mapping), StagingFile.Cancel), StagingFile.Cancel);

    private Task<IReadOnlyList<CandidateKeys>> Ssm() =>
        _file.Store.Read(db => StagedRows.Candidates(db, Kind, Side.Ssm, new(Company, Tenant, "", 10, 1, 1), StagingFile.Cancel), StagingFile.Cancel);
}
