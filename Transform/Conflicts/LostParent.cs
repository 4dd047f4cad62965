namespace Sage50Etl.Transform.Conflicts;

/// <summary>The customer, document or product that a record belongs to in Sage, and that was deleted in SSM and stays so.</summary>
/// <param name="Field">The field that names it.</param>
/// <param name="Words">What it is, for people.</param>
public sealed record LostParent(string Field, string Words);
