namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>What a write answers (text, number or true) and the key it made, if it made one.</summary>
internal sealed record WriteOutcome(object Response, string? CreatedKey);
