using System.Linq.Expressions;

namespace Sage50Etl.Canonical.Mapping.FromSage;

/// <summary>Names of the row properties that an expression reads.</summary>
internal sealed class ColumnsRead : ExpressionVisitor
{
    private readonly ParameterExpression _row;
    private readonly HashSet<string> _names = [];

    private ColumnsRead(ParameterExpression row) => _row = row;

    public static string[] In(LambdaExpression value)
    {
        var visitor = new ColumnsRead(value.Parameters[0]);
        visitor.Visit(value.Body);
        return [.. visitor._names];
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression == _row) _names.Add(node.Member.Name);
        return base.VisitMember(node);
    }
}
