namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Search;

/// <summary>
/// Splits the read of a document table into ranges of its key, because HyperAccounts has no paging and a whole table in one answer may
/// outlast every time-out. An empty range is not the end: only an empty or finished answer to "from b on" is. So after an empty range
/// everything from its end on is asked for in one answer, streamed. Before the first row of an unfiltered read that answer would be the
/// table itself, so there the ranges first grow eightfold, up to four times, to find where the numbers begin.
/// Thin ranges double the next width, full ones halve it: the number of requests follows the rows, not the numbers in use.
/// </summary>
internal sealed class KeyRangeWalk(string column, int size, bool filtered)
{
    /// <summary>The range to ask for now.</summary>
    public IReadOnlyList<SageCondition> Range => _tail
        ? [new(column, SageOperator.GreaterOrEqual, (int)_from)]
        : [new(column, SageOperator.GreaterOrEqual, (int)_from), new(column, SageOperator.Less, (int)(_from + _width))];

    /// <summary>Moves on; false when the table has been read to its end.</summary>
    public bool Next(int rows)
    {
        if (_tail) return false;
        _from += _width;
        if (rows == 0) AfterEmpty();
        else AfterRows(rows);
        _tail |= _from + _width > int.MaxValue;
        return true;
    }

    private void AfterEmpty()
    {
        if (filtered || _begun || ++_leaps > MostLeaps) _tail = true;
        else _width *= 8;
    }

    private void AfterRows(int rows)
    {
        if (!_begun && _width > size && rows > size) _width = size;
        else if (rows < size / 4) _width *= 2;
        else if (rows > size * 2) _width = Math.Max(size / 4, _width / 2);
        _width = Math.Max(1, _width);
        _begun = true;
    }

    private const int MostLeaps = 4;

    private long _from;
    private long _width = size;
    private bool _begun;
    private bool _tail;
    private int _leaps;
}
