using System.Globalization;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Dates in the words of the machine's regional settings; stored ISO text on the other side.</summary>
internal sealed class SageDateFormat
{
    private static readonly SageDateFormat British = new("dd/MM/yyyy");
    private static readonly SageDateFormat American = new("MM/dd/yyyy");
    private readonly string _date;
    private readonly string[] _read;

    private SageDateFormat(string date) => (_date, _read) =
        (date, [date, date + " HH:mm:ss", date + " HH:mm", "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"]);

    public static SageDateFormat Of(SageDateLocale locale) => locale == SageDateLocale.EnGB ? British : American;

    /// <summary>From stored text; searches show the time of day, reads do not.</summary>
    public string Show(string stored, bool time)
    {
        var at = DateTime.Parse(stored, CultureInfo.InvariantCulture);
        return at.ToString(time ? _date + " HH:mm:ss" : _date, CultureInfo.InvariantCulture);
    }

    public bool TryRead(string text, out DateTime at) =>
        DateTime.TryParseExact(text.Trim(), _read, CultureInfo.InvariantCulture, DateTimeStyles.None, out at);
}
