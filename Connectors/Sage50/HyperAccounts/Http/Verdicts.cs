using System.Text.RegularExpressions;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Writing;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

/// <summary>
/// Sorts what HyperAccounts says when it fails (sage50-access 3.4 and 4.1). The order matters: "exclusive access" is busy although it
/// holds the word access, and neither "data path not found" nor "column not found" is an empty answer.
/// </summary>
internal static partial class Verdicts
{
    public static SageException OfRead(Ask ask, string message) => Of(message) switch
    {
        Verdict.Busy => BusyWith(ask, message),
        Verdict.Setup => SetupOf(ask, message),
        _ => new SageException(SageFailure.Transient, HyperAccountsCodes.ReadFailed,
            $"{ask} failed: Sage answered \"{message}\". It is tried again later; if it stays, look at the HyperAccounts log."),
    };

    public static SageException OfWrite(Ask ask, string message, WrittenRecord record) => Of(Unquoted(message, record.Texts)) switch
    {
        Verdict.Busy => BusyWith(ask, message),
        Verdict.Setup => SetupOf(ask, message),
        Verdict.Unclear => new SageException(SageFailure.InDoubt, HyperAccountsCodes.WriteInDoubt,
            $"{ask}: Sage answered \"{message}\", which does not say whether the record was written. Look it up by its key before sending again.")
        {
            UnderWay = true,
        },
        Verdict.Exists => Refused(ask, HyperAccountsCodes.Duplicate, message, "Match the record that stands in Sage instead of creating another.", record.Fields),
        Verdict.NotFound => Refused(ask, HyperAccountsCodes.UnknownReference, message, "Something the record refers to is not in Sage.", record.Fields),
        _ => Refused(ask, HyperAccountsCodes.RefusedBySage, message, "Correct the record; it is then sent again.", record.Fields),
    };

    // What we have written ourselves, and Sage quotes, says nothing about Sage: a customer in Path Lane is no wrong data path. A word by itself may be Sage's own.
    private static string Unquoted(string message, IEnumerable<string> texts) => texts
        .Where(t => t.Any(char.IsWhiteSpace) || IsQuoted(message, t))
        .OrderByDescending(t => t.Length)
        .Aggregate(message, (left, text) => left.Replace(text, "...", StringComparison.OrdinalIgnoreCase));

    private static bool IsQuoted(string message, string text) => text.Length > 0
        && (message.Contains($"'{text}'", StringComparison.OrdinalIgnoreCase) || message.Contains($"\"{text}\"", StringComparison.OrdinalIgnoreCase));

    public static bool IsNotFound(string message) => Of(message) == Verdict.NotFound;

    private static Verdict Of(string message) => message switch
    {
        _ when BusyWords().IsMatch(message) => Verdict.Busy,
        _ when SetupWords().IsMatch(message) => Verdict.Setup,
        _ when TechnicalWords().IsMatch(message) => Verdict.Other,
        _ when UnclearWords().IsMatch(message) => Verdict.Unclear,
        _ when NotFoundWords().IsMatch(message) => Verdict.NotFound,
        _ when ExistsWords().IsMatch(message) => Verdict.Exists,
        _ => Verdict.Other,
    };

    private static SageException Refused(Ask ask, string code, string message, string advice, IEnumerable<string> fields) =>
        new(SageFailure.Refused, code, $"{ask} was refused: Sage answered \"{message}\". {advice}")
        {
            Field = fields.OrderByDescending(f => f.Length).FirstOrDefault(f => Regex.IsMatch(message, $@"\b{Regex.Escape(f)}\b", Options)),
        };

    private static SageException BusyWith(Ask ask, string message) => new(SageFailure.Busy, HyperAccountsCodes.Busy,
        $"{ask}: Sage is busy: \"{message}\". Nothing was changed. It is tried again later; if it stays, see who has the company open or is logged in with the connector's user.");

    private static SageException SetupOf(Ask ask, string message) => new(SageFailure.Configuration, HyperAccountsCodes.SageSetup,
        $"{ask}: Sage cannot be used as it is set up: \"{message}\". Check data path, Sage user, password and version in HyperAccounts.");

    [GeneratedRegex(@"\bin use\b|\bexclusive\b|too many users|file busy|\bbusy\b|data service|kicked out|being edited|\blocked\b", Options)]
    private static partial Regex BusyWords();

    [GeneratedRegex(@"\bpassword\b|\bpath\b|\bversion\b|\baccess\b|not registered|\blicen[cs]e|\bcompany\b.*\bnot found|\b(dsn|driver|database|server)\b.*\bnot found|has been restored", Options)]
    private static partial Regex SetupWords();

    [GeneratedRegex(@"time-?out|timed out|connection (was )?(lost|closed|reset|broken)|aborted", Options)]
    private static partial Regex UnclearWords();

    [GeneratedRegex(@"\b(column|table|field|file|endpoint|method|resource)\b.*\bnot found|\[\w{5}\]|\bSQL\b", Options)]
    private static partial Regex TechnicalWords();

    [GeneratedRegex(@"\bnot found\b|\b(does not|doesn't|do not) exist\b|no such\b|no records?\b", Options)]
    private static partial Regex NotFoundWords();

    [GeneratedRegex(@"\b(already )?exists\b|\bduplicate\b", Options)]
    private static partial Regex ExistsWords();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private enum Verdict { Other, Busy, Setup, Unclear, NotFound, Exists }
}
