using System.Globalization;
using System.Text.Json;
using Sage50Etl.Connectors.Sage50.Http;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Writing;

/// <summary>What a successful write answered: the key it wrote, more or less.</summary>
internal static class WriteAnswer
{
    public static string? Text(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.String => OddText.Whole(answer)?.Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => answer.GetRawText(),
        _ => null,
    };

    public static int? Number(JsonElement answer) =>
        int.TryParse(Text(answer), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Checks the answer of an update, which may name the key, another key, or nothing.</summary>
    public static void SameNumber(Ask ask, JsonElement answer, int asked, string name)
    {
        NotFalse(ask, answer);
        if (Number(answer) is { } number && number != asked) throw OtherKey(ask, name, number.ToString(CultureInfo.InvariantCulture));
    }

    public static void NotFalse(Ask ask, JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.False) throw SageWrites.InDoubt(ask, "the answer says false without a reason");
    }

    public static SageException OtherKey(Ask ask, string asked, string answered) => new(SageFailure.InDoubt, HyperAccountsCodes.OtherKeyAnswered,
        $"{ask} was sent for {asked}, but Sage answered with {answered}. "
        + "Look at both in Sage: the record may have been written under the other key.");
}
