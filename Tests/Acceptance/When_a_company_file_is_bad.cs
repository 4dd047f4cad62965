using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>One firm's typo, missing secret or half-written file stops nothing for the other firms.</summary>
public sealed class When_a_company_file_is_bad
{
    private const string Typo = """{ "company": "bolt", "sage50": { """;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Typo, "S50-C-001")]
    [InlineData("""{ "company": "bolt", "sage50": { "address": "http://127.0.0.1:9/" }, "ssm": { "tenant": "bolt", "adminUser": "a@example.com" } }""", "S50-C-002")]
    public async Task Should_work_for_the_others_and_tell_why_it_does_not_for_this_one(string text, string code)
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        Write(company, "bolt", text);

        (await company.Run(Token, "sync", "--company", "acme")).ExitCode.ShouldBe(0);
        (await company.Run(Token, "pause", "acme")).ExitCode.ShouldBe(0);
        (await company.Run(Token, "resume", "acme")).ExitCode.ShouldBe(0);

        var check = await company.Run(Token, "check", "--json");
        check.ExitCode.ShouldBe(2);
        var checks = check.Json().GetProperty("companies").EnumerateArray().ToDictionary(c => c.GetProperty("company").GetString()!, c => c.GetProperty("ok").GetBoolean());
        checks.ShouldBe(new Dictionary<string, bool> { ["acme"] = true, ["bolt"] = false }, ignoreOrder: true);

        var named = await company.Run(Token, "sync", "--company", "bolt");
        named.ExitCode.ShouldBe(2);
        named.Errors.ShouldContain(code);

        using var service = company.Service();
        await service.Said("bolt is not started: " + code, Token);
        service.Errors.ShouldContain("Service running for acme");
        var status = await company.Run(Token, "status");
        status.ExitCode.ShouldBe(7);
        status.Output.ShouldContain($"bolt: not started: {code}");
        status.Output.ShouldContain("acme: settings in force since");
    }

    [Fact]
    public async Task Should_start_it_without_a_restart_once_it_is_mended()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        var good = File.ReadAllText(Path.Combine(company.Data, "companies", "acme.json"));
        foreach (var (name, value) in company.Secrets.ToList()) company.Secrets[name.Replace("ACME", "BOLT", StringComparison.Ordinal)] = value;
        Write(company, "bolt", Typo);
        using var service = company.Service();
        await service.Said("bolt is not started", Token);

        // Under another name the simulated tenant is another one: with the same address and keys, two companies are told that they share it.
        Write(company, "bolt", good.Replace("\"acme\"", "\"bolt\"", StringComparison.Ordinal).Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

        await service.Said("Company bolt is started", Token);
        (await company.Run(Token, "sync", "--company", "bolt")).ExitCode.ShouldBe(7, "its first plan is held");
    }

    [Fact]
    public async Task Should_go_on_with_what_is_in_force_when_a_file_becomes_bad()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        var good = File.ReadAllText(Path.Combine(company.Data, "companies", "acme.json"));
        using var service = company.Service();
        await service.Said("Service running for acme", Token);

        Write(company, "acme", good[..(good.Length / 2)]);
        await service.Said("goes on with the settings in force since", Token);

        (await company.Run(Token, "sync", "--company", "acme")).ExitCode.ShouldBe(0);
        (await company.Run(Token, "status")).Output.ShouldContain("acme: goes on with the settings in force since");
        Write(company, "acme", good.Replace("\"callTimeoutSeconds\":3", "\"callTimeoutSeconds\":4", StringComparison.Ordinal));
        await service.Said("Company acme: its new settings are in force", Token);
        service.HasExited.ShouldBeFalse();
    }

    private static void Write(TestCompany company, string name, string text) => File.WriteAllText(Path.Combine(company.Data, "companies", name + ".json"), text);
}
