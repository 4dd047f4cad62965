using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>What a person decided about one field, and the two values that were shown then; null is empty.</summary>
/// <param name="Choice">sage, ssm or value.</param>
public sealed record FieldResolution(string Field, string Choice, FieldValue Value, string? Sage, string? Ssm);
