namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>
/// Knows when a list goes in circles. Rows that come in while pages are read push known ones to later pages, so a page may bring nothing new;
/// a page equal to an earlier one, or several in a row without news, mean that the page parameter is ignored or the order is unstable.
/// </summary>
internal sealed class PageGuard(string resource)
{
    private const int Patience = 3;
    private readonly HashSet<long> _rows = [];
    private readonly HashSet<int> _pages = [];
    private int _withoutNews;

    public void Check(int page, IEnumerable<long> keys)
    {
        var hash = new HashCode();
        var news = false;
        foreach (var key in keys)
        {
            hash.Add(key);
            news |= _rows.Add(key);
        }
        var seenAsWhole = !_pages.Add(hash.ToHashCode());
        _withoutNews = news ? 0 : _withoutNews + 1;
        if (news)
            return;
        if (seenAsWhole)
            throw Repeats($"page {page} has the same rows as an earlier page, so the page number seems to be ignored");
        if (_withoutNews == Patience)
            throw Repeats($"{Patience} pages in a row up to page {page} brought only rows of earlier pages");
    }

    private SsmException Repeats(string what) => new(SsmFailure.Transient, SsmErrorCodes.PagesRepeat,
        $"GET {resource} was broken off, its pages repeat: {what}. The sweep is not complete and is to be done again; "
        + "if this lasts, lower the page size or ask the vendor.");
}
