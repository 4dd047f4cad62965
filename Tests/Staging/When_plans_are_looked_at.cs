using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Engines;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Support.Engines;
using Sage50Etl.Tests.Unit.Support.Plans;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging;

/// <summary>What the engines do for each set-based statement of each kind, where a company has thousands of records: no step walks a table for each row.</summary>
public sealed partial class When_plans_are_looked_at
{
    // What a prepared statement gets after some runs, whatever its values are.
    private const string Generic = "force_generic_plan";

    // They bring rows in, or ask for nothing of a table.
    private static readonly string[] NoPlan = ["copy_incoming", "clock", "hold_lane", "hold_write", "insert_incoming"];

    [Fact]
    public async Task Should_walk_nothing_for_each_row_on_Sqlite()
    {
        using var file = new StagingFile(TestEngine.Sqlite);
        await FilledStaging.Fill(file.Store, StagingFile.Cancel);

        (await OnSqlite(file)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_walk_nothing_for_each_row_on_PostgreSql()
    {
        using var file = new StagingFile(TestEngine.PostgreSql);
        await FilledStaging.Fill(file.Store, StagingFile.Cancel);
        await Run(file, "VACUUM ANALYZE");

        (await OnPostgreSql(file)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("IX_link_kind_ssm_key_company", "candidates_ssm", "pairs_ssm")]
    [InlineData("IX_link_company_kind_sage_key", "candidates_sage", "pairs_sage")]
    public async Task Should_tell_when_an_index_is_missing(string index, params string[] statements)
    {
        using var file = new StagingFile(TestEngine.Sqlite);
        await Run(file, $"DROP INDEX \"{index}\"");

        var told = await OnSqlite(file);

        statements.ShouldAllBe(s => told.Any(t => t.StartsWith(s, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("IX_link_kind_ssm_key_company", "candidates_ssm", "pairs_ssm")]
    [InlineData("IX_link_company_kind_sage_key", "candidates_sage", "pairs_sage")]
    public async Task Should_tell_when_an_index_is_missing_on_PostgreSql(string index, params string[] statements)
    {
        using var file = new StagingFile(TestEngine.PostgreSql);
        await FilledStaging.Fill(file.Store, StagingFile.Cancel);
        await Run(file, $"DROP INDEX \"{index}\"");
        await Run(file, "VACUUM ANALYZE");
        try
        {
            var told = await OnPostgreSql(file);
            statements.ShouldAllBe(s => told.Any(t => t.StartsWith(s, StringComparison.Ordinal)));
        }
        finally
        {
            var columns = index.Replace("IX_link_", "", StringComparison.Ordinal) == "kind_ssm_key_company" ? "kind, ssm_key, company" : "company, kind, sage_key";
            await Run(file, $"CREATE {(columns.StartsWith("kind", StringComparison.Ordinal) ? "" : "UNIQUE ")}INDEX \"{index}\" ON link ({columns})"
                + (columns.StartsWith("kind", StringComparison.Ordinal) ? "" : " WHERE sage_key IS NOT NULL"));
        }
    }

    private static Task<List<string>> OnSqlite(StagingFile file) => file.Store.Read(async db =>
    {
        var told = new List<string>();
        await db.Database.OpenConnectionAsync(StagingFile.Cancel);
        foreach (var (name, sql) in Statements("Sqlite"))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            foreach (var parameter in Named(sql))
            {
                var one = command.CreateParameter();
                (one.ParameterName, one.Value) = (parameter, parameter is "@keys" or "@values" ? "[]" : DBNull.Value);
                command.Parameters.Add(one);
            }
            var plan = SqlitePlan.Of(command);
            told.AddRange(plan.WalksForEachRow().Select(w => $"{name}: {w}\n{sql}\n{plan}"));
        }
        return told;
    }, StagingFile.Cancel);

    private static Task<List<string>> OnPostgreSql(StagingFile file) => file.Store.Read(async db =>
    {
        var told = new List<string>();
        await db.Database.OpenConnectionAsync(StagingFile.Cancel);
        foreach (var (name, sql) in Statements("PostgreSql"))
            foreach (var mode in new[] { Generic, "force_custom_plan" })
            {
                var plan = await Plan(db, sql, mode);
                var walks = plan.WalksForEachRow().ToList();
                // A page has its own keys to walk. With values at hand the server may weigh one walk more against as many look-ups; without them it must not.
                if (sql.Contains("@page", StringComparison.Ordinal) && mode == Generic && plan.Walks().Count() > 1) walks.AddRange(plan.Walks());
                if (walks.Count > 0) told.Add($"{name} ({mode}): {string.Join("; ", walks)}\n{sql}\n{plan.Text}");
            }
        return told;
    }, StagingFile.Cancel);

    private static async Task<PostgresPlan> Plan(StagingDb db, string sql, string mode)
    {
        var names = Named(sql).ToList();
        var numbered = Parameter().Replace(sql, m => "$" + (names.IndexOf(m.Value) + 1).ToString(CultureInfo.InvariantCulture));
        var values = names.Count == 0 ? "" : $"({string.Join(", ", names.Select(Value))})";
        await Execute(db, $"SET plan_cache_mode = {mode}");
        await Execute(db, $"PREPARE looked AS {numbered}");
        var plan = (string)(await Execute(db, $"EXPLAIN (FORMAT JSON) EXECUTE looked{values}"))!;
        await Execute(db, "DEALLOCATE looked");
        return PostgresPlan.Of(plan);
    }

    private static string Value(string parameter) => parameter switch
    {
        "@company" => $"'{FilledStaging.Company}'",
        "@tenant" => $"'{FilledStaging.Tenant}'",
        "@scope" => $"'{FilledStaging.Company}'",
        "@side" => "'Sage50'",
        "@kind" => "'order'",
        "@after" => "'K1'",
        "@page" or "@most" => "500",
        "@run" or "@fence" or "@hash_version" or "@mapping_version" => "1",
        "@started" => "TIMESTAMPTZ '2026-03-02 09:00:00+00'",
        "@keys" or "@values" => "'{" + string.Join(',', Enumerable.Range(1, 500).Select(i => $"K{i}")) + "}'",
        "@prefix" => "'K'",
        _ => "NULL",
    };

    private static async Task<object?> Execute(StagingDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(StagingFile.Cancel);
    }

    private static Task Run(StagingFile file, string sql) => file.Store.Read(async db =>
    {
        await db.Database.OpenConnectionAsync(StagingFile.Cancel);
        return await Execute(db, sql);
    }, StagingFile.Cancel);

    private static IEnumerable<(string Name, string Sql)> Statements(string engine)
    {
        var dialect = StagingDialect.All.Single(d => d.Name == engine);
        foreach (var name in StagedSql.Names(dialect).Except(NoPlan))
            foreach (var kind in StagedKind.All)
            {
                var sql = StagedSql.For(dialect, name, kind);
                var field = kind.Columns.First(c => c.Indexed).Name;
                yield return ($"{name} of {kind.Kind}", sql.Replace("{field}", $"\"{field}\"", StringComparison.Ordinal));
            }
    }

    private static IEnumerable<string> Named(string sql) => Parameter().Matches(sql).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
