using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

/// <summary>What the client promises on any tenant. A subclass says which.</summary>
public abstract class SsmClientContract : IAsyncLifetime
{
    private readonly List<IDisposable> _clients = [];
    private ISsmTenant _tenant = null!;
    private SsmClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _tenant = await Start();
        _client = New(_tenant.PrivateKey);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            client.Dispose();
        await _tenant.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_created_record_reads_back_as_sent()
    {
        var id = await _client.Create<SsmAccount>(Account("O'Hara & Sons", "C-1"), Cancel);

        var account = (await _client.Get<SsmAccount>(id, Cancel)).ShouldNotBeNull();

        account.Name.ShouldBe("O'Hara & Sons");
        account.ExtId.ShouldBe("C-1");
        account.BranchId.ShouldNotBeNull().Id.ShouldBe(_tenant.BranchId);
        account.Deleted.ShouldBeFalse();
        account.DateCreated.ShouldNotBeNull().Kind.ShouldBe(DateTimeKind.Unspecified);
        account.DateUpdated.ShouldBeNull();
    }

    [Fact]
    public async Task Decimals_are_exact()
    {
        var first = await _client.Create<SsmProduct>(new() { ["model"] = "A", ["price"] = 0.1m, ["cost"] = 1234567.89m }, Cancel);
        var second = await _client.Create<SsmProduct>(new() { ["model"] = "B", ["price"] = 0.2m }, Cancel);

        var one = (await _client.Get<SsmProduct>(first, Cancel)).ShouldNotBeNull();
        var two = (await _client.Get<SsmProduct>(second, Cancel)).ShouldNotBeNull();

        (one.Price + two.Price).ShouldBe(0.3m);
        one.Cost.ShouldBe(1234567.89m);
    }

    [Fact]
    public async Task A_list_brings_every_row_once_over_all_pages()
    {
        var created = new HashSet<int>();
        for (var number = 0; number < 120; number++)
            created.Add(await _client.Create<SsmProduct>(new() { ["model"] = "P" }, Cancel));

        var pages = await _client.List<SsmProduct>(new SsmListQuery(), Cancel).ToListAsync(Cancel);

        pages.Count.ShouldBeGreaterThan(1);
        pages.SelectMany(page => page.Malformed).ShouldBeEmpty();
        var ids = pages.SelectMany(page => page.Rows).Select(row => row.Id).ToList();
        ids.ShouldBeUnique();
        created.IsSubsetOf(ids).ShouldBeTrue();
    }

    [Fact]
    public async Task A_filter_holds_a_value_with_quotes_together()
    {
        await _client.Create<SsmAccount>(Account("Other", "X-1"), Cancel);
        var id = await _client.Create<SsmAccount>(Account("Wanted", "X'2' OR name = 'Other"), Cancel);

        var pages = await _client.List<SsmAccount>(SsmListQuery.For(SsmWhere.Equal("extId", "X'2' OR name = 'Other")), Cancel).ToListAsync(Cancel);

        pages.SelectMany(page => page.Rows).ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Fact]
    public async Task An_unknown_id_is_null() => (await _client.Get<SsmAccount>(999_999, Cancel)).ShouldBeNull();

    [Fact]
    public async Task Writing_an_unknown_id_is_refused()
    {
        var failure = await Should.ThrowAsync<SsmException>(() => _client.Update<SsmAccount>(999_999, new() { ["name"] = "N" }, Cancel));

        failure.Failure.ShouldBe(SsmFailure.Refused);
    }

    [Fact]
    public async Task An_update_leaves_other_fields_alone()
    {
        var id = await _client.Create<SsmAccount>(Account("Before", "C-2"), Cancel);

        await _client.Update<SsmAccount>(id, new() { ["city"] = "Cork" }, Cancel);

        var account = (await _client.Get<SsmAccount>(id, Cancel)).ShouldNotBeNull();
        (account.Name, account.City).ShouldBe(("Before", "Cork"));
        account.DateUpdated.ShouldNotBeNull();
    }

