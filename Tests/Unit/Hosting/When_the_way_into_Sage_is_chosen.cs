using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Policies;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_the_way_into_Sage_is_chosen
{
    private static readonly OdbcSettings Driver = new() { Driver = "Sage Line 50 v29", DataFolder = @"C:\ACCDATA", User = "SSM" };

    public static TheoryData<string, Sage50Settings> Wrong => new()
    {
        { "sage50.reader 'sdo'", new() { Reader = "sdo" } },
        { "sage50.address is missing", new() },
        { "sage50.odbc.driver is missing", new() { Reader = "odbc", Odbc = new() { DataFolder = "x" } } },
        { "sage50.odbc.dataFolder is missing", new() { Reader = "odbc", Odbc = new() { Driver = "x" } } },
        { "sage50.odbc.cells 'both'", new() { Reader = "odbc", Odbc = Driver with { Cells = "both" } } },
        { "sage50.odbc.codePage 'nine'", new() { Reader = "odbc", Odbc = Driver with { CodePage = "nine" } } },
        { "sage50.odbc.keywords may not hold Pwd", new() { Reader = "odbc", Odbc = Driver with { Keywords = new Dictionary<string, string> { ["Pwd"] = "x" } } } },
        { "sage50.csv.folder is missing", new() { Reader = "csv" } },
        { "sage50.csv.encoding 'utf-7'", new() { Reader = "csv", Csv = new() { Folder = "x", Encoding = "utf-7" } } },
        { "sage50.csv.quietSeconds 0", new() { Reader = "csv", Csv = new() { Folder = "x", QuietSeconds = 0 } } },
        { "sage50.csv.files names the table 'ORDERS'", new() { Reader = "csv", Csv = new() { Folder = "x", Files = new Dictionary<string, string> { ["*"] = "ORDERS" } } } },
    };

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Should_name_the_setting_that_is_wrong(string says, Sage50Settings sage) =>
        CompanyFiles.Problems(Company(sage), "acme").ShouldHaveSingleItem().ShouldContain(says);

    [Fact]
    public void Should_accept_each_way()
    {
        foreach (var sage in new Sage50Settings[] { new() { Address = new("http://h/") }, new() { Reader = "odbc", Odbc = Driver }, new() { Reader = "csv", Csv = new() { Folder = "x" } } })
            CompanyFiles.Problems(Company(sage), "acme").ShouldBeEmpty();
    }

    [Theory, InlineData("odbc", false, true), InlineData("csv", false, true), InlineData("odbc", true, false), InlineData("hyperAccounts", true, false)]
    public void Should_say_when_the_company_is_one_way(string reader, bool address, bool oneWay)
    {
        var company = Company(new() { Reader = reader, Address = address ? new("http://h/") : null, Odbc = Driver, Csv = new() { Folder = "x" } });
        company.IsOneWay().ShouldBe(oneWay);
        CompanyFiles.Warnings(company).Any(w => w.Contains("one-way", StringComparison.Ordinal)).ShouldBe(oneWay);
    }

    [Fact]
    public void Should_need_a_token_for_HyperAccounts_only_and_a_password_for_nothing()
    {
        var environment = new Dictionary<string, string> { ["SAGE50ETL_ACME_SSM_PUBLIC_KEY"] = "a", ["SAGE50ETL_ACME_SSM_PRIVATE_KEY"] = "b" };
        CompanySecrets Read(Sage50Settings sage) => CompanySecrets.FromEnvironment("acme", environment.GetValueOrDefault, sage);
        Read(new() { Reader = "odbc", Odbc = Driver }).SagePassword.ShouldBeNull();
        Should.Throw<ConfigurationException>(() => Read(new() { Reader = "odbc", Address = new("http://h/") })).Message.ShouldContain("SAGE_TOKEN");
        environment["SAGE50ETL_ACME_SAGE_PASSWORD"] = "c";
        Read(new() { Reader = "odbc", Odbc = Driver }).SagePassword.ShouldBe("c");
    }

    [Fact]
    public void Should_plan_nothing_for_Sage_where_nothing_writes()
    {
        var settings = new PlanSettings { AdminUser = "1", CustomerUpdatesBothWays = true, PushPotentials = true, WritesSage = false, ExtraFields = [(Kind.Account, "x", true)] };
        var policies = new KindPolicies(settings);
        foreach (var kind in new[] { Kind.Account, Kind.Contact, Kind.Order, Kind.OrderLine, Kind.Product })
        {
            policies.Of(kind).ToSageOnCreate.ShouldBeEmpty();
            policies.Of(kind).CreateInSage?.Invoke(Image.Empty).ShouldBeFalse();
        }
        new KindPolicies(settings with { WritesSage = true }).Of(Kind.Account).ToSageOnCreate.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Should_refuse_whatever_is_written_all_the_same()
    {
        var sage = new ReadOnlySage();
        foreach (var ask in new Func<Task>[]
        {
            () => sage.CreateCustomer(new() { AccountRef = "A" }, default), () => sage.UpdateCustomer(new() { AccountRef = "A" }, default),
            () => sage.CreateAddress(new() { AccountRef = "A" }, default), () => sage.UpdateAddress(new() { AccountRef = "A" }, default),
            () => sage.CreateOrder(new() { AccountRef = "A" }, default), () => sage.UpdateOrder(new() { AccountRef = "A" }, default),
            () => sage.PricesOf("A", [], default), () => sage.Resolve("A", "B", default),
        })
            (await Should.ThrowAsync<SageException>(ask)).ShouldSatisfyAllConditions(e => e.Failure.ShouldBe(SageFailure.Refused), e => e.Message.ShouldContain("one-way"));
    }

    private static CompanySettings Company(Sage50Settings sage) => new() { Company = "acme", Sage50 = sage, Ssm = new() { Tenant = "one", AdminUser = "a@example.com" } };
}
