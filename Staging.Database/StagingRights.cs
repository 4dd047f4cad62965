using System.Data.Common;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Sage50Etl.Staging.Database;

/// <summary>Whether a failure says that the account may not do something: trying again is no use, and the server is not away.</summary>
public static class StagingRights
{
    /// <summary>The server's own words about the right that is lacking, however deep inside the failure; null when it says something else.</summary>
    public static string? Lacking(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
            if (inner is DbException said && Denied(said)) return said is PostgresException server ? server.MessageText : said.Message;
        return null;
    }

    private static bool Denied(DbException said) => said switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => true,
        SqlException { Number: 229 or 230 or 262 or 297 or 300 or 916 or 2760 } => true,
        _ => false,
    };
}
