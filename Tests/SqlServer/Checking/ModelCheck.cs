using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac.Model;

namespace Sage50Etl.Tests.SqlServer.Checking;

/// <summary>Binds objects and commands in a model of SQL Server 2022, without a server: every table, column, parameter and type has to be there.</summary>
public static partial class ModelCheck
{
    /// <summary>System procedures that are called, with their real parameters: there is no master in reach.</summary>
    private const string Stubs = """
        CREATE PROCEDURE [dbo].[sp_getapplock] @Resource nvarchar(255), @LockMode varchar(32), @LockOwner varchar(32) = 'Transaction', @LockTimeout int = NULL,
            @DbPrincipal sysname = N'public' AS BEGIN RETURN 0; END
        """;

    public static List<string> Findings(IEnumerable<string> objects, IEnumerable<SqlText> commands)
    {
        var found = new List<string>();
        using var model = Build(objects, commands, found);
        found.AddRange(model.Validate().Where(m => !(m.Number == 71502 && System().IsMatch(m.Message))).Select(m => $"{m.Prefix}{m.Number}: {m.Message}"));
        return found;
    }

    public static TSqlModel Build(IEnumerable<string> objects, IEnumerable<SqlText> commands, List<string> found)
    {
        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var text in objects) Add(model, text, found);
        var number = 0;
        foreach (var command in commands)
            Add(model, $"CREATE PROCEDURE [dbo].[chk_{++number}_{command.Name}] {string.Join(", ", command.Parameters)} AS BEGIN SET NOCOUNT ON;\n{command.Body}\nEND", found);
        if (number > 0) Add(model, Stubs, found);
        return model;
    }

    private static void Add(TSqlModel model, string sql, List<string> found)
    {
        try
        {
            model.AddObjects(sql);
        }
        catch (DacModelException refused)
        {
            found.AddRange(refused.Messages.Select(m => $"{m.Prefix}{m.Number}: {m.Message}"));
        }
    }

    [GeneratedRegex(@"(reference to object|following objects:) \[sys\]\.")]
    private static partial Regex System();
}
