using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Sage50Etl.Tests.SqlServer.Checking;

/// <summary>Takes the condition of a statement apart.</summary>
internal static class Conditions
{
    /// <summary>What has to be true together.</summary>
    public static IEnumerable<BooleanExpression> And(BooleanExpression? condition) => condition switch
    {
        null => [],
        BooleanParenthesisExpression inner => And(inner.Expression),
        BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.And } both => [.. And(both.FirstExpression), .. And(both.SecondExpression)],
        _ => [condition],
    };

    /// <summary>Of which one has to be true.</summary>
    public static List<BooleanExpression> Or(BooleanExpression condition) => condition switch
    {
        BooleanParenthesisExpression inner => Or(inner.Expression),
        BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.Or } either => [.. Or(either.FirstExpression), .. Or(either.SecondExpression)],
        _ => [condition],
    };

    /// <summary>The column of the table that the condition sets equal to something known by then; null when it does not.</summary>
    /// <param name="open">The table itself and those that are not known yet.</param>
    public static string? Bound(BooleanExpression condition, string alias, IReadOnlySet<string> open) => condition switch
    {
        BooleanComparisonExpression { ComparisonType: BooleanComparisonType.Equals } equal =>
            Column(equal.FirstExpression, alias) is { } left && !Aliases(equal.SecondExpression).Overlaps(open) ? left
            : Column(equal.SecondExpression, alias) is { } right && !Aliases(equal.FirstExpression).Overlaps(open) ? right : null,
        InPredicate { NotDefined: false } list => Column(list.Expression, alias),
        _ => null,
    };

    /// <summary>The tables that a part of a statement names.</summary>
    public static IReadOnlySet<string> Aliases(TSqlFragment fragment)
    {
        var names = new Named();
        fragment.Accept(names);
        return names.Aliases;
    }

    /// <summary>The words of a condition without aliases, brackets and national quotes.</summary>
    public static string Plain(BooleanExpression condition)
    {
        var words = condition.ScriptTokenStream.Skip(condition.FirstTokenIndex).Take(condition.LastTokenIndex - condition.FirstTokenIndex + 1)
            .Where(t => t.TokenType is not (TSqlTokenType.WhiteSpace or TSqlTokenType.LeftParenthesis or TSqlTokenType.RightParenthesis)).ToList();
        return string.Join(' ', words.Where((w, i) => w.TokenType != TSqlTokenType.Dot && (i + 1 == words.Count || words[i + 1].TokenType != TSqlTokenType.Dot))
            .Select(w => w.Text.Trim('[', ']', '"').Replace("N'", "'", StringComparison.Ordinal)));
    }

    private static string? Column(ScalarExpression expression, string alias) =>
        expression is ColumnReferenceExpression { MultiPartIdentifier.Identifiers: { } parts } && (parts.Count == 1 || parts[^2].Value == alias) ? parts[^1].Value : null;

    private sealed class Named : TSqlFragmentVisitor
    {
        private readonly HashSet<string> _aliases = [];
        private readonly HashSet<string> _inner = [];

        public IReadOnlySet<string> Aliases => _aliases.Except(_inner).ToHashSet();

        public override void Visit(ColumnReferenceExpression node)
        {
            if (node.MultiPartIdentifier is { Count: > 1 } name) _aliases.Add(name.Identifiers[^2].Value);
        }

        // Tables of a query inside the condition are its own.
        public override void Visit(TableReferenceWithAlias node)
        {
            if (node.Alias is { } alias) _inner.Add(alias.Value);
            if (node is NamedTableReference named) _inner.Add(named.SchemaObject.BaseIdentifier.Value);
        }
    }
}
