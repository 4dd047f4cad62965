using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Comparison;

/// <summary>A field whose two values do not agree in either side's form, and what a plan would do about it.</summary>
public sealed record FieldGap(string Field, FieldInput Values, FieldDecision Decision);
