namespace Sage50Etl.Sandbox.Ssm;

/// <summary>One HTTP call the tenant has received, in order of arrival. Edits made in the app are not calls.</summary>
/// <param name="Resource">Canonical resource name; <c>login</c>, <c>resources</c>, <c>accounts/schema</c>, <c>accounts/bulk</c> likewise.</param>
/// <param name="Query">Decoded, without the question mark; empty when there is none.</param>
/// <param name="Body">JSON as received; null when there was none, and always for log-ins.</param>
/// <param name="Status">Status sent; 0 when no answer was sent (reset, hang).</param>
/// <param name="AnswerId">Id of the record a POST created.</param>
/// <param name="Applied">The call changed the tenant, whatever the caller was told.</param>
public sealed record SsmCall(
    long Sequence, DateTimeOffset At, string Verb, string Resource, int? Id, string Query, string? Body, int Status, int? AnswerId, bool Applied);
