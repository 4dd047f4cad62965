using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_the_tenant_describes_itself : StubScenario
{
    [Fact]
    public async Task The_schema_is_read_by_field()
    {
        Stub.Then(StubReply.Ok("""
            {"properties":{
              "id":{"type":"integer","readOnly":true},
              "name":{"type":["string","null"],"maxLength":120,"readOnly":false},
              "dateCreated":{"type":["null","string"],"format":"date-time","readOnly":true},
              "branchId":{"type":["object","null"],"properties":{"id":{"type":"integer"}},"required":["id"],"table":"branches"},
              "Z_Tags":{"type":"array","items":{"type":"object","table":"Z_tblTags"}},
              "Z_Must":{"type":"string","required":true}},
             "required":["name"]}
            """));

        var schema = await Client.Schema<SsmAccount>(Cancel);

        Stub.Calls.Single().Path.ShouldBe("accounts/schema");
        schema.Fields["NAME"].ShouldBe(new SsmSchemaField("name", "string", 120, Required: true, ReadOnly: false, Table: null));
        schema.Fields["dateCreated"].ShouldBe(new SsmSchemaField("dateCreated", "string", null, false, true, null) { Format = "date-time" });
        schema.Fields["branchId"].ShouldBe(new SsmSchemaField("branchId", "object", null, false, false, "branches"));
        schema.Fields["Z_Tags"].Table.ShouldBe("Z_tblTags");
        schema.Fields["Z_Must"].Required.ShouldBeTrue();
    }

    [Fact]
    public async Task A_schema_without_properties_is_transient()
    {
        Stub.Then(StubReply.Ok("{}"));

        (await FailureOf(() => Client.Schema<SsmAccount>(Cancel))).Code.ShouldBe(SsmErrorCodes.MalformedAnswer);
    }

    [Fact]
    public async Task The_rights_of_the_key_are_read_by_end_point()
    {
        Stub.Then(StubReply.Ok("""
            [{"end_point":"accounts","operations":{"create":true,"read":true,"update":true,"delete":false}},
             {"end_point":"/api/v4/users/","operations":{"read":1}},
             {"description":"no end point"}]
            """));

        (await Client.Resources(Cancel)).ShouldBe([new("accounts", true, true, true, false), new("users", false, true, false, false)]);
    }
}
