#pragma warning disable EF1001 // The compiler of queries is EF's own; only these tests touch it.
using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Tests.Unit.Support.Engines;

/// <summary>
/// With SAGE50ETL_CAPTURE_SQLSERVER=file every query that a test makes on SQLite is made for SQL Server as well, against no server, and its text with the types
/// of its parameters ends up in that file: what Tests/SqlServer then binds (S4).
/// </summary>
internal static partial class SqlServerCapture
{
    private static readonly string? Target = Environment.GetEnvironmentVariable("SAGE50ETL_CAPTURE_SQLSERVER");
    private static readonly ConcurrentDictionary<string, string> Seen = [];

    static SqlServerCapture()
    {
        if (Target is not null)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllText(Target, string.Join("\nGO\n", Seen.Values.Order(StringComparer.Ordinal)) + "\n");
    }

    public static void Wanted(DbContextOptionsBuilder options)
    {
        if (Target is not null) options.ReplaceService<IQueryCompiler, CapturingCompiler>();
    }

    // The same query with other names, or with a longer list, is the same.
    [GeneratedRegex(@"@\w+")]
    private static partial Regex Names();

    [GeneratedRegex(@"\((@p, )*@p\)")]
    private static partial Regex Lists();

    private static void Take<TResult>(Expression query)
    {
        using var db = new SqlServerStagingDb(new DbContextOptionsBuilder<SqlServerStagingDb>()
            .UseSqlServer("Server=127.0.0.1;Database=none", o => o.UseCompatibilityLevel(160)).AddInterceptors(new NoConnection(), new Recorder()).Options);
        var result = typeof(TResult);
        var plain = !result.IsGenericType ? result
            : result.GetGenericTypeDefinition() == typeof(Task<>) ? result.GetGenericArguments()[0]
            : result.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) ? typeof(IEnumerable<>).MakeGenericType(result.GetGenericArguments()[0]) : result;
        try
        {
            var answer = typeof(IQueryCompiler).GetMethod(nameof(IQueryCompiler.Execute))!.MakeGenericMethod(plain).Invoke(db.GetService<IQueryCompiler>(), [new Moved(db).Visit(query)]);
            if (answer is System.Collections.IEnumerable rows and not string) rows.GetEnumerator().MoveNext();
        }
        catch (Exception end)
        {
            for (var inner = end; inner is not null; inner = inner.InnerException)
                if (inner is Recorded) return;
            var why = end.GetBaseException().Message.ReplaceLineEndings(" ");
            Seen.TryAdd(why, $"-- cannot be translated: {why}\n");
        }
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Made by EF.")]
    private sealed class CapturingCompiler(
        IQueryContextFactory contexts, ICompiledQueryCache cache, ICompiledQueryCacheKeyGenerator keys, Microsoft.EntityFrameworkCore.Storage.IDatabase database,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger, ICurrentDbContext current, IEvaluatableExpressionFilter filter, Microsoft.EntityFrameworkCore.Metadata.IModel model)
        : QueryCompiler(contexts, cache, keys, database, logger, current, filter, model)
    {
        public override TResult Execute<TResult>(Expression query)
        {
            Take<TResult>(query);
            return base.Execute<TResult>(query);
        }

        public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
        {
            Take<TResult>(query);
            return base.ExecuteAsync<TResult>(query, cancellationToken);
        }
    }

    /// <summary>The same query with its tables taken from another context; tables inside a lambda are members of a captured one.</summary>
    private sealed class Moved(DbContext to) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression root ? new EntityQueryRootExpression(to.GetService<IAsyncQueryProvider>(), to.Model.FindEntityType(root.EntityType.Name)!) : base.VisitExtension(node);

        protected override Expression VisitMember(MemberExpression node) => Table(node) ?? base.VisitMember(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(DbContext.Set) ? Table(node) ?? base.VisitMethodCall(node) : base.VisitMethodCall(node);

        private Expression? Table(Expression node)
        {
            if (!typeof(IQueryable).IsAssignableFrom(node.Type)) return null;
            return Visit(((IQueryable)Expression.Lambda(node).Compile(preferInterpretation: true).DynamicInvoke()!).Expression);
        }
    }

    private sealed class Recorded : Exception;

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => throw Keep(command);

        public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => throw Keep(command);

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => throw Keep(command);

        private static Recorded Keep(DbCommand command)
        {
            var text = command.CommandText.ReplaceLineEndings("\n");
            Seen.TryAdd(Lists().Replace(Names().Replace(text, "@p"), "(@p)"), $"-- {string.Join(", ", command.Parameters.Cast<SqlParameter>().Select(Declared))}\n{text}");
            return new Recorded();
        }

        private static string Declared(SqlParameter parameter)
        {
            var type = parameter.SqlDbType.ToString().ToLowerInvariant();
            var size = parameter.Size is > 0 and <= 4000 ? parameter.Size.ToString(System.Globalization.CultureInfo.InvariantCulture) : "max";
            return $"@{parameter.ParameterName.TrimStart('@')} {type}{(type is "nvarchar" or "varbinary" ? $"({size})" : "")}";
        }
    }
}
