using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sage50Etl.Sandbox.Ssm.Storage;

namespace Sage50Etl.Sandbox.Ssm.Filters;

/// <summary>Single terms of a filter. Texts are compared without regard to case, as in the usual collations of SQL Server.</summary>
internal sealed class Comparisons(SsmSwitches switches)
{
    private const RegexOptions LikeOptions =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking;

    public Filter Compare(Column column, string @operator, Token literal)
    {
        var value = Value(column, literal);
        var test = Test(@operator);
        var filter = Guarded(column, row => column.Read(row) is { } read && test(Order(read, value)));
        return @operator == "=" && filter.Seek is null ? filter with { Seek = Index(column, value) } : filter;
    }

    public Filter In(Column column, IEnumerable<Token> literals, bool negated)
    {
        var values = literals.Select(literal => Value(column, literal)).ToHashSet(IndexKeys.Instance);
        return Guarded(column, row => column.Read(row) is { } read && values.Contains(read) != negated);
    }

    public Filter Like(Column column, string pattern)
    {
        if (column.Kind != ColumnKind.Text) throw SsmRefusalException.BadFilter($"LIKE needs a text, and '{column.Name}' is none.");
        var expression = new Regex(Expression(pattern), LikeOptions);
        return Guarded(column, row => column.Read(row) is string text && expression.IsMatch(text));
    }

    private Filter Guarded(Column column, Func<SsmRow, bool> matches)
    {
        string[] dates = column.Kind == ColumnKind.Date ? [column.Name] : [];
        if (column.Field is not { IsExternalId: true }) return new Filter(matches, dates);
        return switches.ExtIdFilter switch
        {
            SsmExtIdFilter.Works => new Filter(matches, dates),
            SsmExtIdFilter.MatchesNothing => new Filter(_ => false, dates, _ => []),
            SsmExtIdFilter.Ignored => new Filter(_ => true, dates, table => table.NewestFirst()),
            _ => throw SsmRefusalException.BadFilter($"'{column.Name}' cannot be used."),
        };
    }

    private static Func<SsmTable, IEnumerable<SsmRow>>? Index(Column column, object value) => column switch
    {
        { Name: "id" } => table => value is decimal id && IsId(id) && table.Find((int)id) is { } row ? [row] : [],
        { Field: { IsReference: true } field } => table => value is decimal id && IsId(id) ? table.Having(field, (int)id) : [],
        { Field: { IsIndexed: true } field } => table => table.Having(field, value),
        _ => null,
    };

    private static bool IsId(decimal value) => decimal.IsInteger(value) && value is > 0 and <= int.MaxValue;

    private object Value(Column column, Token literal) => column.Kind switch
    {
        ColumnKind.Text when literal.Kind == TokenKind.Text => literal.Value,
        ColumnKind.Date when literal.Kind == TokenKind.Text && SsmDates.TryRead(literal.Value, out var date) => date,
        ColumnKind.Number when literal.Kind is TokenKind.Number or TokenKind.Text
            && decimal.TryParse(literal.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        ColumnKind.NumericBool when literal is { Kind: TokenKind.Number, Value: "0" or "1" } => literal.Value == "1",
        ColumnKind.Bool or ColumnKind.NumericBool when literal.Kind == (switches.BareBooleanLiteral ? TokenKind.Word : TokenKind.Text)
            && bool.TryParse(literal.Value, out var flag) => flag,
        _ => throw SsmRefusalException.BadFilter($"'{literal.Value}' does not fit '{column.Name}'."),
    };

    private static Func<int, bool> Test(string @operator) => @operator switch
    {
        "=" => order => order == 0,
        "<>" => order => order != 0,
        ">" => order => order > 0,
        ">=" => order => order >= 0,
        "<" => order => order < 0,
        _ => order => order <= 0,
    };

    internal static int Order(object left, object right) => left is string text
        ? StringComparer.OrdinalIgnoreCase.Compare(text, (string)right)
        : Comparer<object>.Default.Compare(left, right);

    private static string Expression(string pattern)
    {
        var expression = new StringBuilder("^");
        foreach (var letter in pattern)
        {
            expression.Append(letter switch
            {
                '%' => ".*",
                '_' => ".",
                _ => Regex.Escape(letter.ToString()),
            });
        }

        return expression.Append('$').ToString();
    }
}
