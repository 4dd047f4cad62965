using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sage50Etl.Tests.SqlServer.Checking;

/// <summary>Keeps the text of the first command that EF would send, with the types of its parameters, and ends the attempt there.</summary>
internal sealed class Recorder : DbCommandInterceptor
{
    public SqlText? Command { get; private set; }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => throw Keep(command);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => throw Keep(command);

    private OperationCanceledException Keep(DbCommand command)
    {
        Command = new("command", [.. command.Parameters.Cast<SqlParameter>().Select(Declared)], command.CommandText);
        return new();
    }

    private static string Declared(SqlParameter parameter)
    {
        var type = parameter.SqlDbType.ToString().ToLowerInvariant();
        var size = parameter.Size is > 0 and <= 4000 ? parameter.Size.ToString(System.Globalization.CultureInfo.InvariantCulture) : "max";
        return $"@{parameter.ParameterName.TrimStart('@')} {type}{(type is "nvarchar" or "varbinary" ? $"({size})" : type is "decimal" ? "(22,6)" : "")}";
    }

    /// <summary>No connection is opened.</summary>
    internal sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();
    }
}
