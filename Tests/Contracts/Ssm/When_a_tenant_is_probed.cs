using System.Text.Json;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Probing;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Contracts.SsmSimulation;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

/// <summary>The reading list of ssm-api 9 against tenants of both kinds.</summary>
public sealed class When_a_tenant_is_probed
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_write_nothing_and_keep_names_and_secrets_to_itself()
    {
        await using var tenant = await SimulatedTenant.Start();
        await tenant.PostAccount("Quarrel and Daughters", ",\"email\":\"hello@quarrel.example\"");
        var before = tenant.Store.CallCount;
        var report = await Probe(tenant);
        var calls = tenant.Store.Calls.Where(c => c.Sequence > before).ToList();
        calls.ShouldAllBe(c => !c.Applied && (c.Verb == "GET" || c.Resource == "login"));
        calls.Count.ShouldBe(report.Calls.Count);
        var text = JsonSerializer.Serialize(report);
        foreach (var secret in new[] { SsmSimulator.PrivateKey, SsmSimulator.PublicKey, "Quarrel", "quarrel.example", "aoife", "sandbox.example" })
            text.ShouldNotContain(secret, Case.Insensitive);
    }

    [Fact]
    public async Task Should_tell_what_the_tenant_has()
    {
        await using var tenant = await SimulatedTenant.Start();
        var report = await Probe(tenant);
        report.Resources.ShouldNotBeNull().ShouldContain(r => r.EndPoint == "accounts" && r.Create);
        report.Schemas["products"].Single(f => f.Name == "extId").MaxLength.ShouldBe(30);
        report.Labels["currencies"].ShouldContain("gbp");
        report.Labels["salesorderStatuses"].ShouldContain("Send to Sage");
        report.Findings.ShouldAllBe(f => f.Warning == null);
        Found(report, "page size").ShouldStartWith("50 without a header; Count is honoured, X-FM-Entity-Count is not honoured; 50 when");
        (Found(report, "OR across dates"), Found(report, "filter by extId"), Found(report, "deleted='false'"), Found(report, "deleted=false"))
            .ShouldBe(("accepted", "accepted", "accepted", "refused with 400"));
        Found(report, "unknown id").ShouldStartWith("400");
        Found(report, "quantity of lines").ShouldBe("integer");
    }

    [Fact]
    public async Task Should_tell_the_other_settings_apart()
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches
        {
            UnknownIdStatus = 404, ErrorBody = SsmErrorBody.Html, PageSizeHeader = SsmPageSizeHeader.EntityCount, MaximumPageSize = 300, OrAcrossDates = false,
            BareBooleanLiteral = true, ExtIdFilter = SsmExtIdFilter.Ignored, DecimalQuantity = true, MandatoryCustomField = "accounts.Z_Company",
        });
        await tenant.PostAccount(more: ",\"Z_Company\":\"A\"");
        var report = await Probe(tenant);
        Found(report, "page size").ShouldContain("Count is not honoured, X-FM-Entity-Count is honoured");
        (Found(report, "OR across dates"), Found(report, "filter by extId"), Found(report, "deleted='false'"), Found(report, "deleted=false"))
            .ShouldBe(("refused with 400", "ignored: it brings rows that do not match", "refused with 400", "accepted"));
        Found(report, "unknown id").ShouldBe("404, HTML");
        Found(report, "quantity of lines").ShouldBe("number");
        report.Findings.Select(f => f.Warning).OfType<string>().ShouldBe([
            "accounts demand Z_Company. Map them with mapping.fields, or every create is refused.",
            "filter by extId is ignored by the tenant; look-ups there rest on staging, which costs calls."]);
    }

    [Fact]
    public async Task Should_notice_local_time_marked_as_UTC()
    {
        await using var tenant = await SimulatedTenant.Start(configure: options => options with { Time = new Ahead() });
        var id = await tenant.PostAccount();
        await tenant.Call("PUT", $"accounts/{id}", """{"phone":"1"}""");
        Found(await Probe(tenant), "stamps").ShouldStartWith("ahead of UTC");
    }

    [Fact]
    public async Task Should_go_on_where_a_call_fails()
    {
        await using var tenant = await SimulatedTenant.Start(configure: options => options with
        {
            Fault = call => call.Resource is "resources" or "sales/schema" ? SsmFault.Status(500, "<html>oops</html>") : call.Resource == "countries" ? SsmFault.ResetBefore : null,
        });
        var report = await Probe(tenant);
        report.Resources.ShouldBeNull();
        report.Schemas.Keys.ShouldNotContain("sales");
        Found(report, "page size").ShouldStartWith("none without a header");
        report.Calls.Single(c => c.Request == "GET resources").ShouldSatisfyAllConditions(c => c.Status.ShouldBe(500), c => c.Form.ShouldBe("HTML"), c => c.Said.ShouldBe("oops"));
    }

    [Fact]
    public async Task Should_say_so_when_the_keys_are_wrong()
    {
        await using var tenant = await SimulatedTenant.Start();
        var wrong = await Should.ThrowAsync<SsmException>(() => new SsmProbe(Options(tenant) with { PrivateKey = "another-key" }, TimeProvider.System).Run(Cancel));
        (wrong.Failure, wrong.Code).ShouldBe((SsmFailure.Configuration, SsmErrorCodes.KeysRejected));
        wrong.Message.ShouldNotContain("another-key");
    }

    private static Task<SsmProbeReport> Probe(SimulatedTenant tenant) => new SsmProbe(Options(tenant), TimeProvider.System).Run(Cancel);

    private static SsmClientOptions Options(SimulatedTenant tenant) =>
        new() { BaseAddress = tenant.Simulator.BaseAddress, PublicKey = SsmSimulator.PublicKey, PrivateKey = SsmSimulator.PrivateKey, RequestsPerSecond = null };

    private static string Found(SsmProbeReport report, string about) => report.Findings.Single(f => f.About == about).Found;

    private sealed class Ahead : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(1);
    }
}
