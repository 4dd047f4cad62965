using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Tests.Unit.Support.Plans;

/// <summary>
/// Looks at the plan of every query that the program makes while a test runs on SQLite, so that a new one is covered by the test that uses it: the test fails at
/// its end when a step walks a growing table for each row of another, or when a statement walks one from end to end that is not named in <see cref="KnownWalks"/>.
/// </summary>
internal sealed partial class PlanWatch : DbCommandInterceptor
{
    private static readonly ConcurrentDictionary<string, string?> Judged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _found = new(StringComparer.Ordinal);

    public void ThrowWhatWasFound()
    {
        if (!_found.IsEmpty) throw new InvalidOperationException(string.Join("\n\n", _found.Keys));
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Look(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Look(command, eventData);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(command, eventData);
        return new(result);
    }

    // What is saved goes by its primary key, and several statements stand in one command.
    private void Look(DbCommand command, CommandEventData data)
    {
        if (data.CommandSource is not (CommandSource.LinqQuery or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete)) return;
        if (!Judged.TryGetValue(command.CommandText, out var fault))
        {
            if (Program() is not { } method) return;
            fault = Judged[command.CommandText] = Judge(SqlitePlan.Of(command), method, command.CommandText);
        }
        if (fault is not null) _found[fault] = 0;
    }

    private static string? Judge(SqlitePlan plan, string method, string sql)
    {
        // Nothing of such a statement is ever run.
        if (sql.TrimEnd().EndsWith("WHERE 0", StringComparison.Ordinal)) return null;

        var repeated = plan.WalksForEachRow().ToList();
        if (repeated.Count > 0 && !KnownWalks.Has(method)) return $"{method} walks for each row ({string.Join("; ", repeated)}):\n{sql}\n{plan}";
        var once = plan.WalksOnce().ToList();
        return once.Count == 0 || KnownWalks.Has(method) ? null : $"{method} walks a whole table ({string.Join("; ", once)}):\n{sql}\n{plan}";
    }

    /// <summary>The method of ours that asks; null when a test asks itself.</summary>
    private static string? Program()
    {
        foreach (var method in new StackTrace(fNeedFileInfo: false).GetFrames().Select(f => f.GetMethod()))
        {
            if (method?.DeclaringType is not { FullName: { } name } || !name.StartsWith("Sage50Etl.", StringComparison.Ordinal) || IsOnTheWay(name)) continue;
            return name.StartsWith("Sage50Etl.Tests.", StringComparison.Ordinal) ? null : Named(name, method.Name);
        }
        return null;
    }

    private static bool IsOnTheWay(string type) =>
        new[] { typeof(StagingStore), typeof(PlanWatch) }.Any(own => type.StartsWith(own.FullName!, StringComparison.Ordinal));

    // Foo+<Bar>d__7.MoveNext and Foo+<>c__DisplayClass7_0+<<Bar>b__0>d.MoveNext are parts of Foo.Bar.
    private static string Named(string type, string method)
    {
        var inner = Inner().Match($"{type}.{method}") is { Success: true } match ? match.Groups[1].Value : method;
        return $"{type.Split('+')[0].Split('.')[^1]}.{inner}";
    }

    [GeneratedRegex(@"<+([A-Za-z]\w*)>")]
    private static partial Regex Inner();
}
