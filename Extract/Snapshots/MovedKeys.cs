using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>
/// Looks for records that vanish from a whole reading while others with the same names appear: keys that changed on their way, as in a
/// spreadsheet. Taken over, each would be deleted and made anew. The reading is held until a person says that Sage has these keys now (D26).
/// </summary>
/// <param name="tolerated">So many may be what it looks like: one deleted, and another one of that name entered.</param>
public sealed class MovedKeys(StagingStore store, CompanyScope company, Side side, int tolerated)
{
    /// <summary>Keys do not change in Sage; so many at once are still believed where a program asks Sage itself.</summary>
    public const int ToleratedOfPrograms = 2;

    private const string Name = "name";
    private const int Listed = 20;

    /// <exception cref="GateException">Keys have moved, and nobody has confirmed it.</exception>
    public async Task Check(string kind, SnapshotWriter writer, DateTimeOffset started, CancellationToken cancellationToken)
    {
        if (StagedKind.Of(kind).Columns.All(c => c.Field != Name)) return;

        var vanished = await writer.Vanished(Name, started, cancellationToken);
        if (vanished.Count <= tolerated) return;
        var moves = Moves(vanished, await writer.Appeared(Name, cancellationToken));
        if (moves.Count <= tolerated || await IsConfirmed(kind, moves, cancellationToken)) return;

        throw new GateException(ExtractCodes.MovedKeys, Words(kind, moves), tryAgain: false);
    }

    private static List<string> Moves(
        IReadOnlyList<KeyValuePair<string, string>> vanished, IReadOnlyList<KeyValuePair<string, string>> appeared)
    {
        var newcomers = appeared
            .OrderBy(a => a.Key, StringComparer.Ordinal)
            .GroupBy(a => Plain(a.Value))
            .ToDictionary(g => g.Key, g => new Queue<string>(g.Select(a => a.Key)));
        var moves = new List<string>();
        foreach (var (key, name) in vanished.OrderBy(v => v.Key, StringComparer.Ordinal))
            if (newcomers.TryGetValue(Plain(name), out var keys) && keys.TryDequeue(out var other))
                moves.Add($"{key} is now {other}");
        return moves;
    }

    private Task<bool> IsConfirmed(string kind, List<string> moves, CancellationToken cancellationToken)
    {
        var mark = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', moves))));
        return store.Write(db => ConfirmedKeys.Has(db, company.Of(side), side, kind, mark, cancellationToken), cancellationToken);
    }

    private string Words(string kind, List<string> moves)
    {
        var more = moves.Count > Listed ? string.Create(CultureInfo.InvariantCulture, $" and {moves.Count - Listed} more") : "";
        var lists = string.Join(", ", moves.Take(Listed)) + more;
        return string.Create(CultureInfo.InvariantCulture, $"The reading of {kind} from {side} for {company.Company} lacks {moves.Count} records ")
            + $"that were there before, and has others with the same names under other keys: {lists}. "
            + "Keys were probably changed on their way, as by a spreadsheet that saved an export. Nothing was taken over, deleted or created. "
            + "Export the report again and do not open it in a spreadsheet. If the records were entered in Sage under new keys on purpose, "
            + $"confirm it with 'sage50etl approve --keys --company {company.Company}'.";
    }

    private static string Plain(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
