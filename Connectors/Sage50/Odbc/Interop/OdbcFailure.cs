namespace Sage50Etl.Connectors.Sage50.Odbc.Interop;

/// <summary>A call that the driver manager or the driver answered with an error. Never leaves the connector: <see cref="OdbcVerdicts"/> sorts it.</summary>
/// <param name="state">SQLSTATE, five characters.</param>
/// <param name="message">All diagnostic records on one line.</param>
internal sealed class OdbcFailure(string state, string message) : Exception(message)
{
    public string State { get; } = state;

    public static unsafe OdbcFailure Of(short type, nint handle, short result)
    {
        var states = new List<string>();
        var texts = new List<string>();
        var state = stackalloc char[6];
        var message = stackalloc char[Room];
        for (short record = 1; record <= MostRecords; record++)
        {
            if (!OdbcValues.Ok(OdbcNative.SQLGetDiagRecW(type, handle, record, state, out _, message, Room, out var length))) break;
            states.Add(new string(state, 0, 5));
            texts.Add(OneLine(new string(message, 0, Math.Clamp(length, (short)0, (short)(Room - 1)))));
        }
        return texts.Count == 0 ? new OdbcFailure("HY000", $"result {result} without a diagnostic") : new OdbcFailure(states[0], string.Join(" | ", texts));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\r', '\n', '\t', '\0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private const short Room = 1024;
    private const short MostRecords = 5;
}
