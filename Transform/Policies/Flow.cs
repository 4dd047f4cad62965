namespace Sage50Etl.Transform.Policies;

/// <summary>When a field may be written to a side.</summary>
public enum Flow { Never, OnCreate, Always }
