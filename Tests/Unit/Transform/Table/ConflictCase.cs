namespace Sage50Etl.Tests.Unit.Transform.Table;

/// <summary>One case of docs/conflict-table.md.</summary>
internal sealed record ConflictCase(int Number, string Sage, string Ssm, string Field, string Policy)
{
    public static readonly string[] Edits = ["none", "create", "update", "delete"];
    public static readonly string[] Fields = ["apart", "equal", "other"];
    public static readonly string[] Policies =
        ["sageWins", "ssmWins", "newest, Sage 50 later", "newest, SSM later", "newest, unclear", "ask", "readOnly"];

    public string SageKey => $"A{Number}";
    public string SsmKey => $"{Number}";
    /// <summary>Neither side is created, so there was a linked pair before.</summary>
    public bool Pair => Sage != "create" && Ssm != "create";
    /// <summary>Whether each side had the record before this cycle.</summary>
    public bool SageBefore => Pair || (Sage is "update" or "delete");
    public bool SsmBefore => Pair || (Ssm is "update" or "delete");

    public static IReadOnlyList<ConflictCase> Of(string policy) =>
    [
        .. (from sage in Edits from ssm in Edits from field in Fields select (sage, ssm, field)).Select((c, i) => new ConflictCase(i + 1, c.sage, c.ssm, c.field, policy)),
    ];
}
