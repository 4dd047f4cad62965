namespace Sage50Etl.Connectors.Sage50.Odbc.Interop;

/// <summary>One result, read forward only, a row a fetch: bound columns with wide buffers, SQLGetData for the cells that were cut.</summary>
internal sealed unsafe class OdbcStatement : IDisposable
{
    private OdbcStatement(nint handle) => _handle = handle;

    public IReadOnlyList<string> Names { get; private set; } = [];

    public static OdbcStatement Run(OdbcConnection connection, OdbcForm form, Func<nint, short> execute)
    {
        OdbcConnection.Check(OdbcNative.SQLAllocHandle(OdbcValues.HandleStatement, connection.Handle, out var handle), OdbcValues.HandleConnection, connection.Handle);
        var statement = new OdbcStatement(handle);
        try
        {
            statement.Check(execute(handle));
            statement.Describe(form);
            if (!form.CellByCell && connection.BoundCellsCanBeReread) statement.Bind();
            return statement;
        }
        catch
        {
            statement.Dispose();
            throw;
        }
    }

    /// <summary>Up to <paramref name="most"/> rows, in the order of <see cref="Names"/>; fewer only at the end.</summary>
    public IReadOnlyList<string?[]> Fetch(int most)
    {
        var rows = new List<string?[]>(Math.Min(most, 256));
        while (!_ended && rows.Count < most)
        {
            var result = OdbcNative.SQLFetch(_handle);
            if (result == OdbcValues.NoData) _ended = true;
            else
            {
                Check(result);
                rows.Add(Row());
            }
        }
        return rows;
    }

    public bool Ended => _ended;

    /// <summary>May be called from another thread while a call of this statement runs.</summary>
    public void Cancel() => _ = OdbcNative.SQLCancel(_handle);

    public void Dispose()
    {
        if (_handle == 0) return;
        _ = OdbcNative.SQLFreeHandle(OdbcValues.HandleStatement, _handle);
        foreach (var cell in _cells) cell.Dispose();
        (_handle, _cells) = (0, []);
    }

    private void Describe(OdbcForm form)
    {
        Check(OdbcNative.SQLNumResultCols(_handle, out var count));
        var names = new string[count];
        _cells = new OdbcCell[count];
        var name = stackalloc char[NameRoom];
        for (ushort i = 1; i <= count; i++)
        {
            Check(OdbcNative.SQLDescribeColW(_handle, i, name, NameRoom, out var length, out var type, out var size, out _, out _));
            names[i - 1] = new string(name, 0, Math.Clamp(length, (short)0, (short)(NameRoom - 1)));
            _cells[i - 1] = new OdbcCell(i, type, size, form);
        }
        Names = names;
    }

    private void Bind()
    {
        foreach (var cell in _cells) Check(OdbcNative.SQLBindCol(_handle, cell.Column, cell.CType, cell.Buffer, cell.Room, cell.Length));
        _bound = true;
    }

    private string?[] Row()
    {
        var values = new string?[_cells.Length];
        for (var i = 0; i < _cells.Length; i++)
        {
            var cell = _cells[i];
            // The status of a row does not tell of cuts: every length is looked at.
            values[i] = !_bound || cell.Cut ? Ask(cell) : cell.Text();
        }
        return values;
    }

    private string? Ask(OdbcCell cell)
    {
        using var bytes = new MemoryStream();
        while (true)
        {
            var result = OdbcNative.SQLGetData(_handle, cell.Column, cell.CType, cell.Buffer, cell.Room, cell.Length);
            if (result == OdbcValues.NoData) return cell.Decode(bytes.ToArray());
            Check(result);
            if (bytes.Length == 0 && !cell.Cut) return cell.Text();
            var taken = cell.Cut ? cell.Room - cell.Terminator : (int)*cell.Length;
            bytes.Write(new ReadOnlySpan<byte>(cell.Buffer, taken));
            if (!cell.Cut) return cell.Decode(bytes.ToArray());
            if (bytes.Length > LargestCell) throw new OdbcFailure("HY000", $"the text in column {cell.Column} is longer than {LargestCell / 1024 / 1024} MB");
        }
    }

    private void Check(short result) => OdbcConnection.Check(result, OdbcValues.HandleStatement, _handle);

    private const short NameRoom = 256;

    // Sage's longest text has a thousand characters. A driver that never says that a text ends would fill the memory.
    private const int LargestCell = 16 * 1024 * 1024;

    private nint _handle;
    private OdbcCell[] _cells = [];
    private bool _bound;
    private bool _ended;
}
