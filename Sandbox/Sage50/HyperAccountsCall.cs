namespace Sage50Etl.Sandbox.Sage50;

/// <summary>
/// One request in the history. <paramref name="Status"/> is the HTTP status answered, 0 when the connection was broken or left hanging;
/// <paramref name="EffectApplied"/> says that Sage's data changed; <paramref name="CreatedKey"/> is the key of what a create made.
/// </summary>
public sealed record HyperAccountsCall(
    long Sequence, DateTimeOffset At, string Verb, string Path, string Body, int Status, bool Success, bool EffectApplied, string? CreatedKey);
