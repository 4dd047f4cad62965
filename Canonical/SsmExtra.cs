using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical;

/// <summary>What staging keeps of an SSM record beside its mapped fields: creation stamp and last writer.</summary>
public static class SsmExtra
{
    public static string Of(SsmRecord record) => new JsonObject
    {
        ["created"] = record.DateCreated, ["updated"] = record.DateUpdated, ["updatedBy"] = record.SalesRepIdUpdated,
    }.ToJsonString();
}
