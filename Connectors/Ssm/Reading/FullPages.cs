namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>
/// Whether the last page of a list was as long as pages get: as many rows as were asked for, as SSM gives by itself, or as the longest
/// page so far of several.
/// </summary>
internal sealed class FullPages(int asked)
{
    private const int Usual = 50;
    private int _pages;
    private int _longest;
    private int _last;

    public bool LastWas => _last > 0 && (_last >= Math.Min(asked, Usual) || (_pages > 1 && _last >= _longest));

    public void Saw(int rows)
    {
        _pages++;
        _last = rows;
        _longest = Math.Max(_longest, rows);
    }
}
