using Sage50Etl.Sandbox.Ssm.Model;

namespace Sage50Etl.Sandbox.Ssm.Filters;

/// <summary>
/// The grammar of ssm-api 8: <c>expr := term (AND|OR term)*; term := '(' expr ')' | field op literal | field [NOT] IN (list)</c>.
/// AND binds tighter than OR. Anything else is refused with 901.
/// </summary>
internal sealed class FilterParser
{
    private readonly SsmSwitches _switches;
    private readonly SsmResource _resource;
    private readonly List<Token> _tokens;
    private readonly Comparisons _comparisons;
    private int _at;

    private FilterParser(SsmResource resource, string text, SsmSwitches switches)
    {
        _switches = switches;
        _resource = resource;
        _tokens = [.. FilterScanner.Scan(text)];
        _comparisons = new Comparisons(switches);
    }

    public static Filter Parse(SsmResource resource, string text, SsmSwitches switches)
    {
        var parser = new FilterParser(resource, text, switches);
        var filter = parser.Expression();
        parser.Take(TokenKind.End, "the end");
        return filter;
    }

    private Token Current => _tokens[_at];

    private Filter Expression()
    {
        var filter = Conjunction();
        while (TryTake("OR"))
        {
            filter = filter.Or(Conjunction());
            if (!_switches.OrAcrossDates && filter.DateColumns.Distinct().Count() > 1) throw SsmRefusalException.BadFilter("OR between two dates.");
        }

        return filter;
    }

    private Filter Conjunction()
    {
        var filter = Term();
        while (TryTake("AND")) filter = filter.And(Term());
        return filter;
    }

    private Filter Term()
    {
        if (Current.Kind != TokenKind.Open) return Comparison();
        _at++;
        var inner = Expression();
        Take(TokenKind.Close, "')'");
        return inner;
    }

    private Filter Comparison()
    {
        var column = Column.Find(_resource, Take(TokenKind.Word, "a field").Value);
        if (TryTake("LIKE")) return _comparisons.Like(column, Take(TokenKind.Text, "a text in single quotes").Value);
        if (TryTake("IN")) return _comparisons.In(column, List(), negated: false);
        if (!TryTake("NOT")) return _comparisons.Compare(column, Take(TokenKind.Operator, "an operator").Value, Literal());
        if (!TryTake("IN")) throw Unexpected("IN");
        return _comparisons.In(column, List(), negated: true);
    }

    private List<Token> List()
    {
        Take(TokenKind.Open, "'('");
        List<Token> items = [Literal()];
        while (Current.Kind == TokenKind.Comma)
        {
            _at++;
            items.Add(Literal());
        }

        Take(TokenKind.Close, "')'");
        return items;
    }

    private Token Literal() => Current.Kind is TokenKind.Text or TokenKind.Number or TokenKind.Word ? _tokens[_at++] : throw Unexpected("a value");

    private bool TryTake(string word)
    {
        if (!Current.Is(word)) return false;
        _at++;
        return true;
    }

    private Token Take(TokenKind kind, string expected) => Current.Kind == kind ? _tokens[_at++] : throw Unexpected(expected);

    private SsmRefusalException Unexpected(string expected) =>
        SsmRefusalException.BadFilter(Current.Kind == TokenKind.End
            ? $"it ends where {expected} should come."
            : $"'{Current.Value}' where {expected} should come.");
}
