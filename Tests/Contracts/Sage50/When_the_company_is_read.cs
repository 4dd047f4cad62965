using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_the_company_is_read
{
    [Fact]
    public async Task Should_join_status_and_settings()
    {
        await using var sage = await Scripted("""{"apiVersion":"1.23.0.0","sageVersion":"31.1","companyName":"INVENTED","sdoStatusOk":false,"odbcStatusOk":true}""",
            """{"companyId":"11111111-2222-3333-4444-555555555555","name":"Invented Ltd","countryCode":"GB","lastRestoreDate":"25/04/2025","programMajorVersion":30}""");
        var company = await sage.Reader.ReadCompany(Reading.Token);
        company.ShouldBe(new SageCompany
        {
            CompanyId = "11111111-2222-3333-4444-555555555555", Name = "Invented Ltd", CountryCode = "GB", SageVersion = "31.1",
            LastRestoreDate = new DateTime(2025, 4, 25, 0, 0, 0, DateTimeKind.Unspecified), ReadOk = true, WriteOk = false,
        });
    }

    [Fact]
    public async Task Should_fall_back_on_the_version_of_the_program()
    {
        await using var sage = await Scripted("""{"sageVersion":"","sdoStatusOk":"true","odbcStatusOk":1}""",
            """{"companyId":"A","lastRestoreDate":"01/01/1970","programMajorVersion":31,"programMinorVersion":1,"unitDecimalPlace":"3"}""");
        var company = await sage.Reader.ReadCompany(Reading.Token);
        (company.SageVersion, company.LastRestoreDate, company.UnitDecimalPlace, company.QtyDecimalPlace, company.WriteOk).ShouldBe(("31.1", null, 3, 2, true));
    }

    [Fact]
    public async Task Should_refuse_a_company_without_identity()
    {
        await using var sage = await Scripted("""{"sdoStatusOk":true,"odbcStatusOk":true}""", """{"companyId":"","name":"Invented Ltd"}""");
        var failure = await Should.ThrowAsync<SageException>(sage.Reader.ReadCompany(Reading.Token));
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Configuration, HyperAccountsCodes.BadCompany, "CompanyId"));
    }

    [Fact]
    public async Task Should_notice_the_wrong_locale_here_already()
    {
        await using var sage = await Scripted("""{"sdoStatusOk":true,"odbcStatusOk":true}""", """{"companyId":"A","lastRestoreDate":"4/25/2025"}""");
        (await Should.ThrowAsync<SageException>(sage.Reader.ReadCompany(Reading.Token))).Code.ShouldBe(HyperAccountsCodes.RegionalSettings);
    }

    [Fact]
    public async Task Should_not_invent_a_company_when_the_answer_has_none()
    {
        await using var sage = await Scripted("null", "null");
        (await Should.ThrowAsync<SageException>(sage.Reader.ReadCompany(Reading.Token))).Code.ShouldBe(HyperAccountsCodes.BadEnvelope);
    }

    private static async Task<ScriptedHyperAccounts> Scripted(string status, string company) =>
        (await ScriptedHyperAccounts.Start()).On("api/status", Replies.Record(status)).On("api/company", Replies.Record(company));
}