    [Fact]
    public async Task Changes_bring_created_updated_and_deleted_rows_and_no_others()
    {
        var untouched = await _client.Create<SsmAccount>(Account("Untouched", "C-3"), Cancel);
        var updated = await _client.Create<SsmAccount>(Account("Updated", "C-4"), Cancel);
        var deleted = await _client.Create<SsmAccount>(Account("Deleted", "C-5"), Cancel);
        var marker = await _client.Create<SsmAccount>(Account("Mark", "C-6"), Cancel);
        var mark = (await _client.Get<SsmAccount>(marker, Cancel)).ShouldNotBeNull().DateCreated.ShouldNotBeNull();
        await _client.Update<SsmAccount>(updated, new() { ["city"] = "Cork" }, Cancel);
        await _client.Delete<SsmAccount>(deleted, Cancel);
        var created = await _client.Create<SsmAccount>(Account("Created", "C-7"), Cancel);

        var pages = await _client.Changes<SsmAccount>(new SsmWatermark(mark, mark, mark), Cancel).ToListAsync(Cancel);

        var rows = pages.SelectMany(page => page.Rows).ToDictionary(row => row.Id);
        rows.ShouldContainKey(updated);
        rows.ShouldContainKey(created);
        rows.ShouldNotContainKey(untouched);
        rows[deleted].Deleted.ShouldBeTrue();
        rows[deleted].DateDeleted.ShouldNotBeNull();
    }

    [Fact]
    public async Task Wrong_keys_are_configuration()
    {
        var failure = await Should.ThrowAsync<SsmException>(() => New("not-the-private-key").Login(Cancel));

        failure.Failure.ShouldBe(SsmFailure.Configuration);
        failure.Message.ShouldNotContain("not-the-private-key");
    }

    [Theory]
    [InlineData(TenantFault.TokenExpired)]
    [InlineData(TenantFault.OverLimit)]
    [InlineData(TenantFault.CutBeforeEffect)]
    [InlineData(TenantFault.Unavailable)]
    public async Task A_read_outlives(TenantFault fault)
    {
        var id = await _client.Create<SsmAccount>(Account("Read", "C-8"), Cancel);
        _tenant.Spoil("GET", fault);

        (await _client.Get<SsmAccount>(id, Cancel)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(TenantFault.TokenExpired)]
    [InlineData(TenantFault.OverLimit)]
    public async Task A_create_certainly_not_applied_is_repeated_and_applied_once(TenantFault fault)
    {
        _tenant.Spoil("POST", fault);

        await _client.Create<SsmAccount>(Account("Once", "C-9"), Cancel);

        (await CountOf("C-9")).ShouldBe(1);
    }

    [Theory]
    [InlineData(TenantFault.CutBeforeEffect, 0)]
    [InlineData(TenantFault.CutAfterEffect, 1)]
    [InlineData(TenantFault.Unavailable, 0)]
    public async Task A_create_without_a_certain_answer_is_in_doubt_and_never_repeated(TenantFault fault, int applied)
    {
        await _client.Login(Cancel);
        _tenant.Spoil("POST", fault);

        var failure = await Should.ThrowAsync<SsmException>(() => _client.Create<SsmAccount>(Account("Doubt", "C-10"), Cancel));

        failure.Failure.ShouldBe(SsmFailure.InDoubt);
        (await CountOf("C-10")).ShouldBe(applied);
    }

    [Fact]
    public async Task Every_request_is_counted()
    {
        _tenant.Spoil("GET", TenantFault.Unavailable);

        await _client.List<SsmAccount>(new SsmListQuery(), Cancel).ToListAsync(Cancel);

        _client.RequestsSent.ShouldBe(_tenant.RequestsReceived);
        _client.RequestsSent.ShouldBeGreaterThan(2);
    }

    protected abstract Task<ISsmTenant> Start();

    private async Task<int> CountOf(string extId)
    {
        var pages = await _client.List<SsmAccount>(SsmListQuery.For(SsmWhere.Equal("extId", extId)), Cancel).ToListAsync(Cancel);
        return pages.Sum(page => page.Rows.Count);
    }

    private JsonObject Account(string name, string extId) =>
        new() { ["name"] = name, ["extId"] = extId, ["branchId"] = _tenant.BranchId, ["salesRepId1"] = _tenant.UserId };

    private SsmClient New(string privateKey)
    {
        var client = new SsmClient(new SsmClientOptions
        {
            BaseAddress = _tenant.Address,
            PublicKey = _tenant.PublicKey,
            PrivateKey = privateKey,
            RequestsPerSecond = null,
            RetryDelay = TimeSpan.FromMilliseconds(1),
        }, TimeProvider.System);
        _clients.Add(client);
        return client;
    }
}
