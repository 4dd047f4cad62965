namespace Sage50Etl.Canonical.Records;

/// <summary>Without this field the record means nothing: a value that the target does not take keeps the record out. Any other field is left out alone (D22).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredAttribute : Attribute;
